package std

import (
	"strings"

	"github.com/gmpsim/gmpsim/sim/rules"
)

// A Weight is what a call of a function of the host costs: once, and for each unit of its
// work. Where a function has no reach that is each byte of the strings and slices that it
// is given.
type Weight struct {
	Call, Byte rules.CodePart
	PerByte    bool // of the arguments; if not, the function says itself how many it worked on
}

// of is the weight of a function that costs a part of a class, in hundredths, and that
// takes as long for any text.
func of(class rules.CodeCost, percent int) Weight {
	return Weight{Call: rules.CodePart{Cost: class, Percent: percent}}
}

// each adds what a byte costs.
func (w Weight) each(class rules.CodeCost, percent int) Weight {
	w.Byte = rules.CodePart{Cost: class, Percent: percent}
	return w
}

// A heavy is a row of the tables of weights: names, or what some names begin with.
type heavy struct {
	names  string
	weight Weight
}

// WeightOf returns the weight of a function that Natives has. The first row that fits counts.
func WeightOf(name string) Weight {
	name = plain(name)
	for _, rows := range [][]heavy{numberWeights(), textWeights(), thingWeights()} {
		for _, row := range rows {
			for one := range strings.FieldsSeq(row.names) {
				if strings.HasPrefix(name, one) {
					weight := row.weight
					weight.PerByte = weight.Byte.Percent > 0 && !endsEarly(name)
					return weight
				}
			}
		}
	}
	return of(rules.CodeHost, 100)
}

// Pooled reports whether the result of a function is no object: the real one writes it into a
// buffer that is used again, or has it already.
func Pooled(name string) bool {
	for _, begin := range []string{"fmt.leaf", "internal/dyn.", "encoding/json.quote", "encoding/json.formatFloat",
		"encoding/json.escaped"} {
		if strings.HasPrefix(plain(name), begin) {
			return true
		}
	}
	return false
}

// plain returns a name without what stands before that of the package.
func plain(name string) string { return strings.TrimLeft(name, "(*") }
