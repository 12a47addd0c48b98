package ssaform

import (
	"go/constant"
	"go/token"
	"go/types"
	"math"

	"golang.org/x/tools/go/ssa"
)

// IsTuple reports whether t is the type of what takes several registers, of which each
// Extract has one.
func IsTuple(t types.Type) bool {
	_, ok := t.(*types.Tuple)
	return ok
}

// IsIterator reports whether v is the state of a range loop, which has no type.
func IsIterator(v ssa.Value) bool {
	_, ok := v.(*ssa.Range)
	return ok
}

// Bits returns the register image of a numeric or boolean constant.
func Bits(v *ssa.Const) uint64 {
	if v.Value == nil {
		return 0
	}
	b := v.Type().Underlying().(*types.Basic)
	switch info := b.Info(); {
	case info&types.IsBoolean != 0:
		if constant.BoolVal(v.Value) {
			return 1
		}
		return 0
	case info&types.IsFloat != 0:
		return floatBits(v, b.Kind() == types.Float32)
	case info&types.IsUnsigned != 0:
		return v.Uint64()
	}
	return uint64(v.Int64())
}

// Fits16 returns a constant as a number and reports whether v is an integer constant that an operand can hold.
func Fits16(v ssa.Value) (int16, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil {
		return 0, false
	}
	b, ok := c.Type().Underlying().(*types.Basic)
	if !ok || b.Info()&(types.IsInteger|types.IsBoolean) == 0 {
		return 0, false
	}
	n := int64(Bits(c))
	return int16(n), n == int64(int16(n))
}

// IsComparison reports whether op yields a bool.
func IsComparison(op token.Token) bool {
	switch op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		return true
	}
	return false
}

// IsNil reports whether v is the constant nil. A zero struct or array is a constant
// without a value, too, and no nil.
func IsNil(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	if !ok || !c.IsNil() {
		return false
	}
	switch c.Type().Underlying().(type) {
	case *types.Struct, *types.Array, *types.Basic:
		b, basic := c.Type().Underlying().(*types.Basic)
		return basic && (b.Kind() == types.UnsafePointer || b.Kind() == types.UntypedNil)
	}
	return true
}

// OnlyUser returns the single user among refs, nil if there are more. That a debugger
// may look at a value is no use of it.
func OnlyUser(refs []ssa.Instruction) ssa.Instruction {
	var user ssa.Instruction
	for _, r := range refs {
		if _, debug := r.(*ssa.DebugRef); debug {
			continue
		}
		if user != nil {
			return nil
		}
		user = r
	}
	return user
}

// IsInteger reports whether t is a type of integers.
func IsInteger(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsInteger != 0
}

// IsFloat reports whether t is a type of floats.
func IsFloat(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsFloat != 0
}

func floatBits(v *ssa.Const, single bool) uint64 {
	if single {
		return uint64(math.Float32bits(float32(v.Float64())))
	}
	return math.Float64bits(v.Float64())
}

// Text returns the text of a string constant.
func Text(v *ssa.Const) string {
	if v.Value == nil {
		return ""
	}
	if v.Value.Kind() != constant.String {
		return string(rune(v.Int64()))
	}
	return constant.StringVal(v.Value)
}

// WithEmpty returns the string that a comparison compares with "", nil if it does not.
func WithEmpty(in *ssa.BinOp) ssa.Value {
	if in.Op != token.EQL && in.Op != token.NEQ {
		return nil
	}
	switch {
	case isEmpty(in.Y):
		return in.X
	case isEmpty(in.X):
		return in.Y
	}
	return nil
}

func isEmpty(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.Value != nil && c.Value.Kind() == constant.String && constant.StringVal(c.Value) == ""
}
