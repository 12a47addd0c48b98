package lang

import (
	"go/ast"
	"go/token"
	"go/types"
	"reflect"

	"golang.org/x/tools/go/ssa"
)

// build emits the instructions that make and take apart the bigger values,
// and those that meet the scheduler.
func (f *fnCompiler) build(in ssa.Instruction) {
	switch in := in.(type) {
	case *ssa.Alloc:
		f.op(opNew, r(f.dst(in)), 0, 0)
		f.word(f.pointee(in).Num)
	case *ssa.MakeInterface:
		f.makeInterface(in)
	case *ssa.MakeClosure:
		f.makeClosure(in)
	case *ssa.MakeSlice:
		f.makeSlice(in)
	case *ssa.MakeMap:
		f.op(opMkMap, r(f.dst(in)), 0, 0)
		f.word(f.c.types.of(in.Type()).Num)
	case *ssa.MakeChan:
		f.op(opMkChan, r(f.dst(in)), r(f.regOf(in.Size)), 0)
		f.word(uint64(f.c.chanSym(in)))
	case *ssa.Slice:
		f.slice(in)
	case *ssa.SliceToArrayPointer:
		f.op(opToArray, r(f.dst(in)), r(f.regOf(in.X)), 0)
		f.word(f.pointee(in).Num)
	case *ssa.TypeAssert:
		f.typeAssert(in)
	case *ssa.Lookup:
		f.lookup(in)
	case *ssa.MapUpdate:
		m, k, v := f.regOf(in.Map), f.regOf(in.Key), f.regOf(in.Value)
		f.mapWrite(m)
		f.op(opMapSet, r(m), r(k), r(v))
		f.word(f.c.types.of(in.Map.Type()).Num)
	case *ssa.Range:
		f.rangeOver(in)
	case *ssa.Next:
		f.next(in)
	default:
		f.schedule(in)
	}
}

// schedule emits what goroutines ask of the machine, and defer and panic.
func (f *fnCompiler) schedule(in ssa.Instruction) {
	switch in := in.(type) {
	case *ssa.Send:
		ch, v := f.regOf(in.Chan), f.regOf(in.X)
		f.op(opSend, r(ch), r(v), 0)
		f.word(f.c.types.of(in.X.Type()).Num)
	case *ssa.Select:
		f.selectOn(in)
	case *ssa.Go:
		f.spawn(opGo, &in.Call, 0)
	case *ssa.Defer:
		to := f.deferReg
		if in.DeferStack != nil {
			to = f.regOf(in.DeferStack)
		}
		f.spawn(opDefer, &in.Call, to)
	case *ssa.RunDefers:
		f.runDefers(f.returnPos(in.Block()))
	case *ssa.Panic:
		f.panics(in)
	default:
		fail("%s: no code for %T %s", f.fn, in, in)
	}
}

// runDefers emits the calls of what was deferred, as a part of the return at pos.
// A deferred call returns to the instruction that made it, and a frame is where
// the instruction before that is: one that does nothing stands there.
func (f *fnCompiler) runDefers(pos token.Pos) {
	f.at = pos
	f.op(opTick, 0, 0, 0)
	f.op(opRunDefers, r(f.outReg(0)), r(f.deferReg), 0)
}

// returnPos returns the place of the return at a block's end: of the statement,
// or of the closing brace where there is none.
func (f *fnCompiler) returnPos(b *ssa.BasicBlock) token.Pos {
	if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && ret.Pos().IsValid() {
		return ret.Pos()
	}
	return f.endPos()
}

// endPos returns the place of the function's closing brace.
func (f *fnCompiler) endPos() token.Pos {
	switch syntax := f.fn.Syntax().(type) {
	case *ast.FuncDecl:
		return syntax.Body.Rbrace
	case *ast.FuncLit:
		return syntax.Body.Rbrace
	}
	return f.at
}

// makeInterface emits a conversion to an interface. A constant's is made once,
// when the program is compiled.
func (f *fnCompiler) makeInterface(in *ssa.MakeInterface) {
	t := f.c.types.of(in.X.Type())
	f.c.escapes(t)
	if con, ok := in.X.(*ssa.Const); ok {
		f.op(opConstV, r(f.dst(in)), 0, 0)
		f.word(uint64(f.c.constSlot(slot{Bits: t.Num, Ptr: f.c.boxConst(con, t)})))
		return
	}
	op := opcode(opMkBox)
	if t.class == inPtr {
		op = opMkIface
	}
	f.op(op, r(f.dst(in)), r(f.regOf(in.X)), 0)
	f.word(t.Num)
}

func (f *fnCompiler) makeClosure(in *ssa.MakeClosure) {
	c := &capture{fn: f.c.function(in.Fn.(*ssa.Function))}
	for _, b := range in.Bindings {
		reg := f.regOf(b)
		for i := range f.classOf(b.Type()).slots() {
			c.regs = append(c.regs, reg+i)
		}
	}
	f.op(opMkClosure, r(f.dst(in)), 0, 0)
	f.word(uint64(f.c.aux(c)))
}

func (f *fnCompiler) makeSlice(in *ssa.MakeSlice) {
	n, max := f.regOf(in.Len), f.regOf(in.Cap)
	f.op(opMkSlice, r(f.dst(in)), r(n), r(max))
	f.word(f.c.types.of(in.Type()).elem.Num)
}

func (f *fnCompiler) slice(in *ssa.Slice) {
	t := f.c.types.of(in.X.Type())
	s := &slicing{lo: f.bound(in.Low), hi: f.bound(in.High), max: f.bound(in.Max)}
	s.unsigned.lo, s.unsigned.hi, s.unsigned.max = f.isUnsigned(in.Low), f.isUnsigned(in.High), f.isUnsigned(in.Max)
	op := opcode(opSlice)
	switch t.Kind {
	case reflect.String:
		op = opSliceStr
	case reflect.Pointer:
		op, s.elem, s.length = opSliceArr, t.elem.elem, t.elem.Len
	default:
		s.elem = t.elem
	}
	if made, ok := in.X.(*ssa.Alloc); ok {
		s.made = made.Comment == "makeslice"
	}
	f.op(op, r(f.dst(in)), r(f.regOf(in.X)), 0)
	f.word(uint64(f.c.aux(s)))
}

func (f *fnCompiler) bound(v ssa.Value) opcode {
	if v == nil {
		return 0
	}
	return r(f.regOf(v))
}

func (f *fnCompiler) typeAssert(in *ssa.TypeAssert) {
	a := &assertion{to: f.c.types.of(in.AssertedType), from: f.c.types.of(in.X.Type()), commaOk: in.CommaOk}
	a.iface, _ = in.AssertedType.Underlying().(*types.Interface)
	a.implied = len(*in.Referrers()) == 0 // of one in the text there is a DebugRef at least
	x := f.regOf(in.X)
	dst, ok := 0, 0
	if in.CommaOk {
		dst, ok = f.tupleReg(in, 0), f.tupleReg(in, 1)
	} else {
		dst = f.dst(in)
	}
	f.op(opAssert, r(dst), r(x), r(ok))
	f.word(uint64(f.c.aux(a)))
}

func (f *fnCompiler) lookup(in *ssa.Lookup) {
	t := f.c.types.of(in.X.Type())
	x, k := f.regOf(in.X), f.regOf(in.Index)
	if t.Kind == reflect.String {
		f.op(opIxU8, r(f.dst(in)), r(x), r(k))
		return
	}
	if !in.CommaOk {
		f.op(opMapGet, r(f.dst(in)), r(x), r(k))
		f.word(t.Num)
		return
	}
	dst, ok := f.tupleReg(in, 0), f.tupleReg(in, 1)
	f.op(opMapGetOk, r(dst), r(x), r(k))
	f.word(t.Num | uint64(r(ok))<<32)
}

func (f *fnCompiler) rangeOver(in *ssa.Range) {
	x := f.regOf(in.X)
	f.op(opRangeMap, r(f.dst(in)), r(x), 0)
	f.word(f.c.types.of(in.X.Type()).Num)
}

// next emits one step of an iteration: ok, key, value.
func (f *fnCompiler) next(in *ssa.Next) {
	ok, k, v := f.tupleReg(in, 0), f.tupleReg(in, 1), f.tupleReg(in, 2)
	op := opcode(opNextMap)
	if in.IsString {
		op = opNextStr
	}
	f.op(op, r(ok), r(f.regOf(in.Iter)), 0)
	x := in.Iter.(*ssa.Range).X
	f.word(f.c.types.of(x.Type()).Num | uint64(r(k))<<32 | uint64(r(v))<<48)
}

func (f *fnCompiler) receive(in *ssa.UnOp) {
	ch := f.regOf(in.X)
	t := f.c.types.of(in.X.Type()).elem
	dst, ok := 0, 0
	if in.CommaOk {
		dst, ok = f.tupleReg(in, 0), f.tupleReg(in, 1)
	} else {
		dst = f.dst(in)
	}
	f.op(opRecv, r(dst), r(ch), r(ok))
	f.word(t.Num)
}

func (f *fnCompiler) selectOn(in *ssa.Select) {
	s := &selecting{block: in.Blocking, index: r(f.tupleReg(in, 0)), ok: r(f.tupleReg(in, 1))}
	recvs := 2
	for _, st := range in.States {
		c := selectCase{send: st.Dir == types.SendOnly, ch: r(f.regOf(st.Chan)), elem: f.c.types.of(st.Chan.Type()).elem}
		if c.send {
			c.v = r(f.regOf(st.Send))
		} else {
			c.v = r(f.tupleReg(in, recvs))
			recvs++
		}
		s.cases = append(s.cases, c)
	}
	f.op(opSelect, 0, 0, 0)
	f.word(uint64(f.c.aux(s)))
}
