package view

import "math/bits"

// A histogram counts spans in buckets that grow with the span: 32 of them from
// each power of two to the next. So a quantile is right to one part in 32, and
// a million spans take no more room than ten.
type histogram struct {
	n       int64
	buckets []int64
}

const fine = 32 // buckets from one power of two to the next

// add counts one span.
func (h *histogram) add(d int64) {
	i := bucket(max(d, 0))
	for len(h.buckets) <= i {
		h.buckets = append(h.buckets, 0)
	}
	h.buckets[i]++
	h.n++
}

// bucket returns the number of d's bucket; below 64 each span has its own.
func bucket(d int64) int {
	shift := max(0, bits.Len64(uint64(d))-bits.Len(fine))
	return shift*fine + int(d>>shift)
}

// least returns the smallest span of bucket i.
func least(i int) int64 {
	if i < 2*fine {
		return int64(i)
	}
	shift := i/fine - 1
	return int64(i-shift*fine) << shift
}

// quantile returns the span that percent of all do not exceed, as its bucket
// begins.
func (h *histogram) quantile(percent int64) int64 {
	rank := (h.n*percent + 99) / 100
	for i, n := range h.buckets {
		if rank -= n; rank <= 0 {
			return least(i)
		}
	}
	return 0
}
