package calibrate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/sim/rules"
)

// derive makes costs of the samples of each probe.
func derive(table []probe, samples [][]float64) map[string]Cost {
	told := map[string]Cost{}
	for i, p := range table {
		slices.Sort(samples[i])
		at := func(percent int) float64 { return samples[i][(len(samples[i])-1)*percent/100] }
		for _, s := range p.derive {
			if left := at(50) - s.others(told); left > leastLeft*at(50) {
				told[s.key] = s.of(at(10), at(50), at(90), len(samples[i]), told)
			}
		}
	}
	return told
}

// inOrder sorts costs as the cost table does.
func inOrder(told map[string]Cost) (all []Cost) {
	for _, c := range rules.CostTable() {
		if m, ok := told[c.Key]; ok {
			all = append(all, m)
		}
	}
	return all
}

// How many times the slow samples are as long as the fast ones, at most: those of a
// good measurement, and those of one that is of any use, unless they are not so long
// after all beside the default: that of a thread's wake-up is wide on a quiet host,
// too. What a busy one does to a thread that should wake up is no cost of that.
const (
	farApart = 2
	tooFar   = 10
)

// of takes the share out of a probe's time. A key "….spread" is what p10 and p90
// are apart.
func (s share) of(p10, median, p90 float64, n int, told map[string]Cost) Cost {
	less := s.others(told)
	scale := func(v float64) float64 { return max(0, v-less) * s.part / s.whole }
	m := Cost{Key: s.key, P10: scale(p10), Median: scale(median), P90: scale(p90), Samples: n, Uncertain: s.uncertain}
	m.Unusable = m.P90 > tooFar*m.P10 && m.P90 > tooFar*costOf(strings.Replace(s.key, ".spread", ".wake", 1), nil)
	switch {
	case strings.HasSuffix(s.key, ".spread"):
		m.P10, m.Median, m.P90 = p90-p10, p90-p10, p90-p10
	case m.Uncertain == "" && m.P90 > farApart*m.P10:
		m.Uncertain = "the samples differ widely"
	}
	return m
}

// leastLeft is how much of a time must be left when other costs are taken off: what
// is less tells of the others' errors, and the default is better.
const leastLeft = 0.1

// others is what the rest of the probe takes.
func (s share) others(told map[string]Cost) (sum float64) {
	for _, key := range s.less {
		sum += costOf(key, told)
	}
	return sum
}

// costOf is what a cost was measured to be, or its default.
func costOf(key string, told map[string]Cost) float64 {
	if m, ok := told[key]; ok && !m.Unusable {
		return m.Median
	}
	for _, c := range rules.CostTable() {
		if c.Key == key {
			return c.Nanoseconds()
		}
	}
	panic(fmt.Sprintf("no cost %q", key)) // the table of probes is wrong: TestProbes finds it
}
