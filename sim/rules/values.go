package rules

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// This file has the values of settings: how a user writes them, and the number that
// an event carries for each.

// values are what a setting takes: names, whose number is their place in the list, or
// the numbers from least to most.
type values struct {
	names       []string
	prefix      string // before the number: a release is written 1.26
	least, most int64
}

// parse returns the number of the value that s names, and whether there is one.
func (v values) parse(s string) (n int64, ok bool) {
	if v.names != nil {
		n = int64(slices.Index(v.names, s))
		return n, n >= 0
	}
	digits, ok := strings.CutPrefix(s, v.prefix)
	k, err := strconv.Atoi(digits)
	n = int64(k)
	ok = ok && err == nil && v.has(n)
	if v.prefix != "" {
		ok = ok && strconv.Itoa(k) == digits // 1.026 is no release
	}
	return n, ok
}

// has reports whether n is the number of a value.
func (v values) has(n int64) bool {
	if v.names != nil {
		return n >= 0 && n < int64(len(v.names))
	}
	return n >= v.least && n <= v.most
}

// text is the opposite of parse. A number that is no value's stays a number.
func (v values) text(n int64) string {
	if v.names != nil && v.has(n) {
		return v.names[n]
	}
	return v.prefix + strconv.FormatInt(n, 10)
}

// named is a setting whose values have names.
func named(key, doc string, names []string, get func(*Policy) int64, put func(*Policy, int64)) Setting {
	return Setting{key, strings.Join(names, ", "), doc, values{names: names}, get, put}
}

// ranged is a setting whose values are numbers.
func ranged(key, doc string, v values, get func(*Policy) int64, put func(*Policy, int64)) Setting {
	return Setting{key, v.text(v.least) + " to " + v.text(v.most), doc, v, get, put}
}

// choice is a setting that chooses one of an enum's values, of which last is the last.
// A user writes their texts.
func choice[E interface {
	~uint8
	fmt.Stringer
}](key, doc string, last E, field func(*Policy) *E) Setting {
	var names []string
	for e := range last + 1 {
		names = append(names, e.String())
	}
	return named(key, doc, names,
		func(p *Policy) int64 { return int64(*field(p)) },
		func(p *Policy, n int64) { *field(p) = E(n) })
}

// count is a setting that is a number.
func count(key, doc string, least, most int64, field func(*Policy) *int) Setting {
	return ranged(key, doc, values{least: least, most: most},
		func(p *Policy) int64 { return int64(*field(p)) },
		func(p *Policy, n int64) { *field(p) = int(n) })
}

// onOff is a setting that is on or off. Its number is 1 for on, so that 0 is off in a
// recording as elsewhere; people read on first.
func onOff(key, doc string, field func(*Policy) *bool) Setting {
	s := named(key, doc, []string{"off", "on"},
		func(p *Policy) int64 {
			if *field(p) {
				return 1
			}
			return 0
		},
		func(p *Policy, n int64) { *field(p) = n != 0 })
	s.Values = "on, off"
	return s
}
