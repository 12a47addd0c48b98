package main

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// gogc is the flag --gogc: a number from 1 on, or off; 0 is not given.
type gogc int

func (v *gogc) Set(s string) error {
	n, err := strconv.Atoi(s)
	switch {
	case s == "off":
		n = sim.GCOff
	case err != nil || n < 1 || n > math.MaxInt32:
		return fmt.Errorf("want off, or a percentage from 1 to %d, such as 100", math.MaxInt32)
	}
	*v = gogc(n)
	return nil
}

func (v *gogc) String() string {
	switch *v {
	case 0:
		return ""
	case sim.GCOff:
		return "off"
	}
	return strconv.Itoa(int(*v))
}

func (v *gogc) Type() string { return "N" }

// seed is the flag --seed: any whole number.
type seed int64

func (v *seed) Set(s string) error {
	n, err := strconv.ParseInt(strings.ReplaceAll(s, "_", ""), 10, 64)
	if err != nil {
		return fmt.Errorf("want a whole number, such as 7")
	}
	*v = seed(n)
	return nil
}

func (v *seed) String() string { return strconv.FormatInt(int64(*v), 10) }

func (v *seed) Type() string { return "N" }

// number is a flag with a whole number from 1 on; 0 is not given.
type number struct{ n, max int64 }

func (v *number) Set(s string) error {
	n, err := strconv.ParseInt(strings.ReplaceAll(s, "_", ""), 10, 64)
	if v.max > 0 && (err != nil || n < 1 || n > v.max) {
		return fmt.Errorf("want a number from 1 to %d", v.max)
	}
	if err != nil || n < 1 {
		return fmt.Errorf("want a whole number above 0")
	}
	v.n = n
	return nil
}

func (v *number) String() string {
	if v.n == 0 {
		return ""
	}
	return strconv.FormatInt(v.n, 10)
}

func (v *number) Type() string { return "N" }

// farTooLong matches durations that are well written: if time cannot parse one, it does not
// fit.
var farTooLong = regexp.MustCompile(`^\+?([0-9]+(\.[0-9]*)?(ns|us|µs|ms|s|m|h))+$`)

// span is a flag with a span of virtual time; 0 is not given.
type span struct{ d time.Duration }

func (v *span) Set(s string) error {
	d, err := time.ParseDuration(s)
	if err != nil && farTooLong.MatchString(s) {
		return fmt.Errorf("want at most %v", time.Duration(math.MaxInt64).Truncate(time.Hour))
	}
	if err != nil || d <= 0 {
		return fmt.Errorf("want a duration above 0, such as 10us, 1.5ms or 2s")
	}
	v.d = d
	return nil
}

func (v *span) String() string {
	if v.d == 0 {
		return ""
	}
	return event.Duration(v.d).String()
}

func (v *span) Type() string { return "time" }

// moment is a flag with a virtual time; 0, the beginning, is the same as not given.
type moment struct{ span }

func (v *moment) Set(s string) error {
	if d, err := time.ParseDuration(s); err == nil && d == 0 {
		v.d = 0
		return nil
	}
	if err := v.span.Set(s); err != nil {
		return fmt.Errorf("%v, or 0s for the beginning", err) // not wrapped: it is said as one sentence
	}
	return nil
}
