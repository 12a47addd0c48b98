package plan

import "math/bits"

// A bitset holds the ids of live values.
type bitset []uint64

func newBitset(n int) bitset { return make(bitset, (n+63)/64) }

func (s bitset) add(i int) { s[i/64] |= 1 << (i % 64) }

func (s bitset) remove(i int) { s[i/64] &^= 1 << (i % 64) }

// all visits the ids in their order.
func (s bitset) all(visit func(id int) bool) {
	for i, w := range s {
		for ; w != 0; w &= w - 1 {
			if !visit(64*i + bits.TrailingZeros64(w)) {
				return
			}
		}
	}
}

// merge adds the ids of t and reports whether that was news.
func (s bitset) merge(t bitset) bool {
	changed := false
	for i, w := range t {
		if w&^s[i] != 0 {
			s[i] |= w
			changed = true
		}
	}
	return changed
}
