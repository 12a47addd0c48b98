package export

import (
	"encoding/json"
	"io"
	"strconv"

	"github.com/gmpsim/gmpsim/sim/event"
)

// jsonl writes one event a line, as docs/jsonl.md says. It keeps nothing but the texts of
// positions and symbols.
type jsonl struct {
	sink
	words *words
	heads [event.Kinds][]byte   // `,"kind":"steal"`
	keys  [event.Kinds][][]byte // `"victim":`
}

func newJSONL(w io.Writer, o Options) Writer {
	j := &jsonl{sink: sink{w: w}, words: newWords(o, quoteJSON)}
	for k := range event.Kinds {
		j.heads[k] = quoteJSON([]byte(`,"kind":`), k.String())
		for _, a := range event.Specs[k].Args {
			j.keys[k] = append(j.keys[k], append(quoteJSON(nil, a.Name), ':'))
		}
	}
	return j
}

// quoteJSON appends a text as JSON has it.
func quoteJSON(dst []byte, s string) []byte {
	text, err := json.Marshal(s)
	if err != nil {
		panic(err) // a string has no value that cannot be written
	}
	return append(dst, text...)
}

// Listen implements Writer.
func (j *jsonl) Listen(e *event.Event) {
	if j.outside(e, &j.words.opt) {
		return
	}
	b := append(j.buf, `{"t":`...)
	b = strconv.AppendInt(b, int64(e.T), 10)
	b = append(b, j.heads[e.Kind]...)
	b = orNull(append(b, `,"m":`...), int64(e.M), int64(event.NoM))
	b = orNull(append(b, `,"p":`...), int64(e.P), int64(event.NoP))
	b = orNull(append(b, `,"g":`...), int64(e.G), int64(event.NoG))
	if e.Pos != 0 {
		b = append(append(b, `,"pos":`...), j.words.place(e.Pos)...)
		b = strconv.AppendInt(append(b, `,"pos_id":`...), int64(e.Pos), 10)
	}
	b = append(b, `,"args":{`...)
	for i, a := range event.Specs[e.Kind].Args {
		if i > 0 {
			b = append(b, ',')
		}
		b = j.value(append(b, j.keys[e.Kind][i]...), a, e.Arg(i))
	}
	j.buf = append(b, '}', '}', '\n')
	j.spill()
}

// value appends an argument. The number of a symbol has a key of its own.
func (j *jsonl) value(b []byte, a event.Arg, v int64) []byte {
	switch a.Type {
	case event.TypeG, event.TypeP, event.TypeM, event.TypeTime:
		return orNull(b, v, none(a.Type))
	case event.TypeBool:
		return strconv.AppendBool(b, v != 0)
	case event.TypeSymbol:
		b = append(b, j.words.symbol(int32(v))...)
		b = append(append(append(b, ',', '"'), a.Name...), idSuffix+`":`...)
		return strconv.AppendInt(b, v, 10)
	}
	if j.words.enums[a.Type] != nil {
		return j.words.enum(b, a.Type, v)
	}
	return strconv.AppendInt(b, v, 10)
}

// idSuffix makes the key of a symbol's number from that of its name.
const idSuffix = "_id"

// orNull appends a number, or null if it is that of no one.
func orNull(b []byte, v, none int64) []byte {
	if v == none {
		return append(b, "null"...)
	}
	return strconv.AppendInt(b, v, 10)
}

// Close implements Writer.
func (j *jsonl) Close(event.Time) error {
	j.flush()
	return j.err
}
