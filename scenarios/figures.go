package scenarios

import "regexp"

// A Figure is one line that a scenario prints on the simulator, beside the value
// that the real runtime printed there. The scenario's comment holds it:
//
//	4 hogs: late by 19.13ms     really 19.27ms
type Figure struct{ Line, Really string }

// Figures returns those of the comment, none if the scenario's output is not a
// measurement.
func (s Scenario) Figures() (all []Figure) {
	figureLine := regexp.MustCompile(`(?m)^\t(.*\S)\s+really (\S+)$`)
	for _, m := range figureLine.FindAllStringSubmatch(s.Doc(), -1) {
		all = append(all, Figure{m[1], m[2]})
	}
	return all
}
