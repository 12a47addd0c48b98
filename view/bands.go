package view

import "strings"

// The layout of a table of runs. Its columns are as narrow as their cells, and
// those that find no room beside the others make a band of their own below.

// heading returns the names of the runs, one setting of each in a row: the
// last ones stand just above the figures.
func heading(contenders []*Contender) [][]string {
	var names [][]string
	rows := 0
	for _, c := range contenders {
		parts := strings.Split(c.Name, ",")
		names = append(names, parts)
		rows = max(rows, len(parts))
	}
	table := make([][]string, rows)
	for i := range table {
		table[i] = []string{""}
		for _, parts := range names {
			cell := ""
			if k := i - (rows - len(parts)); k >= 0 {
				cell = parts[k]
			}
			table[i] = append(table[i], cell)
		}
	}
	return table
}

// gutter is what stands between two columns.
const gutter = "  "

// banded prints a table in bands of at most width columns of the terminal, and
// of about as many columns of its own. Each begins with the first cells of the
// rows, which are their names.
func banded(table [][]string, width int) string {
	p := newPage(width, false)
	widths := make([]int, len(table[0]))
	for _, row := range table {
		for i, cell := range row {
			widths[i] = max(widths[i], p.columns(cell))
		}
	}
	columns := len(widths) - 1
	bands := len(cut(widths, width, columns))
	var list []string
	from := 1
	for _, to := range cut(widths, width, (columns+bands-1)/bands) {
		list = append(list, p.band(table, widths, from, to))
		from = to
	}
	return strings.Join(list, "\n")
}

// cut returns where each band ends, if none has more than so many columns.
func cut(widths []int, width, most int) (ends []int) {
	used, from := widths[0], 1
	for i := 1; i < len(widths); i++ {
		used += len(gutter) + widths[i]
		if i > from && (used > width || i-from == most) {
			ends = append(ends, i)
			used, from = widths[0]+len(gutter)+widths[i], i
		}
	}
	return append(ends, len(widths))
}

// band returns the names of the rows and some columns, numbers to the right.
func (p *page) band(table [][]string, widths []int, from, to int) string {
	var b strings.Builder
	for _, row := range table {
		if row[0] == "" && strings.Join(row[from:to], "") == "" {
			continue // of the heading: the names of these runs have fewer rows
		}
		line := p.pad(row[0], widths[0])
		for i := from; i < to; i++ {
			line += gutter + p.cond.FillLeft(row[i], widths[i])
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}
