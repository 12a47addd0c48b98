package view

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/sim/event"
)

// Why did a P with marking to be done get no mark worker? And does the answer fit?
func TestNoMarkingIsExplained(t *testing.T) {
	const mb66 = 66 << 10
	for _, c := range []struct {
		row     event.Row
		saw, of int64
		want    string
	}{
		{event.RowGCWorker, mb66, 0, "66 MB to mark, but no worker is due here"},
		{event.RowGCWorker, mb66, 2, "66 MB to mark, but every worker is taken"},
		{event.RowGCWorker, 0, 0, "less than 1 KB to mark"},
		{event.RowIdleGC, mb66, 3, "66 MB to mark, no idle worker can start"},
		{event.RowIdleGC, 0, 0, "less than 1 KB to mark"},
		{event.RowRecheckGC, 1023<<10 + 950, 0, "1023.9 MB to mark, but no P is idle"},
		{event.RowRecheckGC, 0, 0, "no idle worker can start"},
		{event.RowLocal, 0, 0, "empty"},
	} {
		e := event.Raw(event.Nothing, int64(c.row), c.saw, c.of, 0)
		e.M, e.P = 0, 1
		require.Contains(t, string(newPage(80, false).line(nil, newNames(nil, ""), newLine(&e), nil)), c.want)
	}
}
