package std

import (
	"fmt"
	"strconv"

	"github.com/gmpsim/gmpsim/lang/native"
)

// fmtNatives are the leaves of fmt. Each takes what stood between % and the
// verb, the verb, and a value.
func fmtNatives() table {
	return withReach(table{
		"fmt.leafBool":    leaf('t', func(c *native.Call) any { return c.Bool(4) }),
		"fmt.leafInt":     leaf('d', func(c *native.Call) any { return c.Int64(4) }),
		"fmt.leafUint":    leaf('d', func(c *native.Call) any { return c.Uint64(4) }),
		"fmt.leafFloat":   leaf('g', leafFloat),
		"fmt.leafComplex": leaf('g', leafComplex),
		"fmt.leafString":  leaf('s', func(c *native.Call) any { return c.String(4) }),
		"fmt.leafBytes":   leaf('s', func(c *native.Call) any { return c.Bytes(4) }),
		"fmt.leafDecimal": native.Do(func(c *native.Call) { c.SetString(0, strconv.FormatInt(c.Int64(0), 10)) }),
		"fmt.newBuffer":   native.Do(func(c *native.Call) { c.SetBytes(0, make([]byte, 64)) }),
		"fmt.final":       native.Do(func(c *native.Call) { c.SetString(0, string(c.Bytes(0))) }),
	})
}

func leafFloat(c *native.Call) any {
	if c.Int(5) == 32 {
		return float32(c.Float64(4))
	}
	return c.Float64(4)
}

func leafComplex(c *native.Call) any {
	v := complex(c.Float64(4), c.Float64(5))
	if c.Int(6) == 64 {
		return complex64(v)
	}
	return v
}

// The flags, as the text of fmt numbers them.
const (
	minus = 1 << iota
	plus
	sharp
	space
	zero
	hasWid
	hasPrec
	plusV
	sharpV
)

// leaf prints a value with the host's fmt. Except in %#v, the verb v stands for
// the usual one of its sort: said as v, the host would take a + or # that is
// there for another verb (%+d of a float prints an error with +1.5) for %+v.
func leaf(usual rune, value func(c *native.Call) any) native.Func {
	return native.Do(func(c *native.Call) {
		flags, verb := c.Int(0), rune(c.Int(3))
		if verb == 'v' && flags&sharpV == 0 {
			verb = usual
		}
		v := value(c)
		if c.Room(times(lengthOf(v), mostPerByte(verb))) {
			c.SetString(0, fmt.Sprintf(spec(flags, c.Int(1), c.Int(2), verb), v))
		}
	})
}

// lengthOf returns the length of a text, 0 for what is none.
func lengthOf(v any) int {
	switch v := v.(type) {
	case string:
		return len(v)
	case []byte:
		return len(v)
	}
	return 0
}

// mostPerByte returns how many bytes a verb makes of one of a text.
func mostPerByte(verb rune) int {
	switch {
	case verb == 'q':
		return len(`\x00`)
	case verb == 'v':
		return len("0x00, ")
	case verb == 'x' || verb == 'X':
		return len("0x00 ")
	case verb == 'd':
		return len("255 ")
	}
	return 1
}

// spec writes a verb with its flags.
func spec(flags, wid, prec int, verb rune) string {
	b := append(make([]byte, 0, 16), '%')
	for _, f := range [...]struct {
		flag int
		char byte
	}{{minus, '-'}, {plus, '+'}, {sharp, '#'}, {space, ' '}, {zero, '0'}} {
		if flags&f.flag != 0 {
			b = append(b, f.char)
		}
	}
	if verb == 'v' && flags&plusV != 0 {
		b = append(b, '+')
	}
	if verb == 'v' && flags&sharpV != 0 {
		b = append(b, '#')
	}
	if flags&hasWid != 0 {
		b = strconv.AppendInt(b, int64(wid), 10)
	}
	if flags&hasPrec != 0 {
		b = append(b, '.')
		b = strconv.AppendInt(b, int64(prec), 10)
	}
	return string(append(b, string(verb)...))
}
