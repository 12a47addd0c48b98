package tidy

import (
	"fmt"
	"strings"
)

// An excuse is a place where the tree breaks a rule for good, and why.
type excuse struct {
	rule  string
	where string // a file or a folder
	most  int    // how many breaks are excused
	why   string
}

// accepted are all excuses. A break that could be mended is no reason for a new one.
func accepted() []excuse {
	return []excuse{
		{"state", "pool/gauge.go", 1, "it numbers the pools of a process, which do not know each other"},
		{"state", "work/work.go", 1, "Keep makes the live heap larger for good; only a global reference does that"},
		{"exits", "pool/load/flags.go", 1, "Parse ends a program as flag.Parse does"},
	}
}

func (e excuse) covers(rule string, f finding) bool {
	return e.rule == rule && strings.HasPrefix(f.file+"/", e.where+"/")
}

// unexcused returns the findings of a rule that no excuse covers, and what is wrong
// with the excuses: more breaks than they say, or none.
func unexcused(rule string, found []finding, excuses []excuse) (complaints []string) {
	covered := make([]int, len(excuses))
next:
	for _, f := range found {
		for i, e := range excuses {
			if e.covers(rule, f) && covered[i] < e.most {
				covered[i]++
				continue next
			}
		}
		complaints = append(complaints, f.String())
	}
	for i, e := range excuses {
		switch {
		case e.rule != rule:
		case covered[i] == 0:
			complaints = append(complaints, e.where+": nothing is left of what internal/tidy/accepted.go excuses; take its line out")
		case covered[i] < e.most:
			complaints = append(complaints, fmt.Sprintf("%s: %d are left; say so in internal/tidy/accepted.go", e.where, covered[i]))
		}
	}
	return complaints
}
