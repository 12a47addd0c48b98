package export

import (
	"cmp"
	"maps"
	"slices"

	"github.com/google/pprof/profile"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A pprofFile makes a profile of a profiler's samples.
type pprofFile struct {
	*profiler
	out    *profile.Profile
	frames map[frame]*profile.Location
}

// A frame is one row of a stack.
type frame struct {
	name string
	file string
	line int64
}

func newProfile(p *profiler) *pprofFile {
	return &pprofFile{p, &profile.Profile{
		SampleType:        []*profile.ValueType{{Type: "count", Unit: "count"}, {Type: "time", Unit: "nanoseconds"}},
		DefaultSampleType: "time",
		PeriodType:        &profile.ValueType{Type: "time", Unit: "nanoseconds"},
		Period:            1,
		Comments:          []string{"simulated run of " + p.opt.Name + ", in virtual time"},
	}, map[frame]*profile.Location{}}
}

// build returns the profile.
func (b *pprofFile) build(now event.Time) *profile.Profile {
	b.out.DurationNanos = int64(now.Sub(b.opt.From))
	for _, s := range slices.SortedFunc(maps.Keys(b.samples), byStack) {
		b.sample(&s, b.samples[s])
	}
	return b.out
}

// byStack orders samples, so that the same run makes the same file.
func byStack(x, y stack) int {
	return cmp.Or(cmp.Compare(x.g, y.g), cmp.Compare(x.fn, y.fn), cmp.Compare(x.made, y.made), cmp.Compare(x.state, y.state),
		cmp.Compare(x.what, y.what), cmp.Compare(x.at, y.at), cmp.Compare(x.behind, y.behind))
}

// sample adds one, the leaf of its stack first.
func (b *pprofFile) sample(s *stack, a *amount) {
	sample := &profile.Sample{Value: []int64{a.n, int64(a.time)},
		Label: map[string][]string{"state": {s.state.String()}, "goroutine": {"others"}}}
	if s.g != event.NoG {
		sample.Label["goroutine"] = []string{s.g.String()}
	}
	if s.behind != "" {
		sample.Location = append(sample.Location, b.location(s.behind, 0))
	}
	who := cmp.Or(b.symbol(s.fn), "goroutine")
	sample.Location = append(sample.Location, b.location(s.what, s.at), b.location(who, s.made))
	b.out.Sample = append(b.out.Sample, sample)
}

// location returns the one of a frame.
func (b *pprofFile) location(name string, pos int32) *profile.Location {
	file, line := b.place(pos)
	f := frame{name, file, line}
	if l := b.frames[f]; l != nil {
		return l
	}
	fn := &profile.Function{ID: uint64(len(b.out.Function) + 1), Name: name, SystemName: name, Filename: file}
	l := &profile.Location{ID: uint64(len(b.out.Location) + 1), Line: []profile.Line{{Function: fn, Line: line}}}
	b.out.Function, b.out.Location = append(b.out.Function, fn), append(b.out.Location, l)
	b.frames[f] = l
	return l
}
