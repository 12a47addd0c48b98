package compile

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/ssaform"
)

// pass puts arguments into the outgoing area from slot first on and returns
// the slot after them.
func (f *emitter) pass(args []ssa.Value, first int) int {
	var ms []move
	at := first
	for _, a := range args {
		c := f.classOf(a.Type())
		m := move{dst: f.outReg(at), class: c}
		if c == code.InSlice {
			f.outReg(at + 1)
		}
		if f.isConstant(a) {
			m.con = a
		} else {
			m.src = f.regOf(a)
		}
		ms = append(ms, m)
		at += c.Slots()
	}
	f.moves(ms)
	return at
}

// isConstant reports whether v has to be loaded.
func (f *emitter) isConstant(v ssa.Value) bool {
	return f.Value(v) == nil && f.Hoisted(v) == nil
}

// call emits a call and the moves of its results.
func (f *emitter) call(in *ssa.Call) {
	if b, ok := in.Call.Value.(*ssa.Builtin); ok {
		f.builtinCall(in, b)
		return
	}
	f.invoke(&in.Call)
	f.noteSubjects(&in.Call, len(f.code)-2) // the call, before its word
	at := 1
	var ms []move
	for i, t := range resultTypes(in.Call.Signature()) {
		c := f.classOf(t)
		f.outReg(at + c.Slots() - 1)
		if dst, ok := f.resultReg(in, i); ok {
			ms = append(ms, move{dst: dst, src: f.outReg(at), class: c})
		}
		at += c.Slots()
	}
	f.moves(ms)
}

// resultTypes returns the types of a signature's results.
func resultTypes(sig *types.Signature) []types.Type {
	var ts []types.Type
	for i := range sig.Results().Len() {
		ts = append(ts, sig.Results().At(i).Type())
	}
	return ts
}

// resultReg returns the register that result i of v belongs in, false if
// nobody wants it.
func (f *emitter) resultReg(v ssa.Value, i int) (int, bool) {
	if x := f.Value(v); x != nil {
		return f.where(x), true
	}
	if v.Referrers() == nil {
		return 0, false
	}
	for _, ref := range *v.Referrers() {
		if ex, ok := ref.(*ssa.Extract); ok && ex.Index == i {
			return f.dst(ex), true
		}
	}
	return 0, false
}

// tupleReg returns the register for part i of the tuple v, a scratch one if
// nobody wants it.
func (f *emitter) tupleReg(v ssa.Value, i int) int {
	if reg, ok := f.resultReg(v, i); ok {
		return reg
	}
	t := v.Type().(*types.Tuple).At(i).Type()
	if b, ok := t.(*types.Basic); ok && b.Kind() == types.Invalid {
		return f.temp(1)
	}
	return f.temp(f.classOf(t).Slots())
}

// invoke emits the call itself.
func (f *emitter) invoke(c *ssa.CallCommon) {
	frame := r(f.outReg(0))
	switch callee := c.Value.(type) {
	case *ssa.Function:
		f.callStatic(f.c.function(callee), c)
		return
	default:
		if c.IsInvoke() {
			recv := f.calleeReg(c)
			f.outReg(1)
			f.pass(c.Args, 2)
			f.op(code.CallIface, frame, r(recv), 0)
			f.reloc(relocReturn, nil)
			f.word(uint64(f.c.site(c.Method)) << 32)
			return
		}
		fn := f.calleeReg(c)
		f.pass(c.Args, 1)
		f.op(code.CallFunc, frame, r(fn), code.Operand(b2i(f.given(c.Value))))
		f.reloc(relocReturn, nil)
		f.word(0)
	}
}

// given reports whether a func value is a parameter of a function that is inlined: its
// callers mostly give it a function that is inlined as well.
func (f *emitter) given(fn ssa.Value) bool {
	_, parameter := fn.(*ssa.Parameter)
	return parameter && f.info.Inlined
}

// calleeReg returns the register of the function value, saved from the
// arguments that are about to be passed if it lives in the outgoing area.
func (f *emitter) calleeReg(c *ssa.CallCommon) int {
	reg := f.regOf(c.Value)
	if reg < f.frame {
		return reg
	}
	tmp := f.temp(1)
	f.move(tmp, reg, f.classOf(c.Value.Type()))
	return tmp
}

// reloc notes that the next word is to be completed when the code is linked.
func (f *emitter) reloc(kind relocKind, fn *code.Function) {
	f.relocs = append(f.relocs, reloc{len(f.code), kind, fn})
}

// callStatic emits the call of a function that is known. One of the host's needs no frame:
// its arguments and results are in the outgoing area.
func (f *emitter) callStatic(fn *code.Function, c *ssa.CallCommon) {
	end := f.pass(c.Args, 1)
	if fn.Native != nil {
		f.outReg(max(end, 1+fn.Results) - 1)
		f.tickNative(fn)
		f.op(code.Native, r(f.outReg(1)), 0, 0)
		f.word(uint64(fn.Native.Index))
		return
	}
	f.reloc(relocCall, fn)
	f.op(code.Call, r(f.outReg(0)), 0, 0)
	f.word(0)
}

// tickNative lets others act before an atomic operation.
func (f *emitter) tickNative(fn *code.Function) {
	if f.c.shared && fn.Native.Atomic {
		f.op(code.Tick, 1, 0, 0)
	}
}

// spawn emits a go or defer statement; to is the register of another
// function's defer stack, or 0.
func (f *emitter) spawn(op code.Op, c *ssa.CallCommon, to int) *code.Spawn {
	s := &code.Spawn{}
	callee := 0
	switch v := c.Value.(type) {
	case *ssa.Function:
		s.Function = f.c.function(v)
	case *ssa.Builtin:
		s.Function = f.c.builtinThunk(v, c, f.wrapName(c))
		s.Function.Wrapper = op == code.Defer && v.Name() != "panic"
	default:
		s.Kind = code.SpawnFunc
		if c.IsInvoke() {
			s.Kind, s.Method = code.SpawnMethod, c.Method
		}
		callee = f.calleeReg(c)
	}
	first := 1
	if s.Kind == code.SpawnMethod {
		first = 2
		f.outReg(1)
	}
	s.Slots = f.pass(c.Args, first) - 1
	if op == code.Go {
		f.noteSubjects(c, len(f.code))
		s.Made = f.madeFor(c)
	}
	f.op(op, r(f.outReg(0)), r(callee), r(to))
	f.word(uint64(f.c.aux(s)))
	return s
}

// madeFor returns what a go statement allocates for its call: a call of a func value without
// arguments needs no closure around it.
func (f *emitter) madeFor(c *ssa.CallCommon) (made code.Garbage) {
	vars := c.Args
	if _, static := c.Value.(*ssa.Function); !static {
		if _, builtin := c.Value.(*ssa.Builtin); !builtin {
			vars = append([]ssa.Value{c.Value}, vars...)
		}
	}
	if len(c.Args) > 0 || c.IsInvoke() {
		made.Wrapper = f.closureBytes(vars)
	}
	if literal, ok := c.Value.(*ssa.MakeClosure); ok && ssaform.OnlyUser(*literal.Referrers()) != nil {
		made.Literal = f.closureBytes(literal.Bindings)
	}
	return made
}

// ret emits a return: results go to the slots from 1 on.
func (f *emitter) ret(in *ssa.Return) {
	if len(in.Results) == 1 && !f.isConstant(in.Results[0]) {
		if c := f.classOf(in.Results[0].Type()); c != code.InSlice {
			f.retOne(f.regOf(in.Results[0]), c)
			return
		}
	}
	var ms []move
	at := 1
	for _, v := range in.Results {
		m := move{dst: at, class: f.classOf(v.Type())}
		if f.isConstant(v) {
			m.con = v
		} else {
			m.src = f.regOf(v)
		}
		ms = append(ms, m)
		at += m.class.Slots()
	}
	f.moves(ms)
	f.op(code.Ret, 0, 0, 0)
}

// retOne returns the only result. One that is in its place already needs no move, any other
// is moved by the instruction that returns.
func (f *emitter) retOne(reg int, c code.Class) {
	if reg == 1 {
		f.op(code.Ret, 0, 0, 0)
		return
	}
	f.op(code.RetB+code.Op(c), r(reg), 0, 0)
}
