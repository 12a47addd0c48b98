package sim

import (
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/stretchr/testify/require"
)

// Is there always a row to try, and is each condition asked? A row fits into a word;
// the last one of a table has no condition; of the conditions that are asked at
// once all are true of an M that has everything that they ask for.
func TestTables(t *testing.T) {
	m, err := New(Config{Procs: 1})
	require.NoError(t, err)
	m.Start(Script{}, 0)
	m.gc.marking = true
	p := m.procs[0]
	p.timers.heap, p.tick = []*Timer{{}}, 61
	for _, list := range rowsOf() {
		if len(list) == 0 {
			continue
		}
		require.LessOrEqual(t, len(list), 32)
		require.Equal(t, always, list[len(list)-1].when)
		table := tableOf(list)
		require.Equal(t, uint32(1)<<len(list)-1, m.rowsDue(&M{p: p}, &table))
	}
}

// Does every row of the search say why it exists?
func TestRowsHaveDocs(t *testing.T) {
	for r := range event.Rows {
		require.NotEmpty(t, searchRows()[r].doc, r)
	}
}
