package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/export"
	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/sim/event"
)

// readAll reads events back.
func readAll(t testing.TB, text []byte) (all []event.Event) {
	t.Helper()
	for r := export.NewReader(bytes.NewReader(text)); ; {
		e, err := r.Next()
		if err == io.EOF {
			return all
		}
		require.NoError(t, err)
		all = append(all, e)
	}
}

// same compares events; a difference of long lists would take minutes to print.
func same(t testing.TB, want, got []event.Event) {
	t.Helper()
	for i := range min(len(want), len(got)) {
		if want[i] != got[i] {
			require.Equal(t, want[i], got[i], i)
		}
	}
	require.Equal(t, len(want), len(got))
}

// Is what is read back what was written?
func TestJSONLReadsBack(t *testing.T) {
	each(t, func(t *testing.T, r *recording) {
		same(t, r.events, readAll(t, r.write(t, "jsonl", 0, 0)))
	})
}

// extremes is an event of each kind with arguments that are at the edge.
func extremes(v int64) *recording {
	r := &recording{name: "all"}
	for k := range event.Kinds {
		var args [4]int64
		for i, a := range event.Specs[k].Args {
			if args[i] = v; a.Type == event.TypeBool {
				args[i] = v & 1
			}
		}
		r.events = append(r.events, event.Raw(k, args[0], args[1], args[2], args[3]))
	}
	return r
}

// Does every kind have the arguments on the page about the format, and no other key? Can
// each value be read back, also those that no enum has?
func TestJSONLHoldsTogether(t *testing.T) {
	page := golden.Read(t, "../docs/jsonl.md")
	for _, v := range []int64{0, 1, 2, 99, -1, int64(event.Never)} {
		r := extremes(v)
		out := r.write(t, "jsonl", 0, 0)
		same(t, r.events, readAll(t, out))
		for line := range strings.Lines(string(out)) {
			var rec struct {
				Kind string         `json:"kind"`
				Args map[string]any `json:"args"`
			}
			require.NoError(t, json.Unmarshal([]byte(line), &rec))
			for key := range rec.Args {
				require.Regexp(t, "(?m)^\\| `"+rec.Kind+"` .*`"+key+"`", page)
			}
		}
	}
}

// Is the page's list of kinds that of the specs?
func TestJSONLPage(t *testing.T) {
	const path, mark = "../docs/jsonl.md", "<!-- kinds -->\n"
	text, _, ok := strings.Cut(golden.Read(t, path), mark)
	require.True(t, ok)
	var b strings.Builder
	b.WriteString(text + mark + "\n| kind | arguments | meaning |\n|---|---|---|\n")
	for k := range event.Kinds {
		var args []string
		for _, a := range event.Specs[k].Args {
			args = append(args, fmt.Sprintf("`%s` %v", a.Name, a.Type))
			if a.Type == event.TypeSymbol {
				args = append(args, fmt.Sprintf("`%s_id`", a.Name))
			}
		}
		meaning := strings.ReplaceAll(event.Specs[k].Meaning, "<-c", "`<-c`")
		fmt.Fprintf(&b, "| `%v` | %s | %s |\n", k, strings.Join(args, ", "), meaning)
	}
	b.WriteString("\n## Types with names\n\n| type | values |\n|---|---|\n")
	for t := range event.Types {
		if texts := valuesOf(t); len(texts) > 0 {
			fmt.Fprintf(&b, "| %v | %s |\n", t, strings.Join(texts, ", "))
		}
	}
	golden.Equal(t, path, b.String())
}

// valuesOf returns the texts of an enum's values, quoted.
func valuesOf(t event.Type) (all []string) {
	if slices.Contains([]event.Type{event.TypeG, event.TypeP, event.TypeM, event.TypeTime, event.TypeDuration}, t) {
		return nil
	}
	for v := int64(0); ; v++ {
		text := t.Text(v)
		if text == strconv.FormatInt(v, 10) || strings.HasPrefix(text, "?") {
			return all
		}
		all = append(all, "`"+strconv.Quote(text)+"`")
	}
}

// Does a window leave out what is outside it, and what is wrong with a line be said?
func TestJSONLWindow(t *testing.T) {
	r := record(t, "last-one-first", 1, 0)
	var want []event.Event
	for _, e := range r.events {
		if e.T >= 2000 && e.T <= 5000 {
			want = append(want, e)
		}
	}
	require.NotEmpty(t, want)
	same(t, want, readAll(t, r.write(t, "jsonl", 2000, 5000)))
	for text, says := range map[string]string{
		"{": "line 1: ", `{"kind":"nap"}`: `line 1: there is no kind of event "nap"`,
		`{"kind":"go"}`:                      "line 1: go, argument g: it is missing",
		`{"kind":"park","args":{"why":"x"}}`: `"x" is none of , chan receive (nil chan), `,
	} {
		_, err := export.NewReader(strings.NewReader(text)).Next()
		require.ErrorContains(t, err, says)
	}
}

// Does encoding/csv read as many fields in each row, with the events' values?
func TestCSV(t *testing.T) {
	each(t, func(t *testing.T, r *recording) {
		rows, err := csv.NewReader(bytes.NewReader(r.write(t, "csv", 0, 0))).ReadAll()
		require.NoError(t, err)
		require.Len(t, rows, len(r.events)+1)
		for i, e := range r.events {
			row := rows[i+1]
			require.Equal(t, fmt.Sprint(int64(e.T)), row[0])
			require.Equal(t, e.Kind.String(), row[1])
			if e.Pos != 0 {
				require.Equal(t, r.sym.Position(e.Pos), row[5])
			}
			for j, a := range event.Specs[e.Kind].Args {
				require.Equal(t, a.Name, row[6+2*j])
				if a.Type == event.TypeSymbol && e.Arg(j) != 0 {
					require.Equal(t, r.sym.Symbol(int32(e.Arg(j))), row[7+2*j])
				}
			}
		}
	})
}

// How long does an event take? The goal is a microsecond.
func BenchmarkJsonl(b *testing.B) {
	r := record(b, "mutex-hog", 0, 60_000)
	for _, f := range export.Formats() {
		if f.Name == "jsonl" {
			w := f.New(io.Discard, export.Options{Symbols: r.sym})
			for i := 0; b.Loop(); i++ {
				w.Listen(&r.events[i%len(r.events)])
			}
		}
	}
}
