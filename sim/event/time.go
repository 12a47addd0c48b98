package event

import (
	"math"
	"strconv"
	"strings"
)

// Time is an instant of virtual time: nanoseconds since the machine's start.
type Time int64

// Duration is a span of virtual time in nanoseconds.
type Duration int64

// The units that costs and programs are written in.
const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
)

// Never is later than every event.
const Never Time = math.MaxInt64

// Add returns the instant d after t. It saturates at Never, so that a program
// that sleeps for centuries does not wake up in the past.
func (t Time) Add(d Duration) Time {
	if d > 0 && t > Never-Time(d) {
		return Never
	}
	return t + Time(d)
}

// Sub returns the time that passed from u to t.
func (t Time) Sub(u Time) Duration { return Duration(t - u) }

// String prints t as the time since the machine's start, such as "1.9us".
func (t Time) String() string {
	if t == Never {
		return "never"
	}
	return Duration(t).String()
}

// String prints d in the largest unit that keeps it above one, with at most
// three decimals: "86ns", "1.9us", "20.2ms", "3s".
func (d Duration) String() string { return string(d.Append(nil)) }

// Append appends d to dst as String prints it. A trace has a span in every few lines.
func (d Duration) Append(dst []byte) []byte {
	switch a := Abs(d); {
	case a < Microsecond:
		return append(strconv.AppendInt(dst, int64(d), 10), "ns"...)
	case a < Millisecond:
		return append(appendDecimal(dst, d, Microsecond), "us"...)
	case a < Second:
		return append(appendDecimal(dst, d, Millisecond), "ms"...)
	}
	return append(appendDecimal(dst, d, Second), 's')
}

// Prose prints d as sentences have it, with a space before the unit: "10 ms".
func (d Duration) Prose() string {
	s := d.String()
	unit := strings.TrimLeft(s, "-.0123456789")
	return strings.TrimSuffix(s, unit) + " " + unit
}

// Abs returns d without its sign.
func Abs(d Duration) Duration {
	if d < 0 {
		return -d
	}
	return d
}

// appendDecimal appends d in the given unit, cut (not rounded) after three digits,
// so that 999999ns never reads as a whole millisecond.
func appendDecimal(dst []byte, d, unit Duration) []byte {
	if d < 0 {
		dst, d = append(dst, '-'), -d
	}
	dst = strconv.AppendInt(dst, int64(d/unit), 10)
	rest := d % unit * 1000 / unit
	if rest == 0 {
		return dst
	}
	dst = append(dst, '.', byte('0'+rest/100), byte('0'+rest/10%10), byte('0'+rest%10))
	for dst[len(dst)-1] == '0' {
		dst = dst[:len(dst)-1]
	}
	return dst
}
