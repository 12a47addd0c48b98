package view

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
)

// Does every kind have its words, and a reason for whatever it says?
func TestEveryKindHasWords(t *testing.T) {
	for k := range event.Kinds {
		w := wordings[k]
		require.NotNil(t, w.what, "the kind %v has no words; give it an entry in the words of its subject", k)
		require.NotEmpty(t, w.why, "the words of the kind %v do not say why it happens", k)
		require.Nil(t, w.why[len(w.why)-1].when, "%v: the last reason must always apply", k)
		for _, r := range w.all() {
			require.Contains(t, []mark{language, go126, older, ruled, chance}, r.mark, k)
			sentence := newRuling().fill(r.text)
			require.True(t, strings.HasSuffix(sentence, "."), "%v: %q is not a sentence", k, sentence)
			require.NotContains(t, sentence, "{", k)
		}
	}
}

// Is every number of the rules a word in braces? One that is typed into a sentence stays
// when a rule changes. Releases, P0, an argument and a sum are no rules.
func TestNoNumberIsTyped(t *testing.T) {
	others := regexp.MustCompile(`Go 1\.\d+|\bP0\b|argument below 1|Ps \+ 1`)
	for k, w := range wordings {
		for _, r := range w.all() {
			require.NotRegexp(t, `\d`, others.ReplaceAllString(r.text, ""), event.Kind(k))
		}
	}
}

// Do the words hold for arguments that no machine would give? A trace of a
// recorded run must not panic, whatever the file says.
func TestWordsOfStrangeEvents(t *testing.T) {
	for k := range event.Kinds {
		for _, n := range []int64{-1, 0, 1, 1 << 40} {
			e := event.Raw(k, n, n, n, n)
			e.M, e.P, e.G = 3, 2, 9
			l := newLine(&e)
			for _, width := range []int{40, 80, 100} {
				for row := range strings.Lines(string(newPage(width, false).line(nil, newNames(nil, ""), l, nil))) {
					if width >= 80 {
						require.LessOrEqual(t, utf8.RuneCountInString(strings.TrimSuffix(row, "\n")), width, row)
					}
				}
			}
			require.NotEmpty(t, newGiven(false).why(nil, newPage(80, false), newNames(nil, ""), l, l.events), k)
		}
	}
}

// Is docs/trace.md what the tables say?
func TestLegend(t *testing.T) {
	golden.Equal(t, "../docs/trace.md", Legend(Command{
		Trace: "gmpsim trace", Run: "gmpsim run", Steps: "--steps", Why: "--why", Only: "--only", Rules: "`--go` or `--set`",
	}))
}

// Which words stand for a subject, and which do not?
func TestParseSubject(t *testing.T) {
	for word, want := range map[string]Subject{
		"G7": {letter: 'G', id: 7}, "p0": {letter: 'P'}, "M12": {letter: 'M', id: 12},
		"send": {kind: event.Send}, "Steal": {kind: event.Steal},
	} {
		got, err := ParseSubject(word)
		require.NoError(t, err, word)
		require.Equal(t, want, got, word)
	}
	for _, word := range []string{"", "G", "7", "GG7", "G-1", "X3", "sned", "G99999999999999999999"} {
		_, err := ParseSubject(word)
		require.Error(t, err, word)
	}
}

// Are instants and spans short and exact enough to be read aloud?
func TestClock(t *testing.T) {
	require.Equal(t, "92ns", clock(92).String())
	require.Equal(t, "1.390us", clock(1390).String())
	require.Equal(t, "20.200ms", clock(20_200_999).String())
	require.Equal(t, "3.000s", clock(3e9).String())
	require.Equal(t, "75.8us", brief(75875).String())
	require.Equal(t, "1.07ms", brief(1_079_000).String())
	require.Equal(t, "0ns", brief(0).String())
}

// Is a row as wide as a terminal shows it, wherever in it signs, controls and other scripts stand?
func TestColumnsAreThoseOfATerminal(t *testing.T) {
	p := newPage(80, false)
	chance := rand.New(rand.NewPCG(1, 2))
	parts := []string{"a", "send c", "~", " ", "→", "·", "…", "–", "│", "é", "世", "\x7f", "\t", "\x00", "\xff", "\xe2\x86", "�"}
	for range 20_000 {
		var s string
		for range chance.IntN(12) {
			if chance.IntN(3) > 0 {
				s += parts[chance.IntN(8)]
			} else {
				s += parts[chance.IntN(len(parts))]
			}
		}
		require.Equal(t, p.cond.StringWidth(s), p.columns(s), "%q", s)
	}
}
