package verify

import (
	"encoding/json"
	"io"
)

// A Report is what a check found, for people and for machines. An *OutputReport, a
// *DecisionReport and a *BandReport are one.
type Report interface {
	Verdict() Verdict
	Text(w io.Writer) error
	JSON(w io.Writer) error
}

// version is the release that a report is about.
func (c *Check) version() string {
	if c.Tools == nil {
		return Release
	}
	return c.Tools.Version()
}

// writeJSON writes what a report has, as people can read it, too.
func writeJSON(w io.Writer, report any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(report)
}
