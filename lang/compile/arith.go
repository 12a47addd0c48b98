package compile

import (
	"go/token"
	mathbits "math/bits"
	"reflect"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/ssaform"
)

// intOps and floatOps have the instructions of the operators.
var intOps = map[token.Token]code.Op{
	token.ADD: code.Add, token.SUB: code.Sub, token.MUL: code.Mul,
	token.AND: code.And, token.OR: code.Or, token.XOR: code.Xor, token.AND_NOT: code.AndNot,
}

// immOps have the instructions with a constant on the right.
var immOps = map[token.Token]code.Op{token.ADD: code.AddI, token.MUL: code.MulI, token.AND: code.AndI}

var floatOps = map[token.Token]code.Op{token.ADD: code.FAdd, token.SUB: code.FSub, token.MUL: code.FMul, token.QUO: code.FDiv}

// binOp emits a binary operator.
func (f *emitter) binOp(in *ssa.BinOp) {
	t := f.Types.Of(in.X.Type())
	switch {
	case ssaform.IsComparison(in.Op):
		f.compare(in, t)
	case t.IsComplex():
		f.complexBinary(in, t)
	case t.Kind == reflect.String:
		x, y := f.regOf(in.X), f.regOf(in.Y)
		f.op(code.Concat, r(f.dst(in)), r(x), r(y))
	case ssaform.IsFloat(in.X.Type()):
		op := floatOps[in.Op]
		if t.Kind == reflect.Float32 {
			op += code.GAdd - code.FAdd
		}
		x, y := f.regOf(in.X), f.regOf(in.Y)
		f.op(op, r(f.dst(in)), r(x), r(y))
	case in.Op == token.SHL || in.Op == token.SHR:
		f.shift(in, t)
	case in.Op == token.QUO || in.Op == token.REM:
		f.divide(in, t)
	default:
		f.intOp(in)
		f.narrow(f.dst(in), t)
	}
}

// intOp emits an operator that is the same for signed and unsigned numbers.
func (f *emitter) intOp(in *ssa.BinOp) {
	dst := f.dst(in)
	if f.productSum(in, dst) {
		return
	}
	if n, ok := ssaform.Fits16(in.Y); ok && in.Op == token.SUB && n != -1<<15 {
		f.op(code.AddI, r(dst), r(f.regOf(in.X)), code.Operand(-n))
		return
	}
	if op := immOps[in.Op]; op != 0 {
		x, y := in.X, in.Y
		if _, ok := ssaform.Fits16(x); ok {
			x, y = y, x
		}
		if n, ok := ssaform.Fits16(y); ok {
			f.op(op, r(dst), r(f.regOf(x)), code.Operand(n))
			return
		}
	}
	x, y := f.regOf(in.X), f.regOf(in.Y)
	f.op(intOps[in.Op], r(dst), r(x), r(y))
}

// productSum emits a sum with its product, if that is folded. Cutting the
// product to its size can wait: the sum's low bits need no others.
func (f *emitter) productSum(sum *ssa.BinOp, dst int) bool {
	part, other := sum.X, sum.Y
	if x := f.Value(part); x == nil || !x.Folded {
		part, other = other, part
	}
	if x := f.Value(part); x == nil || !x.Folded {
		return false
	}
	product := part.(*ssa.BinOp)
	x, y := product.X, product.Y
	if _, ok := ssaform.Fits16(x); ok {
		x, y = y, x
	}
	if n, ok := ssaform.Fits16(y); ok {
		f.op(code.MulIAdd, r(dst), r(f.regOf(x)), code.Operand(n))
	} else {
		a, b := f.regOf(x), f.regOf(y)
		f.op(code.MulAdd, r(dst), r(a), r(b))
	}
	f.word(uint64(r(f.regOf(other))))
	return true
}

// narrow cuts the number in reg to the size of its type.
func (f *emitter) narrow(reg int, t *code.Type) {
	if op := narrowOps[t.Kind]; op != 0 {
		f.op(op, r(reg), r(reg), 0)
	}
}

var narrowOps = map[reflect.Kind]code.Op{
	reflect.Int8: code.ExtI8, reflect.Uint8: code.ExtU8, reflect.Int16: code.ExtI16,
	reflect.Uint16: code.ExtU16, reflect.Int32: code.ExtI32, reflect.Uint32: code.ExtU32,
}

// shift emits << and >>. A count that may be negative is tested first.
func (f *emitter) shift(in *ssa.BinOp, t *code.Type) {
	op, imm := code.Op(code.Shl), code.Op(code.ShlI)
	switch {
	case in.Op == token.SHR && code.Signed(in.X.Type()):
		op, imm = code.Sar, code.SarI
	case in.Op == token.SHR:
		op, imm = code.Shr, code.ShrI
	}
	if n, ok := ssaform.Fits16(in.Y); ok && n >= 0 && n < 64 {
		f.op(imm, r(f.dst(in)), r(f.regOf(in.X)), code.Operand(n))
	} else {
		x, y := f.regOf(in.X), f.regOf(in.Y)
		if code.Signed(in.Y.Type()) {
			f.op(code.ShiftCheck, r(y), 0, 0)
		}
		f.op(op, r(f.dst(in)), r(x), r(y))
	}
	if in.Op == token.SHL {
		f.narrow(f.dst(in), t)
	}
}

// divide emits / and % of integers.
func (f *emitter) divide(in *ssa.BinOp, t *code.Type) {
	op, imm := code.Op(code.Div), code.Op(code.DivI)
	if in.Op == token.REM {
		op, imm = code.Rem, code.RemI
	}
	signed := code.Signed(in.X.Type())
	if n, ok := ssaform.Fits16(in.Y); ok && n > 1 && (signed || t.Size < 8) {
		f.divideBy(imm, r(f.dst(in)), r(f.regOf(in.X)), uint64(n))
		f.rem = 0
		if user, ok := ssaform.OnlyUser(*in.Referrers()).(*ssa.BinOp); ok && imm == code.RemI && f.Value(user).Folded {
			f.rem = len(f.code)
		}
		return
	}
	if !signed {
		op += code.DivU - code.Div
	}
	x, y := f.regOf(in.X), f.regOf(in.Y)
	f.op(op, r(f.dst(in)), r(x), r(y))
	f.narrow(f.dst(in), t)
}

// divideBy emits the division by a constant as a multiplication with its
// reciprocal, in fixed point with 64 bits behind the point; shift makes it as
// precise as that allows (Granlund and Montgomery).
func (f *emitter) divideBy(op code.Op, dst, x code.Operand, n uint64) {
	shift := mathbits.Len64(n-1) - 1
	magic := uint64(1) << 63
	if n&(n-1) != 0 {
		magic, _ = mathbits.Div64(1<<shift, 0, n)
		magic++
	}
	f.op(op, dst, x, code.Operand(shift))
	f.word(magic)
	if op == code.RemI {
		f.word(n)
	}
}

// unOp emits a unary operator other than a load or a receive.
func (f *emitter) unOp(in *ssa.UnOp) {
	t := f.Types.Of(in.Type())
	x, dst := f.regOf(in.X), f.dst(in)
	switch {
	case in.Op == token.NOT:
		f.op(code.NotBool, r(dst), r(x), 0)
	case t.IsComplex():
		f.complexStep(code.ComplexNeg, dst, x, x, t, t)
	case in.Op == token.XOR:
		f.op(code.Not, r(dst), r(x), 0)
	case t.Kind == reflect.Float64:
		f.op(code.FNeg, r(dst), r(x), 0)
	case t.Kind == reflect.Float32:
		f.op(code.GNeg, r(dst), r(x), 0)
	default:
		f.op(code.Neg, r(dst), r(x), 0)
	}
	f.narrow(dst, t)
}

// compare emits a comparison whose result is wanted as a bool.
func (f *emitter) compare(in *ssa.BinOp, t *code.Type) {
	dst := f.dst(in)
	if ssaform.IsNil(in.X) || ssaform.IsNil(in.Y) || t.Class == code.InPtr && t.Mem == code.MemPtr {
		f.boolOf(dst, f.compareCond(in))
		return
	}
	if x := ssaform.WithEmpty(in); x != nil { // its length is 0
		f.op(immCompare[in.Op], r(dst), r(f.regOf(x)), 0)
		return
	}
	x, y := in.X, in.Y
	op, negate := f.compareOp(in.Op, t, t.LikeSigned())
	if in.Op == token.GTR || in.Op == token.GEQ {
		x, y = y, x
	}
	if imm := immCompare[in.Op]; imm != 0 && t.Class == code.InBits && !ssaform.IsFloat(x.Type()) && (t.LikeSigned() || op <= code.Ne) {
		if n, ok := ssaform.Fits16(in.Y); ok {
			f.op(imm, r(dst), r(f.regOf(in.X)), code.Operand(n))
			return
		}
	}
	a, b := f.regOf(x), f.regOf(y)
	f.op(op, r(dst), r(a), r(b))
	if op == code.IfaceEq || op == code.AggEq {
		f.word(t.Num)
	}
	if negate {
		f.op(code.NotBool, r(dst), r(dst), 0)
	}
}

var immCompare = map[token.Token]code.Op{
	token.EQL: code.EqI, token.NEQ: code.NeI, token.LSS: code.LtI, token.LEQ: code.LeI, token.GTR: code.GtI, token.GEQ: code.GeI,
}

// compareOp returns the instruction for a comparison; > and >= take it with
// the operands exchanged.
func (f *emitter) compareOp(tok token.Token, t *code.Type, signed bool) (op code.Op, negate bool) {
	row := map[token.Token]int{token.EQL: 0, token.NEQ: 1, token.LSS: 2, token.GTR: 2, token.LEQ: 3, token.GEQ: 3}[tok]
	switch {
	case t.Kind == reflect.String:
		return [...]code.Op{code.StrEq, code.StrNe, code.StrLt, code.StrLe}[row], false
	case t.Kind == reflect.Float64:
		return [...]code.Op{code.FEq, code.FNe, code.FLt, code.FLe}[row], false
	case t.Kind == reflect.Float32:
		return [...]code.Op{code.GEq, code.GNe, code.GLt, code.GLe}[row], false
	case t.Mem == code.MemIface:
		return code.IfaceEq, row == 1
	case t.Mem == code.MemAgg:
		return code.AggEq, row == 1
	case signed || row < 2:
		return [...]code.Op{code.Eq, code.Ne, code.Lt, code.Le}[row], false
	}
	return [...]code.Op{code.Eq, code.Ne, code.LtU, code.LeU}[row], false
}

// boolOf turns a condition into a number, for the comparisons that exist as
// branches only.
func (f *emitter) boolOf(dst int, c cond) {
	if c.op == code.BrPEq || c.op == code.BrPNe {
		f.op(code.PEq+(c.op-code.BrPEq), r(dst), c.a, c.b)
		return
	}
	if c.op == code.BrEqI || c.op == code.BrNeI {
		f.op(code.EqI+(c.op-code.BrEqI), r(dst), c.a, c.b)
		return
	}
	done := f.newLabel()
	tmp := f.temp(1)
	f.op(code.Imm, r(tmp), 0, 1)
	f.branch(c.op, c.a, c.b, done)
	f.op(code.Imm, r(tmp), 0, 0)
	f.place(done)
	f.op(code.MovB, r(dst), r(tmp), 0)
}

// convert emits a conversion.
func (f *emitter) convert(in *ssa.Convert) {
	from, to := f.Types.Of(in.X.Type()), f.Types.Of(in.Type())
	x, dst := f.regOf(in.X), f.dst(in)
	switch {
	case to.Kind == reflect.String:
		f.op(toString(from), r(dst), r(x), 0)
	case from.Kind == reflect.String && to.ElemType.Kind == reflect.Uint8:
		f.op(code.StrToBytes, r(dst), r(x), 0)
	case from.Kind == reflect.String:
		f.op(code.StrToRunes, r(dst), r(x), 0)
	case from.IsComplex():
		f.complexStep(code.ComplexCast, dst, x, x, from, to)
	case from.Class != code.InBits:
		f.move(dst, x, from.Class)
	default:
		f.convertNumber(dst, x, from, to, code.Signed(in.X.Type()), code.Signed(in.Type()))
	}
}

// toString returns the conversion to a string: of bytes, of runes, of another string type,
// or of one rune.
func toString(from *code.Type) code.Op {
	switch {
	case from.Kind == reflect.Slice && from.ElemType.Kind == reflect.Uint8:
		return code.BytesToStr
	case from.Kind == reflect.Slice:
		return code.RunesToStr
	case from.Kind == reflect.String:
		return code.MovV
	}
	return code.IntToStr
}

// convertNumber converts between numbers. A register holds an integer in 64 bits, so a
// wider type needs no instruction unless the sign changes.
func (f *emitter) convertNumber(dst, x int, from, to *code.Type, signedFrom, signedTo bool) {
	single := func(k reflect.Kind) bool { return k == reflect.Float32 }
	float := func(k reflect.Kind) bool { return k == reflect.Float64 || single(k) }
	switch {
	case float(from.Kind) && float(to.Kind):
		op := code.Op(code.MovB)
		if single(from.Kind) && !single(to.Kind) {
			op = code.GToF
		} else if !single(from.Kind) && single(to.Kind) {
			op = code.FToG
		}
		f.op(op, r(dst), r(x), 0)
	case float(to.Kind):
		op := code.Op(code.IntToF)
		if !signedFrom {
			op = code.UintToF
		}
		if single(to.Kind) {
			op += code.IntToG - code.IntToF
		}
		f.op(op, r(dst), r(x), 0)
	case float(from.Kind):
		f.floatToInt(dst, x, from, to, signedTo)
	case to.Size == 8 || to.Size > from.Size && (signedTo || !signedFrom):
		f.move(dst, x, code.InBits)
	default:
		f.move(dst, x, code.InBits)
		f.narrow(dst, to)
	}
}

// floatToInt converts a float32 to a float64 first, which loses nothing, and cuts the
// integer to its size.
func (f *emitter) floatToInt(dst, x int, from, to *code.Type, signed bool) {
	if from.Kind == reflect.Float32 {
		tmp := f.temp(1)
		f.op(code.GToF, r(tmp), r(x), 0)
		x = tmp
	}
	op := code.Op(code.FToInt)
	switch {
	case !signed && to.Size == 8:
		op = code.FToUint
	case to.Size < 4 || signed && to.Size == 4: // gc goes by 64 bits for uint32
		op = code.FToI32
	}
	f.op(op, r(dst), r(x), 0)
	f.narrow(dst, to)
}
