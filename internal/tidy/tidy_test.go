package tidy

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"
)

// TestTidy holds the module's tree to each rule.
func TestTidy(t *testing.T) {
	h, err := open("../..")
	require.NoError(t, err)
	require.Greater(t, len(h.packages), 20)
	require.Greater(t, len(h.texts), 50)
	for _, r := range houseRules(texts()) {
		t.Run(r.name, func(t *testing.T) {
			for _, complaint := range unexcused(r.name, r.check(h), accepted()) {
				t.Error(complaint)
			}
		})
	}
}

// Does each excuse name a rule and a reason?
func TestExcuses(t *testing.T) {
	for _, e := range accepted() {
		require.True(t, slices.ContainsFunc(houseRules(nil), func(r rule) bool { return r.name == e.rule }), e.rule)
		require.NotEmpty(t, e.why, e.where)
		require.Positive(t, e.most, e.where)
	}
}

// built is a house of the files in a txtar archive.
func built(t *testing.T, archive string) *house {
	t.Helper()
	h := newHouse()
	for _, f := range txtar.Parse([]byte(archive)).Files {
		require.NoError(t, h.add(f.Name, string(f.Data)))
	}
	h.sort()
	return h
}

// finds checks what a rule finds in an archive: each finding begins as wanted, and
// there is no other.
func finds(t *testing.T, check func(*house) []finding, archive string, want ...string) {
	t.Helper()
	var got []string
	for _, f := range check(built(t, archive)) {
		got = append(got, f.String())
	}
	require.Len(t, got, len(want), "%s", strings.Join(got, "\n"))
	for i := range want {
		require.True(t, strings.HasPrefix(got[i], want[i]), "want %q, got %q", want[i], got[i])
	}
}
