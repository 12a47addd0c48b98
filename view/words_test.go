package view

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/sim"
)

// Does every kind have its words, and a reason for whatever it says?
func TestEveryKindHasWords(t *testing.T) {
	for k := range sim.Kinds {
		w := wordings[k]
		require.NotNil(t, w.what, k)
		require.NotNil(t, w.note, k)
		require.NotEmpty(t, w.why, k)
		require.Nil(t, w.why[len(w.why)-1].when, "%v: the last reason must always apply", k)
		for _, r := range w.why {
			require.Contains(t, []mark{language, go126, older, chance}, r.mark, k)
			require.True(t, strings.HasSuffix(r.text, "."), "%v: %q is not a sentence", k, r.text)
		}
	}
}

// Do the words hold for arguments that no machine would give? A trace of a
// recorded run must not panic, whatever the file says.
func TestWordsOfStrangeEvents(t *testing.T) {
	for k := range sim.Kinds {
		if k == sim.KStop || k == sim.KPark || k == sim.KNothing {
			continue // their arguments index tables of sim
		}
		for _, n := range []int64{-1, 0, 1, 1 << 40} {
			e := &sim.Event{Kind: k, A: n, B: n, C: n, D: n, M: 3, P: 2, G: 9}
			l := newLine(e)
			for _, width := range []int{40, 80, 100} {
				for row := range strings.Lines(newPage(width, false).line(newNames(nil, ""), l)) {
					if width >= 80 {
						require.LessOrEqual(t, utf8.RuneCountInString(strings.TrimSuffix(row, "\n")), width, row)
					}
				}
			}
			require.NotEmpty(t, newPage(80, false).why(l), k)
		}
	}
}

// Is docs/trace.md what the tables say?
func TestLegend(t *testing.T) {
	golden.Equal(t, "../docs/trace.md", Legend())
}

// Which words stand for a subject, and which do not?
func TestParseSubject(t *testing.T) {
	for word, want := range map[string]Subject{
		"G7": {letter: 'G', id: 7}, "p0": {letter: 'P'}, "M12": {letter: 'M', id: 12},
		"send": {kind: sim.KSend}, "Steal": {kind: sim.KSteal},
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
	require.Equal(t, "92ns", clock(92))
	require.Equal(t, "1.390us", clock(1390))
	require.Equal(t, "20.200ms", clock(20_200_999))
	require.Equal(t, "3.000s", clock(3e9))
	require.Equal(t, "75.8us", brief(75875))
	require.Equal(t, "1.07ms", brief(1_079_000))
	require.Equal(t, "0ns", brief(0))
}
