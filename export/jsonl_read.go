package export

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A Reader reads events back that the format jsonl wrote.
type Reader struct {
	lines *bufio.Reader
	line  int
	kinds map[string]event.Kind
	enums [event.Types][]string
}

// NewReader returns a reader of r.
func NewReader(r io.Reader) *Reader {
	in := &Reader{lines: bufio.NewReader(r), kinds: map[string]event.Kind{}}
	for k := range event.Kinds {
		in.kinds[k.String()] = k
	}
	for t := range event.Types {
		in.enums[t] = enumTexts(t)
	}
	return in
}

// A record is one line.
type record struct {
	T    int64                      `json:"t"`
	Kind string                     `json:"kind"`
	M    *int32                     `json:"m"`
	P    *int32                     `json:"p"`
	G    *int64                     `json:"g"`
	Pos  int32                      `json:"pos_id"`
	Args map[string]json.RawMessage `json:"args"`
}

// Next returns the next event, or io.EOF behind the last one. Another error names the line.
func (r *Reader) Next() (event.Event, error) {
	text, err := r.lines.ReadBytes('\n')
	if len(text) == 0 {
		return event.Event{}, err
	}
	r.line++
	var rec record
	if err := json.Unmarshal(text, &rec); err != nil {
		return event.Event{}, fmt.Errorf("line %d: %w", r.line, err)
	}
	e, err := r.event(&rec)
	if err != nil {
		return e, fmt.Errorf("line %d: %w", r.line, err)
	}
	return e, nil
}

// event makes an event of a record.
func (r *Reader) event(rec *record) (event.Event, error) {
	k, ok := r.kinds[rec.Kind]
	if !ok {
		return event.Event{}, fmt.Errorf("there is no kind of event %q", rec.Kind)
	}
	var args [4]int64
	for i, a := range event.Specs[k].Args {
		text := rec.Args[a.Name]
		if a.Type == event.TypeSymbol {
			text = rec.Args[a.Name+idSuffix]
		}
		var err error
		if args[i], err = r.value(a.Type, string(text)); err != nil {
			return event.Event{}, fmt.Errorf("%s, argument %s: %w", rec.Kind, a.Name, err)
		}
	}
	e := event.Raw(k, args[0], args[1], args[2], args[3])
	e.T, e.Pos = event.Time(rec.T), rec.Pos
	if rec.M != nil {
		e.M = event.MID(*rec.M)
	}
	if rec.P != nil {
		e.P = event.PID(*rec.P)
	}
	if rec.G != nil {
		e.G = event.GID(*rec.G)
	}
	return e, nil
}

// value returns the number that a text stands for.
func (r *Reader) value(t event.Type, text string) (int64, error) {
	switch text {
	case "":
		return 0, fmt.Errorf("it is missing")
	case "null":
		return none(t), nil
	case "false":
		return 0, nil
	case "true":
		return 1, nil
	}
	if r.enums[t] == nil {
		return strconv.ParseInt(text, 10, 64)
	}
	var name string
	if err := json.Unmarshal([]byte(text), &name); err != nil {
		return 0, err
	}
	if i := slices.Index(r.enums[t], name); i >= 0 {
		return int64(i), nil
	}
	if n, unknown := strings.CutPrefix(name, "?"); unknown {
		return strconv.ParseInt(n, 10, 64)
	}
	return 0, fmt.Errorf("%q is none of %s", name, strings.Join(r.enums[t], ", "))
}

// none returns the number of no one.
func none(t event.Type) int64 {
	switch t {
	case event.TypeP:
		return int64(event.NoP)
	case event.TypeM:
		return int64(event.NoM)
	case event.TypeTime:
		return int64(event.Never)
	}
	return int64(event.NoG)
}
