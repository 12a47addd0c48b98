package calibrate

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestWriteProbes: each kind of output can be measured, more text takes longer, and no file
// is left behind.
func TestWriteProbes(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("TMPDIR", folder)
	table := writeProbes()
	samples := make([][]float64, len(table))
	for i, p := range table {
		samples[i] = p.run()
		require.Len(t, samples[i], p.samples, p.what)
		for _, s := range samples[i] {
			assert.Positive(t, s, p.what)
		}
	}
	told := derive(table, samples)
	for _, key := range []string{"write.null", "write.pipe", "write.file", "write.kb"} {
		require.Contains(t, told, key)
		assert.Positive(t, told[key].Median, key)
	}
	left, err := os.ReadDir(folder)
	require.NoError(t, err)
	assert.Empty(t, left)
}

// TestNoPlaceToWrite: where no file can be made, what needs one keeps the default.
func TestNoPlaceToWrite(t *testing.T) {
	t.Setenv("TMPDIR", "/dev/null/nowhere")
	assert.Zero(t, toFile())
	assert.Zero(t, muchToBoth())
	files := writeProbes()[2:]
	assert.Empty(t, derive(files, [][]float64{{0, 0, 0}, {0, 0, 0}}))
}

// TestOutputsFit: what a probe writes into a pipe has room there, since no one reads.
func TestOutputsFit(t *testing.T) {
	const pipe = 64 << 10
	assert.LessOrEqual(t, len(aLine)*often, pipe)
	assert.LessOrEqual(t, muchKB<<10*oftenMuch, pipe)
}
