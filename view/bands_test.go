package view

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Where is a table with more columns than fit cut, and what stands above them?
func TestBands(t *testing.T) {
	var contenders []*Contender
	for _, name := range []string{"as given", "procs=2", "procs=4", "model=gm,procs=1", "model=gm,procs=2"} {
		contenders = append(contenders, NewContender(name))
	}
	row := []string{"CPU in use", "1.00 of 1", "2.00 of 2", "4.00 of 4", "0.99 of 1", "1.40 of 2"}
	table := append(heading(contenders), row)
	require.Equal(t, strings.TrimPrefix(`
             as given    procs=2    procs=4
CPU in use  1.00 of 1  2.00 of 2  4.00 of 4

             model=gm   model=gm
              procs=1    procs=2
CPU in use  0.99 of 1  1.40 of 2
`, "\n"), banded(table, 54))
	for width := range 80 {
		for line := range strings.Lines(banded(table, width)) {
			require.LessOrEqual(t, len(line)-1, max(width, 21), "one column has its place, however narrow it is")
		}
	}
	require.Equal(t, 3, strings.Count(banded(table, 80), "\n"))
}
