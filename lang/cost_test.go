package lang_test

import (
	"os"
	"regexp"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/internal/kernels"
)

var costRow = regexp.MustCompile(`(?m)^\| (\w+) \| ([0-9.]+) \| [0-9.]+ \| [0-9.]+ \|$`)

// Is the virtual time of each kernel within the bars of the real one? The real times are
// those of the page, so no clock decides; BenchmarkCost measures them again.
func TestCostsAreWithinTheBars(t *testing.T) {
	if testing.Short() {
		t.Skip("runs all kernels")
	}
	page, err := os.ReadFile("../docs/costs.md")
	require.NoError(t, err)
	real := map[string]float64{}
	for _, row := range costRow.FindAllStringSubmatch(string(page), -1) {
		real[row[1]], err = strconv.ParseFloat(row[2], 64)
		require.NoError(t, err)
	}
	close := 0
	for _, k := range kernels.All() {
		ns := real[k.Name]
		if !assert.NotZero(t, ns, "docs/costs.md has no row for %s", k.Name) {
			continue
		}
		n := 1 // as often as realTime lets it: some take longer the more they do
		for float64(n)*ns < 2e6 {
			n *= 2
		}
		ratio := simulatedTime(t, k, n) / float64(n) / ns
		assert.Less(t, max(ratio, 1/ratio), 2.5, "%s: %.2f of the real time", k.Name, ratio)
		if max(ratio, 1/ratio) <= 1.5 {
			close++
		}
	}
	assert.GreaterOrEqual(t, close*10, len(kernels.All())*8, "%d kernels are within 1.5", close)
}
