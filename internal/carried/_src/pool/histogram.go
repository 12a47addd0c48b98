package pool

import (
	"math/bits"
	"time"
)

// A histogram counts spans in buckets. A bucket is a sixteenth as wide as its
// values: the leading bit and the four bits after it choose the bucket.
type histogram struct {
	n       uint64
	max     time.Duration
	buckets [60 * 16]uint64
}

// add counts one span.
func (h *histogram) add(d time.Duration) {
	d = max(d, 0)
	h.n++
	h.max = max(h.max, d)
	h.buckets[bucketOf(uint64(d))]++
}

// bucketOf returns the bucket of v: below 16 each number has its own bucket.
func bucketOf(v uint64) int {
	if v < 16 {
		return int(v)
	}
	shift := bits.Len64(v) - 5
	return shift<<4 + int(v>>shift)
}

// topOf is the greatest number in bucket b.
func topOf(b int) time.Duration {
	if b < 32 {
		return time.Duration(b)
	}
	shift := b>>4 - 1
	return time.Duration((uint64(b&15)+17)<<shift - 1)
}

// quantiles reads the histogram.
func (h *histogram) quantiles() Quantiles {
	return Quantiles{N: h.n, P50: h.at(50), P90: h.at(90), P99: h.at(99), Max: h.max}
}

// at returns the span that percent of the spans do not exceed; 0 if there are no
// spans.
func (h *histogram) at(percent uint64) time.Duration {
	rank, seen := (h.n*percent+99)/100, uint64(0)
	for b, n := range h.buckets {
		if seen += n; seen >= rank && n > 0 {
			return min(topOf(b), h.max)
		}
	}
	return 0
}
