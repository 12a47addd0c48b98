package vm

import (
	"strconv"
)

// A bound is an index or a limit as messages show it.
type bound struct {
	n        uint64
	unsigned bool
}

func (b bound) negative() bool { return !b.unsigned && int64(b.n) < 0 }

// String prints the number as the program sees it.
func (b bound) String() string {
	if b.unsigned {
		return strconv.FormatUint(b.n, 10)
	}
	return strconv.FormatInt(int64(b.n), 10)
}

// before prints b and the bound that it should not exceed. What is wrong with a negative
// one has nothing to do with that.
func (b bound) before(next uint64) string {
	if b.negative() {
		return b.String() + ":"
	}
	return b.String() + ":" + num(next)
}

// indexBound is the index of the instruction at hand.
func (f *fiber) indexBound(i uint64) bound {
	return bound{i, f.p.im.Unsigned[f.p.index(f.pc)-1]}
}

func num(n uint64) string { return strconv.FormatInt(int64(n), 10) }
