// Package gmpsim_test holds the whole thing against the real runtime and
// against what it did before: every scenario, every program of testdata, from
// the source text to the output.
package gmpsim_test

import (
	"flag"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/real"
)

var update = flag.Bool("update", false, "record again: real runs where there is a toolchain, digests and traces")

// runsToRecord is how often a program is run for a recording, and rare how
// often an outcome must have been seen to be in it.
const (
	runsToRecord = 60
	rare         = 2
)

// TestRecorded makes the recordings with -update: what the real runtime does.
func TestRecorded(t *testing.T) {
	if !*update {
		t.Skip("only with -update")
	}
	all := programs(t)
	b, version := build(t, all)
	for _, p := range all {
		s := sample(t, b, p.Name, runsToRecord)
		var results []real.Result
		for _, c := range s {
			if c.N >= rare {
				results = append(results, c.Result)
			}
		}
		require.NotEmpty(t, results, "%s never does the same twice", p.Name)
		t.Logf("%s: %d outcomes, the first in %d runs of %d", p.Name, len(s), s[0].N, runsToRecord)
		record(t, p.Name, version, results)
	}
}
