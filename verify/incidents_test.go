package verify_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/verify"
)

var incidents = flag.Int("incidents", 0, "how often TestIncidents really runs each program; 0: not at all")

// verdictLine says in a program's comment which verdict it deserves.
var verdictLine = regexp.MustCompile(`(?m)^// verify: (\S+)$`)

// TestIncidents holds programs of the kinds that people report against the real runtime:
// what they call a bug of the scheduler. A run that a busy host disturbed is no
// difference. Ask for it with -incidents 20.
func TestIncidents(t *testing.T) {
	files, err := filepath.Glob("testdata/incidents/*.go")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		want := verdictLine.FindSubmatch(text)
		require.NotNil(t, want, file)
		t.Run(filepath.Base(file), func(t *testing.T) {
			if *incidents == 0 {
				t.Skip("not asked for")
			}
			toolchain(t)
			s, err := real.Load(file)
			require.NoError(t, err)
			p, err := verify.Load(s)
			require.NoError(t, err)
			r, err := (&verify.Check{Program: p, Runs: *incidents}).Outputs(t.Context())
			require.NoError(t, err)
			require.Contains(t, []verify.Verdict{verify.Verdict(want[1]), verify.But}, r.Verdict(), r)
		})
	}
}
