package verify

import (
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/real"
)

// A Difference is the first place in which two results are not the same.
type Difference struct {
	Where     string   `json:"where"` // "stdout", "stderr" or "exit status"
	Line      int      `json:"line"`  // counted from 1
	Real      string   `json:"real"`  // the line there, without its end
	Simulated string   `json:"simulated"`
	Decisions []string `json:"decisions"` // the simulated trace around it, in a report
}

// Differ finds the first difference of two results, nil if there is none. What
// goes to standard output is looked at first.
func Differ(really, simulated real.Result) *Difference {
	if d := differentLine(really.Stdout, simulated.Stdout); d != nil {
		d.Where = "stdout"
		return d
	}
	if d := differentLine(really.Stderr, simulated.Stderr); d != nil {
		d.Where = "stderr"
		return d
	}
	if really.Code != simulated.Code {
		return &Difference{Where: "exit status", Line: 1, Real: strconv.Itoa(really.Code), Simulated: strconv.Itoa(simulated.Code)}
	}
	return nil
}

// differentLine finds the first line that is not the same. A line that is not
// there is told from an empty one by its words.
func differentLine(really, simulated string) *Difference {
	a, b := strings.SplitAfter(really, "\n"), strings.SplitAfter(simulated, "\n")
	for i := range max(len(a), len(b)) {
		if x, y := lineAt(a, i), lineAt(b, i); x != y {
			return &Difference{Line: i + 1, Real: x, Simulated: y}
		}
	}
	return nil
}

// lineAt returns the i-th line, with a mark where its end or the line is
// missing.
func lineAt(lines []string, i int) string {
	switch {
	case i >= len(lines) || i == len(lines)-1 && lines[i] == "":
		return "(end of output)"
	case !strings.HasSuffix(lines[i], "\n"):
		return lines[i] + " (no newline at the end)"
	}
	return strings.TrimSuffix(lines[i], "\n")
}
