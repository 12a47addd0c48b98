package lang

import (
	"go/token"
	mathbits "math/bits"
	"reflect"

	"golang.org/x/tools/go/ssa"
)

// intOps and floatOps have the instructions of the operators.
var intOps = map[token.Token]opcode{
	token.ADD: opAdd, token.SUB: opSub, token.MUL: opMul,
	token.AND: opAnd, token.OR: opOr, token.XOR: opXor, token.AND_NOT: opAndNot,
}

// immOps have the instructions with a constant on the right.
var immOps = map[token.Token]opcode{token.ADD: opAddI, token.MUL: opMulI, token.AND: opAndI}

var floatOps = map[token.Token]opcode{token.ADD: opFAdd, token.SUB: opFSub, token.MUL: opFMul, token.QUO: opFDiv}

// binOp emits a binary operator.
func (f *fnCompiler) binOp(in *ssa.BinOp) {
	t := f.c.types.of(in.X.Type())
	switch {
	case isCompare(in.Op):
		f.compare(in, t)
	case t.isComplex():
		f.complexBinary(in, t)
	case t.Kind == reflect.String:
		x, y := f.regOf(in.X), f.regOf(in.Y)
		f.op(opConcat, r(f.dst(in)), r(x), r(y))
	case isFloat(in.X.Type()):
		op := floatOps[in.Op]
		if t.Kind == reflect.Float32 {
			op += opGAdd - opFAdd
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
		f.op(opAddI, r(dst), r(f.regOf(in.X)), opcode(-n))
		return
	}
	if op := immOps[in.Op]; op != 0 {
		x, y := in.X, in.Y
		if _, ok := fits16(x); ok {
			x, y = y, x
		}
		if n, ok := fits16(y); ok {
			f.op(op, r(dst), r(f.regOf(x)), opcode(n))
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
		f.op(opMulIAdd, r(dst), r(f.regOf(x)), opcode(n))
	} else {
		a, b := f.regOf(x), f.regOf(y)
		f.op(opMulAdd, r(dst), r(a), r(b))
	}
	f.word(uint64(r(f.regOf(other))))
	return true
}

// narrow cuts the number in reg to the size of its type.
func (f *fnCompiler) narrow(reg int, t *rtype) {
	if op := narrowOps[t.Kind]; op != 0 {
		f.op(op, r(reg), r(reg), 0)
	}
}

var narrowOps = map[reflect.Kind]opcode{
	reflect.Int8: opExtI8, reflect.Uint8: opExtU8, reflect.Int16: opExtI16,
	reflect.Uint16: opExtU16, reflect.Int32: opExtI32, reflect.Uint32: opExtU32,
}

// likeSigned reports whether numbers of the type compare as signed ones in
// their registers: small unsigned ones do.
func likeSigned(t *rtype) bool { return t.Size < 8 || isSigned(t.typ) }

// shift emits << and >>. A count that may be negative is tested first.
func (f *fnCompiler) shift(in *ssa.BinOp, t *rtype) {
	op, imm := opcode(opShl), opcode(opShlI)
	switch {
	case in.Op == token.SHR && isSigned(in.X.Type()):
		op, imm = opSar, opSarI
	case in.Op == token.SHR:
		op, imm = opShr, opShrI
	}
	if n, ok := fits16(in.Y); ok && n >= 0 && n < 64 {
		f.op(imm, r(f.dst(in)), r(f.regOf(in.X)), opcode(n))
	} else {
		x, y := f.regOf(in.X), f.regOf(in.Y)
		if isSigned(in.Y.Type()) {
			f.op(opShiftCheck, r(y), 0, 0)
		}
		f.op(op, r(f.dst(in)), r(x), r(y))
	}
	if in.Op == token.SHL {
		f.narrow(f.dst(in), t)
	}
}

// divide emits / and % of integers.
func (f *fnCompiler) divide(in *ssa.BinOp, t *rtype) {
	op, imm := opcode(opDiv), opcode(opDivI)
	if in.Op == token.REM {
		op, imm = opRem, opRemI
	}
	signed := isSigned(in.X.Type())
	if n, ok := fits16(in.Y); ok && n > 1 && (signed || t.Size < 8) {
		f.divideBy(imm, r(f.dst(in)), r(f.regOf(in.X)), uint64(n))
		f.rem = 0
		if user, ok := only(*in.Referrers()).(*ssa.BinOp); ok && imm == opRemI && f.vals[user].folded {
			f.rem = len(f.code)
		}
		return
	}
	if !signed {
		op += opDivU - opDiv
	}
	x, y := f.regOf(in.X), f.regOf(in.Y)
	f.op(op, r(f.dst(in)), r(x), r(y))
	f.narrow(f.dst(in), t)
}

// divideBy emits the division by a constant as a multiplication with its
// reciprocal, in fixed point with 64 bits behind the point; shift makes it as
// precise as that allows (Granlund and Montgomery).
func (f *fnCompiler) divideBy(op, dst, x opcode, n uint64) {
	shift := mathbits.Len64(n-1) - 1
	magic := uint64(1) << 63
	if n&(n-1) != 0 {
		magic, _ = mathbits.Div64(1<<shift, 0, n)
		magic++
	}
	f.op(op, dst, x, opcode(shift))
	f.word(magic)
	if op == opRemI {
		f.word(n)
	}
}

// unOp emits a unary operator other than a load or a receive.
func (f *fnCompiler) unOp(in *ssa.UnOp) {
	t := f.c.types.of(in.Type())
	x, dst := f.regOf(in.X), f.dst(in)
	switch {
	case in.Op == token.NOT:
		f.op(opNotBool, r(dst), r(x), 0)
	case t.isComplex():
		f.complexStep(complexNeg, dst, x, x, t, t)
	case in.Op == token.XOR:
		f.op(opNot, r(dst), r(x), 0)
	case t.Kind == reflect.Float64:
		f.op(opFNeg, r(dst), r(x), 0)
	case t.Kind == reflect.Float32:
		f.op(opGNeg, r(dst), r(x), 0)
	default:
		f.op(opNeg, r(dst), r(x), 0)
	}
	f.narrow(dst, t)
}

// compare emits a comparison whose result is wanted as a bool.
func (f *fnCompiler) compare(in *ssa.BinOp, t *rtype) {
	dst := f.dst(in)
	if isNil(in.X) || isNil(in.Y) || t.class == inPtr && t.mem == memPtr {
		f.boolOf(dst, f.compareCond(in))
		return
	}
	x, y := in.X, in.Y
	op, negate := f.compareOp(in.Op, t, likeSigned(t))
	if in.Op == token.GTR || in.Op == token.GEQ {
		x, y = y, x
	}
	if imm := immCompare[in.Op]; imm != 0 && t.class == inBits && !isFloat(x.Type()) && (likeSigned(t) || op <= opNe) {
		if n, ok := fits16(in.Y); ok {
			f.op(imm, r(dst), r(f.regOf(in.X)), opcode(n))
			return
		}
	}
	a, b := f.regOf(x), f.regOf(y)
	f.op(op, r(dst), r(a), r(b))
	if op == opIfaceEq || op == opAggEq {
		f.word(t.Num)
	}
	if negate {
		f.op(opNotBool, r(dst), r(dst), 0)
	}
}

var immCompare = map[token.Token]opcode{
	token.EQL: opEqI, token.NEQ: opNeI, token.LSS: opLtI, token.LEQ: opLeI, token.GTR: opGtI, token.GEQ: opGeI,
}

// compareOp returns the instruction for a comparison; > and >= take it with
// the operands exchanged.
func (f *fnCompiler) compareOp(tok token.Token, t *rtype, signed bool) (op opcode, negate bool) {
	row := map[token.Token]int{token.EQL: 0, token.NEQ: 1, token.LSS: 2, token.GTR: 2, token.LEQ: 3, token.GEQ: 3}[tok]
	switch {
	case t.Kind == reflect.String:
		return [...]opcode{opStrEq, opStrNe, opStrLt, opStrLe}[row], false
	case t.Kind == reflect.Float64:
		return [...]opcode{opFEq, opFNe, opFLt, opFLe}[row], false
	case t.Kind == reflect.Float32:
		return [...]opcode{opGEq, opGNe, opGLt, opGLe}[row], false
	case t.mem == memIface:
		return opIfaceEq, row == 1
	case t.mem == memAgg:
		return opAggEq, row == 1
	case signed || row < 2:
		return [...]opcode{opEq, opNe, opLt, opLe}[row], false
	}
	return [...]opcode{opEq, opNe, opLtU, opLeU}[row], false
}

// boolOf turns a condition into a number, for the comparisons that exist as
// branches only.
func (f *fnCompiler) boolOf(dst int, c cond) {
	if c.op == opBrPEq || c.op == opBrPNe {
		f.op(opPEq+(c.op-opBrPEq), r(dst), c.a, c.b)
		return
	}
	if c.op == opBrEqI || c.op == opBrNeI {
		f.op(opEqI+(c.op-opBrEqI), r(dst), c.a, c.b)
		return
	}
	done := f.newLabel()
	tmp := f.temp(1)
	f.op(opImm, r(tmp), 0, 1)
	f.branch(c.op, c.a, c.b, done)
	f.op(opImm, r(tmp), 0, 0)
	f.place(done)
	f.op(opMovB, r(dst), r(tmp), 0)
}

// convert emits a conversion.
func (f *fnCompiler) convert(in *ssa.Convert) {
	from, to := f.c.types.of(in.X.Type()), f.c.types.of(in.Type())
	x, dst := f.regOf(in.X), f.dst(in)
	switch {
	case to.Kind == reflect.String:
		f.op(toString(from), r(dst), r(x), 0)
	case from.Kind == reflect.String && to.elem.Kind == reflect.Uint8:
		f.op(opStrToBytes, r(dst), r(x), 0)
	case from.Kind == reflect.String:
		f.op(opStrToRunes, r(dst), r(x), 0)
	case from.isComplex():
		f.complexStep(complexCast, dst, x, x, from, to)
	case from.class != inBits:
		f.move(dst, x, from.class)
	default:
		f.convertNumber(dst, x, from, to, isSigned(in.X.Type()), isSigned(in.Type()))
	}
}

func toString(from *rtype) opcode {
	switch {
	case from.Kind == reflect.Slice && from.elem.Kind == reflect.Uint8:
		return opBytesToStr
	case from.Kind == reflect.Slice:
		return opRunesToStr
	case from.Kind == reflect.String:
		return opMovV
	}
	return opIntToStr
}

func (f *fnCompiler) convertNumber(dst, x int, from, to *rtype, signedFrom, signedTo bool) {
	single := func(k reflect.Kind) bool { return k == reflect.Float32 }
	float := func(k reflect.Kind) bool { return k == reflect.Float64 || single(k) }
	switch {
	case float(from.Kind) && float(to.Kind):
		op := opcode(opMovB)
		if single(from.Kind) && !single(to.Kind) {
			op = opGToF
		} else if !single(from.Kind) && single(to.Kind) {
			op = opFToG
		}
		f.op(op, r(dst), r(x), 0)
	case float(to.Kind):
		op := opcode(opIntToF)
		if !signedFrom {
			op = opUintToF
		}
		if single(to.Kind) {
			op += opIntToG - opIntToF
		}
		f.op(op, r(dst), r(x), 0)
	case float(from.Kind):
		f.floatToInt(dst, x, from, to, signedTo)
	case to.Size == 8 || to.Size > from.Size && (signedTo || !signedFrom):
		f.move(dst, x, inBits)
	default:
		f.move(dst, x, inBits)
		f.narrow(dst, to)
	}
}

func (f *fnCompiler) floatToInt(dst, x int, from, to *rtype, signed bool) {
	if from.Kind == reflect.Float32 {
		tmp := f.temp(1)
		f.op(opGToF, r(tmp), r(x), 0)
		x = tmp
	}
	op := opcode(opFToInt)
	if !signed && to.Size == 8 {
		op = opFToUint
	}
	f.op(op, r(dst), r(x), 0)
	f.narrow(dst, to)
}
