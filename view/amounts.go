package view

import (
	"fmt"
	"strconv"

	"github.com/gmpsim/gmpsim/sim/event"
)

// How amounts are printed: counts, times, spans and sizes. Each is a type, so that a
// sentence of a trace can have it without an allocation.

// A counted is a number of things: "1 goroutine", "3 goroutines".
type counted struct {
	n     int64
	thing string
}

func count[N int | int64](n N, thing string) counted { return counted{int64(n), thing} }

func (c counted) append(dst []byte) []byte {
	dst = append(append(strconv.AppendInt(dst, c.n, 10), ' '), c.thing...)
	if c.n != 1 {
		dst = append(dst, 's')
	}
	return dst
}

func (c counted) String() string { return string(c.append(nil)) }

// A clock is an instant that is printed with three decimals, so that a column of them
// lines up: "92ns", "1.390us", "20.200ms".
type clock event.Time

func (t clock) append(dst []byte) []byte {
	unit, name := event.Second, "s"
	switch d := event.Duration(t); {
	case d < event.Microsecond:
		return append(strconv.AppendInt(dst, int64(d), 10), "ns"...)
	case d < event.Millisecond:
		unit, name = event.Microsecond, "us"
	case d < event.Second:
		unit, name = event.Millisecond, "ms"
	}
	whole, part := event.Duration(t)/unit, int64(event.Duration(t)%unit*1000/unit)
	dst = append(strconv.AppendInt(dst, int64(whole), 10), '.')
	return append(appendDigits(dst, part, 3), name...)
}

func (t clock) String() string { return string(t.append(nil)) }

// An instant is the time of a row: to the nanosecond, because rows have their order from it.
type instant event.Time

func (t instant) append(dst []byte) []byte {
	unit, digits, name := int64(event.Millisecond), 6, "ms"
	switch d := event.Duration(t); {
	case d < event.Millisecond:
		return clock(t).append(dst)
	case d >= event.Second:
		unit, digits, name = int64(event.Second), 9, "s"
	}
	dst = append(strconv.AppendInt(dst, int64(t)/unit, 10), '.')
	return append(appendDigits(dst, int64(t)%unit, digits), name...)
}

// appendDigits appends n with leading zeros to so many digits.
func appendDigits(dst []byte, n int64, digits int) []byte {
	for range digits {
		dst = append(dst, '0')
	}
	for i := len(dst) - 1; n > 0; i-- {
		dst[i] += byte(n % 10)
		n /= 10
	}
	return dst
}

// A brief is a span that is printed with one or two decimals: it is said, not compared.
type brief event.Duration

func (b brief) append(dst []byte) []byte {
	d := event.Duration(b)
	for unit := event.Second; unit > event.Nanosecond; unit /= 1000 {
		if d >= unit {
			digit := unit / 100
			if d >= 10*unit {
				digit = unit / 10
			}
			return (d / digit * digit).Append(dst)
		}
	}
	return d.Append(dst)
}

func (b brief) String() string { return string(b.append(nil)) }

// lasting prints a span as clock prints an instant: exact enough to be added up.
func lasting(d event.Duration) string { return clock(d).String() }

// A size is a number of bytes in the largest unit that divides it or leaves three
// digits: "2 KB", "1.5 MB", "78.1 GB".
type size int64

func (s size) append(dst []byte) []byte {
	if s >= 1<<50 {
		return append(dst, "without limit"...)
	}
	n, unit := float64(s), 0
	for n >= 1024 && unit < len(sizeUnits)-1 {
		n, unit = n/1024, unit+1
	}
	decimals := 1
	if n == float64(int64(n)) {
		decimals = 0
	}
	dst = strconv.AppendFloat(dst, n, 'f', decimals, 64)
	return append(append(dst, ' '), sizeUnits[unit]...)
}

func (s size) String() string { return string(s.append(nil)) }

var sizeUnits = [...]string{"B", "KB", "MB", "GB", "TB"}

func times(n int) counted { return count(n, "time") }

// nothing is what a figure says of a run that has none of it.
const nothing = "–"

// many prints a count.
func many(n int) string {
	if n == 0 {
		return nothing
	}
	return number(n)
}

// number prints n with a space before each three digits.
func number(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + " " + s[i:]
	}
	return s
}
