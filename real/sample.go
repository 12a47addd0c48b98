package real

import (
	"cmp"
	"context"
	"slices"
	"time"
)

// A Count is an outcome and how many runs had it.
type Count struct {
	Result
	N       int
	Held    int       // of the N: the runs that the host held up
	Started time.Time // when the first of them began; zero if that is not known
}

// A Sample is the set of outcomes of several runs, the most frequent first.
type Sample []Count

// Sample runs a program so many times, one after the other.
func (b *Build) Sample(ctx context.Context, name string, opts Options, runs int) (Sample, error) {
	var results []Result
	for range runs {
		r, err := b.Run(ctx, name, opts)
		if err != nil {
			return nil, err
		}
		results = append(results, r)
	}
	return SampleOf(results), nil
}

// SampleOf counts the outcomes of several runs.
func SampleOf(results []Result) Sample {
	var s Sample
	for _, r := range results {
		s = append(s, Count{Result: r, N: 1})
	}
	return s.Map(func(r Result) Result { return r })
}

// SampleOfRuns counts the outcomes of several runs, each of which would wait for so long
// if nothing held it up.
func SampleOfRuns(runs []Run, waits time.Duration) Sample {
	var s Sample
	for _, r := range runs {
		c := Count{Result: r.Result, N: 1, Started: r.Started}
		if r.Held(waits) {
			c.Held = 1
		}
		s = append(s, c)
	}
	return s.Map(func(r Result) Result { return r })
}

// Map applies f to every outcome and counts again: normalising what cannot be
// compared, such as addresses in tracebacks. Outcomes are sorted by frequency, ties by
// their text.
func (s Sample) Map(f func(Result) Result) Sample {
	at := map[Result]int{}
	all := Sample{}
	for _, c := range s {
		c.Result = f(c.Result)
		if i, ok := at[c.Result]; ok {
			all[i].N += c.N
			all[i].Held += c.Held
			continue
		}
		at[c.Result] = len(all)
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b Count) int {
		return cmp.Or(b.N-a.N, cmp.Compare(a.Stdout, b.Stdout), cmp.Compare(a.Stderr, b.Stderr), a.Code-b.Code)
	})
	return all
}

// Runs is how many runs there were.
func (s Sample) Runs() (n int) {
	for _, c := range s {
		n += c.N
	}
	return n
}

// Has reports whether some run had this outcome.
func (s Sample) Has(r Result) bool {
	return slices.ContainsFunc(s, func(c Count) bool { return c.Result == r })
}
