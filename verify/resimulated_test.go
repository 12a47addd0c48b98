package verify_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/scenarios"
)

// resimulated is the page with what each scenario's comment says now: the lines that
// the simulator prints, the real values beside them, and how far these are from
// the real medians, which stay.
func resimulated(t *testing.T, text string) string {
	t.Helper()
	for _, s := range scenarios.All() {
		old := figureRows(t, text, s.Name)
		require.Len(t, old, len(s.Figures()), "%s: measure again with -update", s.Name)
		for i, f := range s.Figures() {
			row := old[i]
			require.Equal(t, subject(row.line), subject(f.Line), "%s: measure again with -update", s.Name)
			row.line, row.comment, row.ratio = f.Line, f.Really, value(t, lastWord(f.Line))/value(t, row.middle)
			text = strings.Replace(text, old[i].text(), row.text(), 1)
		}
	}
	return text
}

// subject is a line of a scenario that measures, less the value.
func subject(line string) string { return strings.TrimSuffix(line, lastWord(line)) }

// figureRows reads the rows of a scenario that measures.
func figureRows(t *testing.T, text, scenario string) (rows []figureRow) {
	t.Helper()
	for line := range strings.Lines(text) {
		const cells = 8
		row := strings.Split(strings.Trim(line, "| \n"), " | ")
		if len(row) != cells || row[0] != scenario {
			continue
		}
		least, highest, _ := strings.Cut(row[4], " to ")
		r := figureRow{name: row[0], line: row[1], comment: row[2], middle: row[3], least: least, highest: highest, source: row[7]}
		var err error
		r.ratio, err = strconv.ParseFloat(row[5], 64)
		require.NoError(t, err, line)
		r.runs, err = strconv.Atoi(row[6])
		require.NoError(t, err, line)
		require.Equal(t, line, r.text())
		rows = append(rows, r)
	}
	return rows
}

// Is a figure that the simulator does not print any more found on the page, and put
// right without what was measured?
func TestResimulated(t *testing.T) {
	page, err := os.ReadFile(conformanceFile)
	require.NoError(t, err)
	rows := figureRows(t, string(page), "pool-against-goroutines")
	require.NotEmpty(t, rows)
	stale := rows[0]
	stale.line, stale.ratio = subject(stale.line)+"1h", 7
	old := strings.Replace(string(page), rows[0].text(), stale.text(), 1)
	require.NotEqual(t, string(page), old)
	require.Equal(t, resimulated(t, string(page)), resimulated(t, old))
}
