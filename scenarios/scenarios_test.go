package scenarios

import (
	"go/format"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestEveryFileIsListed compares the teaching order with the directory: what
// is package main there must be in the list, and the other way round.
func TestEveryFileIsListed(t *testing.T) {
	names, err := fs.Glob(files, "*.go")
	require.NoError(t, err)
	found := 0
	for _, file := range names {
		source, err := fs.ReadFile(files, file)
		require.NoError(t, err)
		if !strings.HasPrefix(string(source), "//go:build ignore\n") {
			continue
		}
		found++
		_, ok := Get(strings.TrimSuffix(file, ".go"))
		require.True(t, ok, "%s is in no place of the teaching order", file)
	}
	require.Len(t, All(), found)
}

// commands finds the commands that a comment suggests.
var commands = regexp.MustCompile(`(?m)^\tgmpsim (run|trace|compare) (\S+)`)

// TestEachTeaches holds every scenario to the form of a lesson.
func TestEachTeaches(t *testing.T) {
	require.Equal(t, "last-one-first", All()[0].Name)
	for _, s := range All() {
		t.Run(s.Name, func(t *testing.T) {
			doc := s.Doc()
			require.True(t, strings.HasPrefix(doc, s.Title+".\n\nWhat it teaches: "), "begins with %.60q", doc)
			require.Less(t, len(s.Title), 80)
			require.Contains(t, doc, "\n\nPredict first: ")
			require.Contains(t, doc, "\n\nThen try:\n\n")
			require.Contains(t, doc, "\nand change the program: ")
			require.GreaterOrEqual(t, s.Procs, 1)
			require.Greater(t, len(commands.FindAllString(doc, -1)), 1)
			for _, m := range commands.FindAllStringSubmatch(doc, -1) {
				_, ok := Get(m[2])
				require.True(t, ok, "suggests %q", m[0])
			}
			formatted, err := format.Source(s.Source)
			require.NoError(t, err)
			require.Equal(t, string(formatted), string(s.Source))
		})
	}
}

func TestGetOfNobody(t *testing.T) {
	for _, name := range []string{"", "scenarios", "last-one", "../scenarios/leak", "leak.go"} {
		_, ok := Get(name)
		require.False(t, ok, name)
	}
}

func TestSourceIsACopy(t *testing.T) {
	s, _ := Get("leak")
	s.Source[0] = 'x'
	again, _ := Get("leak")
	require.Equal(t, byte('/'), again.Source[0])
}

func TestSetupOf(t *testing.T) {
	for _, test := range []struct {
		source string
		want   Setup
		err    string
	}{
		{"package main\n", Setup{}, ""},
		{"//gmp:procs 3\npackage main\n", Setup{Procs: 3}, ""},
		{"//gmp:procs 1024\r\npackage main\r\n", Setup{Procs: 1024}, ""},
		{"//gmp:quota 0.5\n//gmp:cores 2\n//gmp:procs 64\n", Setup{64, 2, 500}, ""},
		{"// see //gmp:procs 3\n", Setup{}, ""},
		{"\n//gmp:procs 0\n", Setup{}, `2:13: //gmp:procs needs a number from 1 to 1024, not "0"`},
		{"//gmp:procs 1025", Setup{}, `1:13: //gmp:procs needs a number from 1 to 1024, not "1025"`},
		{"//gmp:procs", Setup{}, `1:13: //gmp:procs needs a number from 1 to 1024, not ""`},
		{"//gmp:cores two\n", Setup{}, `1:13: //gmp:cores needs a number from 1 to 1024, not "two"`},
		{"//gmp:quota 0\n", Setup{}, `1:13: //gmp:quota needs a number of CPUs from 0.001 to 1024, not "0"`},
		{"//gmp:quota NaN\n", Setup{}, `1:13: //gmp:quota needs a number of CPUs from 0.001 to 1024, not "NaN"`},
		{"//gmp:proc 2\n", Setup{}, "1:7: unknown directive //gmp:proc; want procs, cores or quota, each with a number"},
		{"//gmp:procs 2\n//gmp:procs 2\n", Setup{}, "2:1: a second //gmp:procs line: remove one of them"},
	} {
		got, err := SetupOf([]byte(test.source))
		require.Equal(t, test.want, got, test.source)
		if test.err == "" {
			require.NoError(t, err, test.source)
		} else {
			require.EqualError(t, err, test.err, test.source)
		}
	}
}
