package compile

import (
	"reflect"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/estimate"
	"github.com/gmpsim/gmpsim/lang/compile/plan"
	"github.com/gmpsim/gmpsim/lang/compile/ssaform"
	"github.com/gmpsim/gmpsim/lang/text"
)

// An operand is an argument of a builtin: its register and type.
type operand struct {
	reg int
	typ *code.Type
}

// builtinCall emits a call of a builtin function.
func (f *emitter) builtinCall(in *ssa.Call, b *ssa.Builtin) {
	if x := f.Value(in); x != nil && x.Aliased() {
		if b.Name() == ssaform.WrapNilCheck {
			f.nilCheck(in)
		}
		return
	}
	if b.Name() == "print" || b.Name() == "println" {
		f.printAll(b.Name(), in.Call.Args)
		return
	}
	args := f.operands(in.Call.Args)
	dst := 0
	if x := f.Value(in); x != nil {
		dst = f.where(x)
	}
	f.builtin(b.Name(), dst, args, in)
}

// operands puts arguments into registers.
func (f *emitter) operands(list []ssa.Value) []operand {
	args := make([]operand, len(list))
	for i, a := range list {
		args[i] = operand{f.regOf(a), f.Types.Of(a.Type())}
	}
	return args
}

// printStep is how many arguments one instruction prints: all that a person writes. A
// program may have a call with more constants than there are registers.
const printStep = 1000

// printAll emits a call of print or println in such steps.
func (f *emitter) printAll(name string, list []ssa.Value) {
	scratch, line := f.scratch, name == "println"
	for first := true; first || len(list) > 0; first = false {
		n := min(len(list), printStep)
		f.scratch = scratch
		f.print(&code.Printing{Line: line, Continued: !first, Unfinished: n < len(list)}, f.operands(list[:n]))
		list = list[n:]
	}
}

// nilCheck emits the test of a wrapper's receiver.
func (f *emitter) nilCheck(in *ssa.Call) {
	typ := strings.TrimPrefix(ssaform.Text(in.Call.Args[1].(*ssa.Const)), "*")
	name := typ[strings.LastIndexByte(typ, '.')+1:]
	text := "value method " + typ + "." + ssaform.Text(in.Call.Args[2].(*ssa.Const)) + " called using nil *" + name + " pointer"
	f.op(code.NilCheck, r(f.regOf(in.Call.Args[0])), 0, 0)
	f.word(uint64(f.c.aux(text)))
}

// builtin emits a builtin function of operands in registers.
func (f *emitter) builtin(name string, dst int, args []operand, in ssa.Value) {
	switch name {
	case "len", "cap":
		f.length(name, dst, args[0])
	case "append":
		f.appendTo(dst, args, in)
	case "copy":
		f.op(code.Copy, r(dst), r(args[0].reg), r(args[1].reg))
		f.word(args[0].typ.ElemType.Num)
	case "clear":
		f.clear(args[0])
	case "delete":
		f.mapWrite(args[0].reg)
		f.op(code.MapDelete, r(args[0].reg), r(args[1].reg), 0)
		f.word(args[0].typ.Num)
	case "close":
		f.op(code.Close, r(args[0].reg), 0, 0)
	case "panic":
		f.op(code.Panic, r(args[0].reg), 0, 0)
	case "recover":
		f.op(code.Recover, r(dst), 0, 0)
	case "print", "println":
		f.print(&code.Printing{Line: name == "println"}, args)
	case "min", "max":
		f.minmax(name, dst, args)
	case "complex", "real", "imag":
		f.complexStep(complexBuiltins[name], dst, args[0].reg, args[len(args)-1].reg, args[0].typ, f.Types.Of(in.Type()))
	case ssaform.DeferStack:
		f.op(code.DeferStack, r(dst), r(f.DeferReg), 0)
	case "Sizeof":
		f.loadBits(dst, uint64(args[0].typ.Size))
	case "Alignof":
		f.loadBits(dst, uint64(args[0].typ.Align))
	case "String", "StringData", "Slice", "SliceData", "Add":
		f.unsafeBuiltin(name, dst, args)
	default:
		text.Fail("builtin %s", name)
	}
}

// length emits len and cap. Those of slices and strings are in registers already; most are
// folded and do not come here.
func (f *emitter) length(name string, dst int, x operand) {
	switch {
	case x.typ.Kind == reflect.Map:
		f.op(code.MapLen, r(dst), r(x.reg), 0)
	case x.typ.Kind == reflect.Chan && name == "len":
		f.op(code.ChanLen, r(dst), r(x.reg), 0)
	case x.typ.Kind == reflect.Chan:
		f.op(code.ChanCap, r(dst), r(x.reg), 0)
	case x.typ.Kind == reflect.Array:
		f.loadBits(dst, uint64(x.typ.Len))
	case x.typ.Kind == reflect.Pointer:
		f.loadBits(dst, uint64(x.typ.ElemType.Len))
	case name == "cap":
		f.op(code.MovB, r(dst), r(x.reg+1), 0)
	default:
		f.op(code.MovB, r(dst), r(x.reg), 0)
	}
}

// appendTo emits append(a, b...), where b is a slice or a string.
func (f *emitter) appendTo(dst int, args []operand, in ssa.Value) {
	if len(args) == 1 {
		f.move(dst, args[0].reg, code.InSlice)
		return
	}
	f.op(code.Append, r(dst), r(args[0].reg), r(args[1].reg))
	word := args[0].typ.ElemType.Num
	if call, ok := in.(*ssa.Call); ok {
		switch {
		case hasPool(packageOf(call.Parent())):
			word |= code.Pooled
		case estimate.GrowsFromNil(call):
			word |= code.OnStack
		}
	}
	f.word(word)
}

// hasPool reports whether the functions of a package append to buffers that they use again.
func hasPool(pkg string) bool { return pkg == "fmt" || pkg == "encoding/json" }

// clear emits clear of a map or a slice.
func (f *emitter) clear(x operand) {
	if x.typ.Kind == reflect.Map {
		f.mapWrite(x.reg)
		f.op(code.MapClear, r(x.reg), 0, 0)
		return
	}
	f.op(code.ClearSlice, r(x.reg), 0, 0)
	f.word(x.typ.ElemType.Num)
}

// print emits one instruction for all of args: nothing else is printed in between.
func (f *emitter) print(p *code.Printing, args []operand) {
	for _, a := range args {
		p.Types = append(p.Types, a.typ)
		p.Regs = append(p.Regs, a.reg)
	}
	f.op(code.Print, 0, 0, 0)
	f.word(uint64(f.c.aux(p)))
}

// minmax emits min or max as steps of two operands. Operand c says which, and
// of what: 0 and 1 for numbers with sign, 2 and 3 without, 4 and 5 for floats,
// 6 and 7 for float32, 8 and 9 for strings.
func (f *emitter) minmax(name string, dst int, args []operand) {
	t := args[0].typ
	what := code.Operand(b2i(name == "max"))
	switch {
	case t.Kind == reflect.String:
		what += 8
	case t.Kind == reflect.Float32:
		what += 6
	case t.Kind == reflect.Float64:
		what += 4
	case !code.Signed(t.GoType):
		what += 2
	}
	acc := f.temp(1)
	f.move(acc, args[0].reg, t.Class)
	for _, a := range args[1:] {
		f.op(code.Min, r(acc), r(a.reg), what)
	}
	f.move(dst, acc, t.Class)
}

// unsafeBuiltin emits what the standard texts may use of package unsafe.
func (f *emitter) unsafeBuiltin(name string, dst int, args []operand) {
	switch name {
	case "StringData", "SliceData":
		f.op(code.MovP, r(dst), r(args[0].reg), 0)
	case "String":
		tmp := f.temp(1)
		f.op(code.MovP, r(tmp), r(args[0].reg), 0)
		f.op(code.MovB, r(tmp), r(args[1].reg), 0)
		f.op(code.MovV, r(dst), r(tmp), 0)
	case "Slice":
		tmp := f.temp(1)
		f.op(code.MovP, r(tmp), r(args[0].reg), 0)
		f.op(code.MovB, r(tmp), r(args[1].reg), 0)
		f.op(code.MovB, r(dst+1), r(args[1].reg), 0)
		f.op(code.MovV, r(dst), r(tmp), 0)
	default:
		text.Fail("unsafe.%s", name)
	}
}

// builtinThunk returns a function that performs the builtin b, for go and
// defer statements: these call a function later. Its name is that of the function
// which the real compiler makes for the purpose.
func (c *compiler) builtinThunk(b *ssa.Builtin, call *ssa.CallCommon, name string) *code.Function {
	f := &emitter{c: c}
	f.info = c.newFn(name)
	f.info.Thunk = true
	var args []operand
	reg := 1
	for _, a := range call.Args {
		t := c.Types.Of(a.Type())
		args = append(args, operand{reg, t})
		reg += t.Class.Slots()
	}
	f.Function = plan.Thunk(c.Types, reg-1, reg+2)
	f.frame = f.Registers + 4
	f.at = call.Pos()
	f.info.Params = f.Params
	if b.Name() != "recover" { // it has an effect only when a deferred function calls it
		f.builtin(b.Name(), reg, args, nil)
	}
	f.op(code.Ret, 0, 0, 0)
	f.finish()
	return f.info.Function
}
