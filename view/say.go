package view

import (
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// say appends a sentence to dst. Each % and the letter behind it is a blank, which the next value fills in;
// the value's type says how it is written. It is not fmt.Appendf, because a trace has millions of lines: here
// no value leaves the stack, so that a sentence allocates nothing. That is why fill knows every type itself
// and calls no method of an interface.
func say(dst []byte, sentence string, blanks ...any) []byte {
	for _, value := range blanks {
		i := strings.IndexByte(sentence, '%')
		if i < 0 {
			break
		}
		dst = fill(append(dst, sentence[:i]...), value)
		sentence = sentence[i+2:]
	}
	return append(dst, sentence...)
}

// fill appends one value.
func fill(dst []byte, value any) []byte {
	switch v := value.(type) {
	case string:
		return append(dst, v...)
	case int:
		return strconv.AppendInt(dst, int64(v), 10)
	case event.GID:
		return appendID(dst, 'G', int64(v), v == event.NoG)
	case event.PID:
		return appendID(dst, 'P', int64(v), v == event.NoP)
	case event.MID:
		return appendID(dst, 'M', int64(v), v == event.NoM)
	case counted:
		return v.append(dst)
	case clock:
		return v.append(dst)
	case brief:
		return v.append(dst)
	case size:
		return v.append(dst)
	case event.Duration:
		return v.Append(dst)
	}
	return fillRare(dst, value)
}

// fillRare appends a value of a type that few sentences have.
func fillRare(dst []byte, value any) []byte {
	switch v := value.(type) {
	case timer:
		return strconv.AppendInt(append(dst, "timer "...), int64(v), 10)
	case signed:
		if v >= 0 {
			dst = append(dst, '+')
		}
		return strconv.AppendInt(dst, int64(v), 10)
	case int64:
		return strconv.AppendInt(dst, v, 10)
	case event.MarkMode:
		return append(dst, v.String()...)
	case event.Quantity:
		return append(dst, v.String()...)
	case event.WaitReason:
		return append(dst, v.String()...)
	case event.EndReason:
		return append(dst, v.String()...)
	}
	return append(dst, unknownBlank...)
}

// unknownBlank shows in a row if fill lacks a type; a test plays every kind and looks for it.
const unknownBlank = "%!"

// A signed is a number with its sign: "+2".
type signed int

// appendID appends "G7", or "–" for no one.
func appendID(dst []byte, letter byte, n int64, none bool) []byte {
	if none {
		return append(dst, "–"...)
	}
	return strconv.AppendInt(append(dst, letter), n, 10)
}
