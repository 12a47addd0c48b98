package compile

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// An index or a bound of 64 bits may have an unsigned type, and then one that
// is out of range is not negative: s[i-1] with a uint i of 0 is at
// 18446744073709551615. Only the message tells, so the registers do not say;
// the compiler notes where such operands are.

// isUnsigned reports whether v is an unsigned number that as a signed one may
// be negative.
func (f *emitter) isUnsigned(v ssa.Value) bool {
	if v == nil {
		return false
	}
	b, ok := v.Type().Underlying().(*types.Basic)
	return ok && b.Info()&types.IsUnsigned != 0 && f.Types.Of(b).Size == 8
}

// indexedBy returns the index that in takes an element with, itself or at an
// address that it computes on the way.
func (f *emitter) indexedBy(in ssa.Instruction) ssa.Value {
	switch in := in.(type) {
	case *ssa.Index:
		return in.Index
	case *ssa.IndexAddr:
		return in.Index
	case *ssa.FieldAddr:
		return f.addressIndex(in.X)
	case *ssa.Store:
		return f.addressIndex(in.Addr)
	case *ssa.UnOp:
		if in.Op == token.MUL {
			return f.addressIndex(in.X)
		}
	}
	return nil
}

// addressIndex returns the index of an address that is no instruction's own.
func (f *emitter) addressIndex(addr ssa.Value) ssa.Value {
	if x := f.Value(addr); x == nil || !x.Folded {
		return nil
	}
	return f.indexedBy(addr.(ssa.Instruction))
}

// noteUnsigned notes that the instructions from the one at from on have an
// unsigned index, if in has.
func (f *emitter) noteUnsigned(in ssa.Instruction, from int) {
	if !f.isUnsigned(f.indexedBy(in)) {
		return
	}
	for at := from; at < len(f.code); at++ {
		f.unsigned = append(f.unsigned, at)
	}
}
