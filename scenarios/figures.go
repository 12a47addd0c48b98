package scenarios

import "regexp"

// A Figure is one line that a scenario prints on the simulator, and the value that
// the real runtime printed in this line. The scenario's comment contains it:
//
//	4 hogs: late by 19.13ms     really 19.27ms
type Figure struct{ Line, Really string }

// Figures returns the figures in the comment; there are none if the scenario does
// not measure anything.
func (s Scenario) Figures() (all []Figure) {
	figureLine := regexp.MustCompile(`(?m)^\t(.*\S)\s+really (\S+)$`)
	for _, m := range figureLine.FindAllStringSubmatch(s.Doc(), -1) {
		all = append(all, Figure{m[1], m[2]})
	}
	return all
}
