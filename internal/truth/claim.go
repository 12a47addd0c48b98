package truth

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/gmpsim/gmpsim/view"
)

// A Moment is all that a claim may be held against.
type Moment struct {
	Was, Is *event.State // before and after the event
	Rules   rules.Rules
	E       *event.Event
	Line    []event.Event // the line of the trace that the event is part of
	past    *past
	names   view.Symbols // nil: places are not known
}

// A predicate says whether a claim holds. The numbers are those of its wording, in
// their order.
type predicate func(m *Moment, n []int64) bool

// A claim is a wording and what must hold when it is printed; nil makes it a
// definition. In the wording {n}, {g}, {m}, {p}, {line} and {nth} stand for numbers, and {}
// for any words.
type claim struct {
	words string
	holds predicate
}

// Claims about one kind of event: the clauses of its note, each as a whole, and the
// sentences of its reasons, of which a claim has the first words.
type claims struct {
	note, why []claim
}

// blanks are the expressions for words in braces.
func blanks() map[string]string {
	return map[string]string{
		"n": `(-?\d+)`, "g": `G(\d+)`, "m": `M(\d+)`, "p": `P(\d+)`, "": `.*`,
		"line": `(?:line |\S+\.go:)(\d+)`, "nth": `(first|second|third|\d+(?:th|st|nd|rd))`,
	}
}

// pattern makes an expression of a wording.
func pattern(words string, whole bool) *regexp.Regexp {
	s := regexp.QuoteMeta(words)
	for word, expr := range blanks() {
		s = strings.ReplaceAll(s, `\{`+word+`\}`, expr)
	}
	if whole {
		s += "$"
	}
	return regexp.MustCompile("^" + s)
}

// A row is a claim that is ready to be used.
type row struct {
	claim
	expr *regexp.Regexp
}

// A table has the claims of all kinds, and remembers which row a wording belongs to.
type table struct {
	rows  [event.Kinds][2][]row // notes, reasons
	found map[asked]*match
}

type asked struct {
	kind event.Kind
	why  int
	text string
}

// A match is the row of a wording, with the wording's numbers.
type match struct {
	row     *row
	numbers []int64
}

// newTable returns the table of all claims.
func newTable() *table {
	t := &table{found: map[asked]*match{}}
	for k, c := range all() {
		for i, list := range [2][]claim{c.note, c.why} {
			for _, one := range list {
				t.rows[k][i] = append(t.rows[k][i], row{one, pattern(one.words, i == 0)})
			}
		}
	}
	return t
}

// match finds the row of a wording, nil if there is none.
func (t *table) match(k event.Kind, why int, text string) *match {
	key := asked{k, why, text}
	if m, ok := t.found[key]; ok {
		return m
	}
	var found *match
	for i := range t.rows[k][why] {
		if r := &t.rows[k][why][i]; found == nil {
			if parts := r.expr.FindStringSubmatch(text); parts != nil {
				found = &match{row: r, numbers: numbers(parts[1:])}
			}
		}
	}
	t.found[key] = found
	return found
}

func numbers(parts []string) (list []int64) {
	places := []string{"", "first", "second", "third"}
	for _, s := range parts {
		n, err := strconv.ParseInt(strings.TrimRight(s, "thsndr"), 10, 64)
		if err != nil {
			n = int64(slices.Index(places, s))
		}
		list = append(list, n)
	}
	return list
}

// A complaint is about one row, or about a wording that has none.
type complaint struct{ row, text string }

// judge holds all that is said of the event against the moment.
func (t *table) judge(m *Moment, told view.Told) (list []complaint) {
	check := func(why int, mark, text string) {
		found := t.match(m.E.Kind, why, text)
		switch {
		case found == nil:
			list = append(list, complaint{text, "no claim stands beside the words " + strconv.Quote(text)})
		case found.row.holds != nil && !found.row.holds(m, found.numbers):
			list = append(list, complaint{m.E.Kind.String() + found.row.words, "it is not true that " + strconv.Quote(text) + mark})
		}
	}
	if told.Note != "" {
		check(0, "", told.Note)
	}
	for _, r := range told.Reasons {
		for _, s := range sentences(r.Text) {
			check(1, " ("+r.Mark+")", s)
		}
	}
	for _, id := range strangers(m, told) {
		list = append(list, complaint{m.E.Kind.String() + id, id + " has no part in this: " + told.Deed + " " + told.Note})
	}
	return list
}

// sentences splits a reason.
func sentences(text string) []string {
	return strings.Split(strings.TrimSuffix(text, "."), ". ")
}
