package std

import (
	"errors"
	"strconv"

	"github.com/gmpsim/gmpsim/lang/native"
)

func strconvNatives() table {
	return table{
		"strconv.Itoa":               native.Do(func(c *native.Call) { c.SetString(0, strconv.Itoa(c.Int(0))) }),
		"strconv.FormatInt":          native.Do(func(c *native.Call) { formatInteger(c, strconv.FormatInt(c.Int64(0), base(c))) }),
		"strconv.FormatUint":         native.Do(func(c *native.Call) { formatInteger(c, strconv.FormatUint(c.Uint64(0), base(c))) }),
		"strconv.FormatFloat":        native.Do(formatFloat),
		"strconv.parseInt":           native.Do(parseInt),
		"strconv.parseUint":          native.Do(parseUint),
		"strconv.parseFloat":         native.Do(parseFloat),
		"strconv.CanBackquote":       native.Do(func(c *native.Call) { c.SetBool(0, strconv.CanBackquote(c.String(0))) }),
		"strconv.IsGraphic":          r1b(strconv.IsGraphic),
		"strconv.IsPrint":            r1b(strconv.IsPrint),
		"strconv.Quote":              quoted(strconv.Quote),
		"strconv.QuoteToASCII":       quoted(strconv.QuoteToASCII),
		"strconv.QuoteToGraphic":     quoted(strconv.QuoteToGraphic),
		"strconv.QuoteRune":          r1s(strconv.QuoteRune),
		"strconv.QuoteRuneToASCII":   r1s(strconv.QuoteRuneToASCII),
		"strconv.QuoteRuneToGraphic": r1s(strconv.QuoteRuneToGraphic),
		"strconv.unquote":            read(strconv.Unquote),
		"strconv.quotedPrefix":       read(strconv.QuotedPrefix),
		"strconv.unquoteChar":        native.Do(unquoteChar),
	}
}

func r1s(f func(rune) string) native.Func {
	return native.Do(func(c *native.Call) { c.SetString(0, f(char(c, 0))) })
}

// read makes a native of a function that fails in one way only.
func read(f func(string) (string, error)) native.Func {
	return native.Do(func(c *native.Call) {
		s, err := f(c.String(0))
		c.SetString(0, s)
		c.SetBool(1, err == nil)
	})
}

// base returns argument 1, a base, or 10 where the real function panics.
func base(c *native.Call) int {
	if b := c.Int(1); 2 <= b && b <= 36 {
		return b
	}
	return 10
}

// formatInteger returns s unless the base in argument 1 is out of range.
func formatInteger(c *native.Call, s string) {
	if base(c) != c.Int(1) {
		c.Panic("strconv: illegal AppendInt/FormatInt base")
		return
	}
	c.SetString(0, s)
}

func formatFloat(c *native.Call) {
	bits := c.Int(3)
	if bits != 32 && bits != 64 {
		c.Panic("strconv: illegal AppendFloat/FormatFloat bitSize")
		return
	}
	// With more digits than memory has bytes, the host's function panics as the real one.
	prec := c.Int(2)
	if 0 < prec && prec < 1<<47 && !c.Room(moved(uint64(prec))) {
		return
	}
	c.SetString(0, strconv.FormatFloat(c.Float64(0), byte(c.Uint64(1)), prec, bits))
}

// The failures, as the text of strconv numbers them.
const (
	fine = iota
	badSyntax
	badRange
	badBase
	badSize
)

// failure tells what is wrong with a number that was read in the given base.
func failure(err error, base int) int {
	switch {
	case err == nil:
		return fine
	case errors.Is(err, strconv.ErrSyntax):
		return badSyntax
	case errors.Is(err, strconv.ErrRange):
		return badRange
	case base != 0 && (base < 2 || base > 36):
		return badBase
	}
	return badSize
}

func parseInt(c *native.Call) {
	i, err := strconv.ParseInt(c.String(0), c.Int(1), c.Int(2))
	c.SetInt64(0, i)
	c.SetInt(1, failure(err, c.Int(1)))
}

func parseUint(c *native.Call) {
	u, err := strconv.ParseUint(c.String(0), c.Int(1), c.Int(2))
	c.SetUint64(0, u)
	c.SetInt(1, failure(err, c.Int(1)))
}

func parseFloat(c *native.Call) {
	f, err := strconv.ParseFloat(c.String(0), c.Int(1))
	c.SetFloat64(0, f)
	c.SetInt(1, failure(err, 10))
}

func unquoteChar(c *native.Call) {
	value, multibyte, tail, err := strconv.UnquoteChar(c.String(0), byte(c.Uint64(1)))
	c.SetInt(0, int(value))
	c.SetBool(1, multibyte)
	c.SetString(2, tail)
	c.SetBool(3, err == nil)
}
