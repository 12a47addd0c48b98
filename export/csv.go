package export

import (
	"io"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// csvFile writes one event a row, with the rules of encoding/csv. The columns are fixed:
// who did what when and where, and four pairs of an argument's name and its value. It
// keeps nothing but the texts of positions and symbols.
type csvFile struct {
	sink
	words *words
}

const csvHead = "t,kind,m,p,g,pos,name1,value1,name2,value2,name3,value3,name4,value4\n"

// mostArgs is how many arguments a kind can have.
const mostArgs = 4

func newCSV(w io.Writer, o Options) Writer {
	return &csvFile{sink: sink{w: w, buf: []byte(csvHead)}, words: newWords(o, quoteCSV)}
}

// quoteCSV appends a field, in quotes if it needs them.
func quoteCSV(dst []byte, s string) []byte {
	if !strings.ContainsAny(s, "\",\r\n") && !strings.HasPrefix(s, " ") && s != `\.` {
		return append(dst, s...)
	}
	dst = append(dst, '"')
	dst = append(dst, strings.ReplaceAll(s, `"`, `""`)...)
	return append(dst, '"')
}

// Listen implements Writer.
func (c *csvFile) Listen(e *event.Event) {
	if c.outside(e, &c.words.opt) {
		return
	}
	b := strconv.AppendInt(c.buf, int64(e.T), 10)
	b = append(append(b, ','), event.Specs[e.Kind].Name...)
	b = orEmpty(append(b, ','), int64(e.M), int64(event.NoM))
	b = orEmpty(append(b, ','), int64(e.P), int64(event.NoP))
	b = orEmpty(append(b, ','), int64(e.G), int64(event.NoG))
	b = append(append(b, ','), c.words.place(e.Pos)...)
	args := event.Specs[e.Kind].Args
	for i, a := range args {
		b = append(append(b, ','), a.Name...)
		b = c.value(append(b, ','), a.Type, e.Arg(i))
	}
	for range mostArgs - len(args) {
		b = append(b, ',', ',')
	}
	c.buf = append(b, '\n')
	c.spill()
}

// value appends an argument; that of no one is empty.
func (c *csvFile) value(b []byte, t event.Type, v int64) []byte {
	switch t {
	case event.TypeG, event.TypeP, event.TypeM, event.TypeTime:
		return orEmpty(b, v, none(t))
	case event.TypeBool:
		return strconv.AppendBool(b, v != 0)
	case event.TypeSymbol:
		return append(b, c.words.symbol(int32(v))...)
	}
	if c.words.enums[t] != nil {
		return c.words.enum(b, t, v)
	}
	return strconv.AppendInt(b, v, 10)
}

// orEmpty appends a number, or nothing if it is that of no one.
func orEmpty(b []byte, v, none int64) []byte {
	if v == none {
		return b
	}
	return strconv.AppendInt(b, v, 10)
}

// Close implements Writer.
func (c *csvFile) Close(event.Time) error {
	c.flush()
	return c.err
}
