package verify

import (
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/real"
)

// A program that prints how long something took prints something else each
// time, and no simulation can agree with all of that. What it can be held to
// are the words that all the real runs have in common.

// steady returns a function that strikes the words out in which the outcomes of
// the sample differ, and ok is false if that says nothing: the outcomes are not
// equally long, or there are too few of them to tell.
func steady(s real.Sample) (strike func(real.Result) string, ok bool) {
	const enough = 3 // outcomes, so that a word is seldom the same by accident
	if len(s) < enough {
		return nil, false
	}
	first := words(s[0].Result)
	varies := make([]bool, len(first))
	for _, c := range s[1:] {
		list := words(c.Result)
		if len(list) != len(first) {
			return nil, false
		}
		for i := range list {
			varies[i] = varies[i] || list[i] != first[i]
		}
	}
	return func(r real.Result) string { return struck(words(r), varies) }, true
}

// words takes a result apart; the streams and the exit status stay apart.
func words(r real.Result) []string {
	list := append(strings.Fields(r.Stdout), "\x00")
	list = append(append(list, strings.Fields(r.Stderr)...), "\x00")
	return append(list, strconv.Itoa(r.Code))
}

// struck joins the words, less those that vary.
func struck(list []string, varies []bool) string {
	for i := range list {
		if i < len(varies) && varies[i] {
			list[i] = "…"
		}
	}
	return strings.Join(list, " ")
}
