package compile

import (
	"go/ast"
	"go/token"
	"go/types"
	"reflect"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/ssaform"
	"github.com/gmpsim/gmpsim/lang/text"
)

// build emits the instructions that make and take apart the bigger values,
// and those that meet the scheduler.
func (f *emitter) build(in ssa.Instruction) {
	switch in := in.(type) {
	case *ssa.Alloc:
		f.op(code.New, r(f.dst(in)), 0, 0)
		f.allocates(in, nil)
		f.word(f.Pointee(in).Num)
	case *ssa.MakeInterface:
		f.makeInterface(in)
	case *ssa.MakeClosure:
		f.makeClosure(in)
	case *ssa.MakeSlice:
		f.makeSlice(in)
	case *ssa.MakeMap:
		f.op(code.MkMap, r(f.dst(in)), 0, 0)
		f.allocates(in, nil)
		f.word(f.Types.Of(in.Type()).Num)
	case *ssa.MakeChan:
		f.op(code.MkChan, r(f.dst(in)), r(f.regOf(in.Size)), 0)
		f.word(uint64(f.c.chanSym(in)) | f.Types.Of(in.Type().Underlying().(*types.Chan).Elem()).Num<<32)
	case *ssa.Slice:
		f.slice(in)
	case *ssa.SliceToArrayPointer:
		f.op(code.ToArray, r(f.dst(in)), r(f.regOf(in.X)), 0)
		f.word(f.Pointee(in).Num)
	case *ssa.TypeAssert:
		f.typeAssert(in)
	case *ssa.Lookup:
		f.lookup(in)
	case *ssa.MapUpdate:
		m, k, v := f.regOf(in.Map), f.regOf(in.Key), f.regOf(in.Value)
		f.mapWrite(m)
		f.op(code.MapSet, r(m), r(k), r(v))
		f.word(f.Types.Of(in.Map.Type()).Num)
	case *ssa.Range:
		f.rangeOver(in)
	case *ssa.Next:
		f.next(in)
	default:
		f.schedule(in)
	}
}

// schedule emits what goroutines ask of the machine, and defer and panic.
func (f *emitter) schedule(in ssa.Instruction) {
	switch in := in.(type) {
	case *ssa.Send:
		ch, v := f.regOf(in.Chan), f.regOf(in.X)
		f.op(code.Send, r(ch), r(v), 0)
		f.word(f.Types.Of(in.X.Type()).Num)
	case *ssa.Select:
		f.selectOn(in)
	case *ssa.Go:
		f.spawn(code.Go, &in.Call, 0)
	case *ssa.Defer:
		to := f.DeferReg
		if in.DeferStack != nil {
			to = f.regOf(in.DeferStack)
		}
		f.spawn(code.Defer, &in.Call, to).Lent = ssaform.IsRangeBody(f.Fn)
	case *ssa.RunDefers:
		f.runDefers(f.returnPos(in.Block()))
	case *ssa.Panic:
		f.panics(in)
	default:
		text.Fail("%s: no code for %T %s", f.Fn, in, in)
	}
}

// runDefers emits the calls of what was deferred, as a part of the return at pos.
// A deferred call returns to the instruction that made it, and a frame is where
// the instruction before that is: one that does nothing stands there.
func (f *emitter) runDefers(pos token.Pos) {
	f.at = pos
	f.op(code.Tick, 0, 0, 0)
	f.op(code.RunDefers, r(f.outReg(0)), r(f.DeferReg), 0)
}

// returnPos returns the place of the return at a block's end: of the statement,
// or of the closing brace where there is none.
func (f *emitter) returnPos(b *ssa.BasicBlock) token.Pos {
	if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && ret.Pos().IsValid() {
		return ret.Pos()
	}
	return f.endPos()
}

// endPos returns the place of the function's closing brace.
func (f *emitter) endPos() token.Pos {
	switch syntax := f.Fn.Syntax().(type) {
	case *ast.FuncDecl:
		return syntax.Body.Rbrace
	case *ast.FuncLit:
		return syntax.Body.Rbrace
	}
	return f.at
}

// makeInterface emits a conversion to an interface. A constant's is made once,
// when the program is compiled.
func (f *emitter) makeInterface(in *ssa.MakeInterface) {
	t := f.Types.Of(in.X.Type())
	f.c.escapes(t)
	if con, ok := in.X.(*ssa.Const); ok {
		f.op(code.ConstV, r(f.dst(in)), 0, 0)
		f.word(uint64(f.c.constSlot(code.Slot{Bits: t.Num, Ptr: f.c.boxConst(con, t)})))
		return
	}
	op := code.Op(code.MkBox)
	if t.Class == code.InPtr {
		op = code.MkIface
	}
	f.op(op, r(f.dst(in)), r(f.regOf(in.X)), 0)
	if op == code.MkBox {
		f.allocates(in, nil)
	}
	f.word(t.Num)
}

// makeClosure copies the variables into the closure. What is captured by reference is
// already the address of a variable.
func (f *emitter) makeClosure(in *ssa.MakeClosure) {
	c := &code.Capture{Function: f.c.function(in.Fn.(*ssa.Function)), Bytes: f.closureBytes(in.Bindings)}
	for _, b := range in.Bindings {
		reg := f.regOf(b)
		for i := range f.classOf(b.Type()).Slots() {
			c.Regs = append(c.Regs, reg+i)
		}
	}
	f.op(code.MkClosure, r(f.dst(in)), 0, 0)
	f.allocates(in, c)
	f.word(uint64(f.c.aux(c)))
}

// closureBytes returns the size of a closure with these variables.
func (f *emitter) closureBytes(vars []ssa.Value) int {
	const word = 8
	n := word
	for _, v := range vars {
		if _, constant := v.(*ssa.Const); constant {
			continue
		}
		n += int(f.Types.Of(v.Type()).Size+word-1) &^ (word - 1)
	}
	return n
}

func (f *emitter) makeSlice(in *ssa.MakeSlice) {
	n, max := f.regOf(in.Len), f.regOf(in.Cap)
	f.op(code.MkSlice, r(f.dst(in)), r(n), r(max))
	f.allocates(in, nil)
	f.word(f.Types.Of(in.Type()).ElemType.Num)
}

// slice emits a slice expression. Bounds that are missing, and which of them are unsigned,
// are in its operand: only messages tell the difference.
func (f *emitter) slice(in *ssa.Slice) {
	t := f.Types.Of(in.X.Type())
	s := &code.Slicing{Lo: f.bound(in.Low), Hi: f.bound(in.High), Max: f.bound(in.Max)}
	s.Unsigned.Lo, s.Unsigned.Hi, s.Unsigned.Max = f.isUnsigned(in.Low), f.isUnsigned(in.High), f.isUnsigned(in.Max)
	op := code.Op(code.Slice)
	switch t.Kind {
	case reflect.String:
		op = code.SliceStr
	case reflect.Pointer:
		op, s.Elem, s.Length = code.SliceArr, t.ElemType.ElemType, t.ElemType.Len
	default:
		s.Elem = t.ElemType
	}
	s.Made = ssaform.IsMadeSlice(in.X)
	f.op(op, r(f.dst(in)), r(f.regOf(in.X)), 0)
	f.word(uint64(f.c.aux(s)))
}

// bound returns the register of a bound, 0 if there is none: register 0 is the header.
func (f *emitter) bound(v ssa.Value) code.Operand {
	if v == nil {
		return 0
	}
	return r(f.regOf(v))
}

// typeAssert emits x.(T). One whose result nothing uses is package ssa's own: it tests
// the receiver of a method value for nil.
func (f *emitter) typeAssert(in *ssa.TypeAssert) {
	a := &code.Assertion{To: f.Types.Of(in.AssertedType), From: f.Types.Of(in.X.Type()), CommaOk: in.CommaOk}
	a.Iface, _ = in.AssertedType.Underlying().(*types.Interface)
	a.Implied = len(*in.Referrers()) == 0 // of one in the text there is a DebugRef at least
	x := f.regOf(in.X)
	dst, ok := 0, 0
	if in.CommaOk {
		dst, ok = f.tupleReg(in, 0), f.tupleReg(in, 1)
	} else {
		dst = f.dst(in)
	}
	f.op(code.Assert, r(dst), r(x), r(ok))
	f.word(uint64(f.c.aux(a)))
}

// lookup emits m[k] of a map or a string.
func (f *emitter) lookup(in *ssa.Lookup) {
	t := f.Types.Of(in.X.Type())
	x, k := f.regOf(in.X), f.regOf(in.Index)
	if t.Kind == reflect.String {
		f.op(code.IxU8, r(f.dst(in)), r(x), r(k))
		return
	}
	if !in.CommaOk {
		f.op(code.MapGet, r(f.dst(in)), r(x), r(k))
		f.word(t.Num)
		return
	}
	dst, ok := f.tupleReg(in, 0), f.tupleReg(in, 1)
	f.op(code.MapGetOk, r(dst), r(x), r(k))
	f.word(t.Num | uint64(r(ok))<<32)
}

func (f *emitter) rangeOver(in *ssa.Range) {
	x := f.regOf(in.X)
	f.op(code.RangeMap, r(f.dst(in)), r(x), 0)
	f.word(f.Types.Of(in.X.Type()).Num)
}

// next emits one step of an iteration: ok, key, value.
func (f *emitter) next(in *ssa.Next) {
	ok, k, v := f.tupleReg(in, 0), f.tupleReg(in, 1), f.tupleReg(in, 2)
	op := code.Op(code.NextMap)
	if in.IsString {
		op = code.NextStr
	}
	f.op(op, r(ok), r(f.regOf(in.Iter)), 0)
	x := in.Iter.(*ssa.Range).X
	f.word(f.Types.Of(x.Type()).Num | uint64(r(k))<<32 | uint64(r(v))<<48)
}

// receive emits a receive. The registers for the value and for ok are in the
// instruction: they are filled when the machine has answered.
func (f *emitter) receive(in *ssa.UnOp) {
	ch := f.regOf(in.X)
	t := f.Types.Of(in.X.Type()).ElemType
	dst, ok := 0, 0
	if in.CommaOk {
		dst, ok = f.tupleReg(in, 0), f.tupleReg(in, 1)
	} else {
		dst = f.dst(in)
	}
	f.op(code.Recv, r(dst), r(ch), r(ok))
	f.word(t.Num)
}

// selectOn emits a select. What its cases receive are parts of one tuple, in the order of
// the receiving cases alone.
func (f *emitter) selectOn(in *ssa.Select) {
	s := &code.Selecting{Block: in.Blocking, Index: r(f.tupleReg(in, 0)), Received: r(f.tupleReg(in, 1))}
	recvs := 2
	for _, st := range in.States {
		c := code.SelectCase{Send: st.Dir == types.SendOnly, Chan: r(f.regOf(st.Chan)), Elem: f.Types.Of(st.Chan.Type()).ElemType}
		if c.Send {
			c.Value = r(f.regOf(st.Send))
		} else {
			c.Value = r(f.tupleReg(in, recvs))
			recvs++
		}
		s.Cases = append(s.Cases, c)
	}
	f.op(code.Select, 0, 0, 0)
	f.word(uint64(f.c.aux(s)))
}

// lateDefers returns the place in b where the deferred calls have to be run
// before it returns: ahead of the loads of the results. It is -1 if b does so.
func (f *emitter) lateDefers(b *ssa.BasicBlock) int {
	last := len(b.Instrs) - 1
	if _, ok := b.Instrs[last].(*ssa.Return); !ok || !f.RunsLate || b == f.Fn.Recover {
		return -1
	}
	for last > 0 {
		load, ok := b.Instrs[last-1].(*ssa.UnOp)
		if !ok || load.Op != token.MUL {
			break
		}
		last--
	}
	return last
}
