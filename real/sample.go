package real

import (
	"cmp"
	"context"
	"slices"
)

// A Count is an outcome and how many runs had it.
type Count struct {
	Result
	N int
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
	counts := make(map[Result]int)
	for _, r := range results {
		counts[r]++
	}
	return newSample(counts)
}

// newSample sorts outcomes by frequency, ties by their text.
func newSample(counts map[Result]int) Sample {
	s := make(Sample, 0, len(counts))
	for r, n := range counts {
		s = append(s, Count{r, n})
	}
	slices.SortFunc(s, func(a, b Count) int {
		return cmp.Or(b.N-a.N, cmp.Compare(a.Stdout, b.Stdout), cmp.Compare(a.Stderr, b.Stderr), a.Code-b.Code)
	})
	return s
}

// Map applies f to every outcome and counts again: normalising what cannot be
// compared, such as addresses in tracebacks.
func (s Sample) Map(f func(Result) Result) Sample {
	counts := make(map[Result]int)
	for _, c := range s {
		counts[f(c.Result)] += c.N
	}
	return newSample(counts)
}

// Has reports whether some run had this outcome.
func (s Sample) Has(r Result) bool {
	return slices.ContainsFunc(s, func(c Count) bool { return c.Result == r })
}
