package verify_test

import (
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"fmt"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/internal/hunt"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/verify"
	"github.com/gmpsim/gmpsim/view"
)

// conformanceFile is the page that says what was held against reality.
const conformanceFile = "../docs/conformance.md"

// simulated says that of the page only what the simulator prints is to be updated.
var simulated = flag.Bool("simulated", false, "with -update: leave what is measured on the conformance page")

const resimulate = "the comment says something else than the page: go test ./verify -run Conformance -update -simulated"

// TestConformance checks that the published table is of these scenarios, families
// and marks, and says of the simulator what their comments say, which TestFigures
// keeps true. Or it writes that part of it anew, at once:
//
//	go test ./verify -run Conformance -update -simulated
//
// or measures all of it (some minutes; best on a quiet machine):
//
//	go test ./verify -run Conformance -update -programs 2000 -timeout 1h
func TestConformance(t *testing.T) {
	switch {
	case golden.Updating() && *simulated:
		golden.Write(t, conformanceFile, resimulated(t, golden.Read(t, conformanceFile)))
	case golden.Updating():
		c := measure(t)
		golden.Write(t, conformanceFile, c.text())
	}
	text := golden.Read(t, conformanceFile)
	rows := tableRows(text)
	for _, s := range scenarios.All() {
		row := rows[s.Name]
		require.NotEmpty(t, row, "no row for scenario %s: measure again with -update", s.Name)
		require.Equal(t, sourceOf(s), row[len(row)-1], "%s has changed since it was measured: measure again with -update", s.Name)
		figures := figureRows(t, text, s.Name)
		require.Len(t, figures, len(s.Figures()), "measure again with -update")
		for i, r := range figures {
			f := s.Figures()[i]
			require.Equal(t, f.Line+"    really "+f.Really, r.line+"    really "+r.comment, resimulate)
		}
	}
	require.True(t, resimulated(t, text) == text, resimulate)
	families, _ := hunt.Families()
	for _, name := range families {
		require.NotEmpty(t, rows[name], "no row for the family %s", name)
	}
	for _, m := range view.Marks("`--go` or `--set`") {
		require.NotEmpty(t, rows["*"+m.Name+"*"], "no row for the mark %s of --why", m.Name)
	}
}

// tableRows returns the cells of each row by the first of them.
func tableRows(text string) map[string][]string {
	rows := map[string][]string{}
	for line := range strings.Lines(text) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		if name := cells[0]; len(cells) > 1 && rows[name] == nil {
			rows[name] = cells
		}
	}
	return rows
}

// sourceOf tells versions of a scenario apart: of its code, not of its comment,
// into which the figures go.
func sourceOf(s scenarios.Scenario) string {
	text := string(s.Source)
	sum := sha256.Sum256([]byte(text[strings.Index(text, "\npackage "):]))
	return hex.EncodeToString(sum[:4])
}

// conformance is all that the page says.
type conformance struct {
	release, machine, load, date string
	command                      string
	exact                        []exactRow
	figures                      []figureRow
	families                     []familyRow
}

// An exactRow is a scenario whose output is compared.
type exactRow struct {
	name       string
	runs, late int // real runs, and those that began with schedtick 5
	odd        int // those that did neither
	source     string
}

// A figureRow is a line of a scenario that measures.
type figureRow struct {
	name, line, comment    string // the comment has what a quiet machine printed
	least, middle, highest string // what the real runtime printed
	ratio                  float64
	runs                   int
	source                 string
}

// text is the row of the table.
func (r figureRow) text() string {
	return fmt.Sprintf("| %s | %s | %s | %s | %s to %s | %.2f | %d | %s |\n",
		r.name, r.line, r.comment, r.middle, r.least, r.highest, r.ratio, r.runs, r.source)
}

// A familyRow is how the random programs of a family did.
type familyRow struct {
	name, doc string
	tally
}

// header says where and when.
func (c *conformance) header() string {
	return fmt.Sprintf(conformanceIntro, c.command, c.date, c.release, c.machine, c.load)
}

const conformanceIntro = `# What was compared with the real runtime

This page is generated: ` + "`%s`" + `

Measured on %s with %s, %s. %s

Every real run is of the unchanged program, built with the toolchain of that machine, with ` + "`GOGC=off`" +
	` unless it says otherwise. *As predicted* means byte
for byte, tracebacks without addresses; a real process begins with schedtick 4 or, if sysmon looked early, with 5, and the simulator
is asked for both. What is neither had a slice in it, or a kernel that was late.

`

// text is the page.
func (c *conformance) text() string {
	var w strings.Builder
	w.WriteString(c.header())
	c.writeMarks(&w)
	w.WriteString("## Scenarios compared exactly\n\nAt GOMAXPROCS=1: standard output, standard error, exit status.\n\n" +
		"| scenario | runs | as predicted, tick 4 | as predicted, only tick 5 | neither | source |\n|---|---|---|---|---|---|\n")
	for _, r := range c.exact {
		fmt.Fprintf(&w, "| %s | %d | %d | %d | %d | %s |\n", r.name, r.runs, r.runs-r.late-r.odd, r.late, r.odd, r.source)
	}
	w.WriteString("\n## Scenarios compared by figures\n\nWith the scenario's own GOMAXPROCS, and GOGC=100. The value in the scenario's " +
		"comment was measured on a quiet machine, and every test run holds the\nsimulated one within a factor of two of it; " +
		"the others were measured for this page.\n\n" +
		"| scenario | simulated | real, in its comment | real median | real, least to most | simulated / real | runs | source |\n" +
		"|---|---|---|---|---|---|---|---|\n")
	for _, r := range c.figures {
		w.WriteString(r.text())
	}
	c.writeFamilies(&w)
	return w.String()
}

// writeMarks says what stands behind the marks of trace --why.
func (c *conformance) writeMarks(w *strings.Builder) {
	w.WriteString("## The marks of `trace --why`\n\n| mark | what it promises | compared |\n|---|---|---|\n")
	for _, m := range view.Marks("`--go` or `--set`") {
		fmt.Fprintf(w, "| *%s* | %s | %s |\n", m.Name, m.Promise, m.Checked)
	}
	w.WriteString("\n")
}

func (c *conformance) writeFamilies(w *strings.Builder) {
	w.WriteString("\n## Random programs compared exactly\n\nAt GOMAXPROCS=1. " +
		"A program is *exact* if each real run was as predicted, and *but* if some of 40 were not " +
		"(never the most frequent outcome, nor a quarter of all; where timers make real time count, at least one was), " +
		"and left to *chance* if another seed prints something else. " +
		"A host that is so slow that the waiters of a mutex starve is predicted, too; " +
		"where timers count, so is a process that has just begun, in which `go` statements take longer.\n\n" +
		"| family | what is in it | programs | exact | but | chance | differ | real runs | not as predicted |\n" +
		"|---|---|---|---|---|---|---|---|---|\n")
	for _, r := range c.families {
		v := r.verdicts
		programs := v[verify.Exact] + v[verify.But] + v[hunt.LeftToChance] + v[verify.Differs]
		fmt.Fprintf(w, "| %s | %s | %d | %d | %d | %d | %d | %d | %d |\n", r.name, r.doc, programs, v[verify.Exact],
			v[verify.But], v[hunt.LeftToChance], v[verify.Differs], r.runs, r.odd)
	}
	w.WriteString("\nA test also checks that these programs notice a wrong scheduler: see `sim/testdata/mistakes/noticed.txt`.\n")
}

// place says on what it was measured, without names.
func (c *conformance) place(release string) {
	c.release = release
	c.machine = fmt.Sprintf("%s/%s with %d CPUs", runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	c.date = time.Now().UTC().Format("2006-01-02")
	c.command = fmt.Sprintf("go test ./verify -run Conformance -update -programs %d -seed %d", *programs, *seed)
	c.load = "The machine's load is unknown."
	if text, err := os.ReadFile("/proc/loadavg"); err == nil {
		c.load = "Load average at the beginning: " + strings.Fields(string(text))[0] + "; figures of a busy machine are late."
	}
}
