package compile

import (
	"go/token"
	mathbits "math/bits"
	"reflect"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
)

// intOps and floatOps have the instructions of the operators.
var intOps = map[token.Token]code.Operand{
	token.ADD: code.OpAdd, token.SUB: code.OpSub, token.MUL: code.OpMul,
	token.AND: code.OpAnd, token.OR: code.OpOr, token.XOR: code.OpXor, token.AND_NOT: code.OpAndNot,
}

// immOps have the instructions with a constant on the right.
var immOps = map[token.Token]code.Operand{token.ADD: code.OpAddI, token.MUL: code.OpMulI, token.AND: code.OpAndI}

var floatOps = map[token.Token]code.Operand{token.ADD: code.OpFAdd, token.SUB: code.OpFSub, token.MUL: code.OpFMul, token.QUO: code.OpFDiv}

// binOp emits a binary operator.
func (f *fnCompiler) binOp(in *ssa.BinOp) {
	t := f.c.Types.Of(in.X.Type())
	switch {
	case isCompare(in.Op):
		f.compare(in, t)
	case t.IsComplex():
		f.complexBinary(in, t)
	case t.Kind == reflect.String:
		x, y := f.regOf(in.X), f.regOf(in.Y)
		f.op(code.OpConcat, r(f.dst(in)), r(x), r(y))
	case isFloat(in.X.Type()):
		op := floatOps[in.Op]
		if t.Kind == reflect.Float32 {
			op += code.OpGAdd - code.OpFAdd
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
func (f *fnCompiler) intOp(in *ssa.BinOp) {
	dst := f.dst(in)
	if f.productSum(in, dst) {
		return
	}
	if n, ok := fits16(in.Y); ok && in.Op == token.SUB && n != -1<<15 {
		f.op(code.OpAddI, r(dst), r(f.regOf(in.X)), code.Operand(-n))
		return
	}
	if op := immOps[in.Op]; op != 0 {
		x, y := in.X, in.Y
		if _, ok := fits16(x); ok {
			x, y = y, x
		}
		if n, ok := fits16(y); ok {
			f.op(op, r(dst), r(f.regOf(x)), code.Operand(n))
			return
		}
	}
	x, y := f.regOf(in.X), f.regOf(in.Y)
	f.op(intOps[in.Op], r(dst), r(x), r(y))
}

// productSum emits a sum with its product, if that is folded. Cutting the
// product to its size can wait: the sum's low bits need no others.
func (f *fnCompiler) productSum(sum *ssa.BinOp, dst int) bool {
	part, other := sum.X, sum.Y
	if x := f.vals[part]; x == nil || !x.folded {
		part, other = other, part
	}
	if x := f.vals[part]; x == nil || !x.folded {
		return false
	}
	product := part.(*ssa.BinOp)
	x, y := product.X, product.Y
	if _, ok := fits16(x); ok {
		x, y = y, x
	}
	if n, ok := fits16(y); ok {
		f.op(code.OpMulIAdd, r(dst), r(f.regOf(x)), code.Operand(n))
	} else {
		a, b := f.regOf(x), f.regOf(y)
		f.op(code.OpMulAdd, r(dst), r(a), r(b))
	}
	f.word(uint64(r(f.regOf(other))))
	return true
}

// narrow cuts the number in reg to the size of its type.
func (f *fnCompiler) narrow(reg int, t *code.Type) {
	if op := narrowOps[t.Kind]; op != 0 {
		f.op(op, r(reg), r(reg), 0)
	}
}

var narrowOps = map[reflect.Kind]code.Operand{
	reflect.Int8: code.OpExtI8, reflect.Uint8: code.OpExtU8, reflect.Int16: code.OpExtI16,
	reflect.Uint16: code.OpExtU16, reflect.Int32: code.OpExtI32, reflect.Uint32: code.OpExtU32,
}

// likeSigned reports whether numbers of the type compare as signed ones in
// their registers: small unsigned ones do.
func likeSigned(t *code.Type) bool { return t.Size < 8 || code.Signed(t.GoType) }

// shift emits << and >>. A count that may be negative is tested first.
func (f *fnCompiler) shift(in *ssa.BinOp, t *code.Type) {
	op, imm := code.Operand(code.OpShl), code.Operand(code.OpShlI)
	switch {
	case in.Op == token.SHR && code.Signed(in.X.Type()):
		op, imm = code.OpSar, code.OpSarI
	case in.Op == token.SHR:
		op, imm = code.OpShr, code.OpShrI
	}
	if n, ok := fits16(in.Y); ok && n >= 0 && n < 64 {
		f.op(imm, r(f.dst(in)), r(f.regOf(in.X)), code.Operand(n))
	} else {
		x, y := f.regOf(in.X), f.regOf(in.Y)
		if code.Signed(in.Y.Type()) {
			f.op(code.OpShiftCheck, r(y), 0, 0)
		}
		f.op(op, r(f.dst(in)), r(x), r(y))
	}
	if in.Op == token.SHL {
		f.narrow(f.dst(in), t)
	}
}

// divide emits / and % of integers.
func (f *fnCompiler) divide(in *ssa.BinOp, t *code.Type) {
	op, imm := code.Operand(code.OpDiv), code.Operand(code.OpDivI)
	if in.Op == token.REM {
		op, imm = code.OpRem, code.OpRemI
	}
	signed := code.Signed(in.X.Type())
	if n, ok := fits16(in.Y); ok && n > 1 && (signed || t.Size < 8) {
		f.divideBy(imm, r(f.dst(in)), r(f.regOf(in.X)), uint64(n))
		f.rem = 0
		if user, ok := only(*in.Referrers()).(*ssa.BinOp); ok && imm == code.OpRemI && f.vals[user].folded {
			f.rem = len(f.code)
		}
		return
	}
	if !signed {
		op += code.OpDivU - code.OpDiv
	}
	x, y := f.regOf(in.X), f.regOf(in.Y)
	f.op(op, r(f.dst(in)), r(x), r(y))
	f.narrow(f.dst(in), t)
}

// divideBy emits the division by a constant as a multiplication with its
// reciprocal, in fixed point with 64 bits behind the point; shift makes it as
// precise as that allows (Granlund and Montgomery).
func (f *fnCompiler) divideBy(op, dst, x code.Operand, n uint64) {
	shift := mathbits.Len64(n-1) - 1
	magic := uint64(1) << 63
	if n&(n-1) != 0 {
		magic, _ = mathbits.Div64(1<<shift, 0, n)
		magic++
	}
	f.op(op, dst, x, code.Operand(shift))
	f.word(magic)
	if op == code.OpRemI {
		f.word(n)
	}
}

// unOp emits a unary operator other than a load or a receive.
func (f *fnCompiler) unOp(in *ssa.UnOp) {
	t := f.c.Types.Of(in.Type())
	x, dst := f.regOf(in.X), f.dst(in)
	switch {
	case in.Op == token.NOT:
		f.op(code.OpNotBool, r(dst), r(x), 0)
	case t.IsComplex():
		f.complexStep(code.ComplexNeg, dst, x, x, t, t)
	case in.Op == token.XOR:
		f.op(code.OpNot, r(dst), r(x), 0)
	case t.Kind == reflect.Float64:
		f.op(code.OpFNeg, r(dst), r(x), 0)
	case t.Kind == reflect.Float32:
		f.op(code.OpGNeg, r(dst), r(x), 0)
	default:
		f.op(code.OpNeg, r(dst), r(x), 0)
	}
	f.narrow(dst, t)
}

// compare emits a comparison whose result is wanted as a bool.
func (f *fnCompiler) compare(in *ssa.BinOp, t *code.Type) {
	dst := f.dst(in)
	if isNil(in.X) || isNil(in.Y) || t.Class == code.InPtr && t.Mem == code.MemPtr {
		f.boolOf(dst, f.compareCond(in))
		return
	}
	x, y := in.X, in.Y
	op, negate := f.compareOp(in.Op, t, likeSigned(t))
	if in.Op == token.GTR || in.Op == token.GEQ {
		x, y = y, x
	}
	if imm := immCompare[in.Op]; imm != 0 && t.Class == code.InBits && !isFloat(x.Type()) && (likeSigned(t) || op <= code.OpNe) {
		if n, ok := fits16(in.Y); ok {
			f.op(imm, r(dst), r(f.regOf(in.X)), code.Operand(n))
			return
		}
	}
	a, b := f.regOf(x), f.regOf(y)
	f.op(op, r(dst), r(a), r(b))
	if op == code.OpIfaceEq || op == code.OpAggEq {
		f.word(t.Num)
	}
	if negate {
		f.op(code.OpNotBool, r(dst), r(dst), 0)
	}
}

var immCompare = map[token.Token]code.Operand{
	token.EQL: code.OpEqI, token.NEQ: code.OpNeI, token.LSS: code.OpLtI, token.LEQ: code.OpLeI, token.GTR: code.OpGtI, token.GEQ: code.OpGeI,
}

// compareOp returns the instruction for a comparison; > and >= take it with
// the operands exchanged.
func (f *fnCompiler) compareOp(tok token.Token, t *code.Type, signed bool) (op code.Operand, negate bool) {
	row := map[token.Token]int{token.EQL: 0, token.NEQ: 1, token.LSS: 2, token.GTR: 2, token.LEQ: 3, token.GEQ: 3}[tok]
	switch {
	case t.Kind == reflect.String:
		return [...]code.Operand{code.OpStrEq, code.OpStrNe, code.OpStrLt, code.OpStrLe}[row], false
	case t.Kind == reflect.Float64:
		return [...]code.Operand{code.OpFEq, code.OpFNe, code.OpFLt, code.OpFLe}[row], false
	case t.Kind == reflect.Float32:
		return [...]code.Operand{code.OpGEq, code.OpGNe, code.OpGLt, code.OpGLe}[row], false
	case t.Mem == code.MemIface:
		return code.OpIfaceEq, row == 1
	case t.Mem == code.MemAgg:
		return code.OpAggEq, row == 1
	case signed || row < 2:
		return [...]code.Operand{code.OpEq, code.OpNe, code.OpLt, code.OpLe}[row], false
	}
	return [...]code.Operand{code.OpEq, code.OpNe, code.OpLtU, code.OpLeU}[row], false
}

// boolOf turns a condition into a number, for the comparisons that exist as
// branches only.
func (f *fnCompiler) boolOf(dst int, c cond) {
	if c.op == code.OpBrPEq || c.op == code.OpBrPNe {
		f.op(code.OpPEq+(c.op-code.OpBrPEq), r(dst), c.a, c.b)
		return
	}
	if c.op == code.OpBrEqI || c.op == code.OpBrNeI {
		f.op(code.OpEqI+(c.op-code.OpBrEqI), r(dst), c.a, c.b)
		return
	}
	done := f.newLabel()
	tmp := f.temp(1)
	f.op(code.OpImm, r(tmp), 0, 1)
	f.branch(c.op, c.a, c.b, done)
	f.op(code.OpImm, r(tmp), 0, 0)
	f.place(done)
	f.op(code.OpMovB, r(dst), r(tmp), 0)
}

// convert emits a conversion.
func (f *fnCompiler) convert(in *ssa.Convert) {
	from, to := f.c.Types.Of(in.X.Type()), f.c.Types.Of(in.Type())
	x, dst := f.regOf(in.X), f.dst(in)
	switch {
	case to.Kind == reflect.String:
		f.op(toString(from), r(dst), r(x), 0)
	case from.Kind == reflect.String && to.ElemType.Kind == reflect.Uint8:
		f.op(code.OpStrToBytes, r(dst), r(x), 0)
	case from.Kind == reflect.String:
		f.op(code.OpStrToRunes, r(dst), r(x), 0)
	case from.IsComplex():
		f.complexStep(code.ComplexCast, dst, x, x, from, to)
	case from.Class != code.InBits:
		f.move(dst, x, from.Class)
	default:
		f.convertNumber(dst, x, from, to, code.Signed(in.X.Type()), code.Signed(in.Type()))
	}
}

func toString(from *code.Type) code.Operand {
	switch {
	case from.Kind == reflect.Slice && from.ElemType.Kind == reflect.Uint8:
		return code.OpBytesToStr
	case from.Kind == reflect.Slice:
		return code.OpRunesToStr
	case from.Kind == reflect.String:
		return code.OpMovV
	}
	return code.OpIntToStr
}

func (f *fnCompiler) convertNumber(dst, x int, from, to *code.Type, signedFrom, signedTo bool) {
	single := func(k reflect.Kind) bool { return k == reflect.Float32 }
	float := func(k reflect.Kind) bool { return k == reflect.Float64 || single(k) }
	switch {
	case float(from.Kind) && float(to.Kind):
		op := code.Operand(code.OpMovB)
		if single(from.Kind) && !single(to.Kind) {
			op = code.OpGToF
		} else if !single(from.Kind) && single(to.Kind) {
			op = code.OpFToG
		}
		f.op(op, r(dst), r(x), 0)
	case float(to.Kind):
		op := code.Operand(code.OpIntToF)
		if !signedFrom {
			op = code.OpUintToF
		}
		if single(to.Kind) {
			op += code.OpIntToG - code.OpIntToF
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

func (f *fnCompiler) floatToInt(dst, x int, from, to *code.Type, signed bool) {
	if from.Kind == reflect.Float32 {
		tmp := f.temp(1)
		f.op(code.OpGToF, r(tmp), r(x), 0)
		x = tmp
	}
	op := code.Operand(code.OpFToInt)
	if !signed && to.Size == 8 {
		op = code.OpFToUint
	}
	f.op(op, r(dst), r(x), 0)
	f.narrow(dst, to)
}
