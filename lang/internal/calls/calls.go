// Package calls has calls of the standard library whose cost in virtual time is held
// against the time that the real one takes. Each is a statement; of all of them one program
// is made, which measures them when it is compiled and when it is simulated. Package kernels
// does the same for code that is not of the library. The calls are in table.txt: begin there.
package calls

import (
	_ "embed"
	"fmt"
	"strings"
)

// table has the calls, and before them the text that they need.
//
//go:embed table.txt
var table string

// A Call is one row of the table.
type Call struct {
	Name  string // such as "strings.Fields 4096"
	Setup string // is done once, before
	Do    string
}

// sizes are those of a row that has a $ in it: the lengths of texts and slices.
var sizes = []string{"16", "4096"}

// parts returns what comes before the table's first row, and the rows.
func parts() (head string, rows []string) {
	head, body, _ := strings.Cut(table, "\n---\n")
	for row := range strings.Lines(body) {
		if row = strings.TrimSpace(row); row != "" && row[0] != '#' {
			rows = append(rows, row)
		}
	}
	return head, rows
}

// All returns the calls. A row is a name, what is done once (it may be left out) and what
// is measured, with bars between them.
func All() (all []Call) {
	_, rows := parts()
	for _, row := range rows {
		cells := strings.Split(row, " | ")
		c := Call{Name: cells[0], Do: cells[len(cells)-1]}
		if len(cells) == 3 {
			c.Setup = cells[1]
		}
		if !strings.Contains(row, "$") {
			all = append(all, c)
			continue
		}
		for _, size := range sizes {
			of := strings.NewReplacer("$", size)
			all = append(all, Call{c.Name + " " + size, of.Replace(c.Setup), of.Replace(c.Do)})
		}
	}
	return all
}

// Program returns a program that prints, for each of some calls, its name, a tab and how
// many picoseconds it takes: the least of some turns that take so many microseconds each.
// The program asks clock, an expression, for the time in nanoseconds.
func Program(all []Call, turns, micros int, clock string) string {
	head, _ := parts()
	text := new(strings.Builder)
	fmt.Fprintf(text, "%s\n\nfunc clock() int64 { %s }\n\nconst turns, long = %d, %d\n\nfunc main() {\n", head, clock, turns, micros*1000)
	for _, c := range all {
		fmt.Fprintf(text, "\tmeasure(%q, func() func(int) {\n%s\nreturn func(n int) { for range n { %s } }\n}())\n", c.Name, c.Setup, c.Do)
	}
	return text.String() + "}\n"
}
