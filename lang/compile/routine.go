package compile

import (
	"go/token"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/plan"
	"github.com/gmpsim/gmpsim/lang/compile/ssaform"
	"github.com/gmpsim/gmpsim/lang/std"
	"github.com/gmpsim/gmpsim/lang/text"
)

// A routine is a function on its way into the image: what its callers need to
// know, and the code that has been emitted for it.
type routine struct {
	*code.Function
	code     []code.Instr
	poss     []token.Pos // where each instruction comes from
	words    []bool      // which are data
	chains   []chain
	relocs   []reloc
	unsigned []int // instructions with an unsigned index
	subjects []subjectsAt
	own      bool // its text is that which the real compiler has
}

// compile turns one function into code.
func (c *compiler) compile(fn *ssa.Function, info *routine) {
	defer c.refuseLarge(fn)
	if info.own = c.ownText(fn); info.own {
		c.estimates.Analyze(fn)
	}
	findMisuses(fn)
	dropBlanks(fn)
	c.noteLocals(fn)
	f := &emitter{Function: plan.New(fn, c.Types, &c.room), c: c, info: info, assembler: c.emitted}
	info.Params, info.Results, info.DeferAt = f.Params, f.Results, f.DeferReg
	f.emit()
}

// refuseLarge turns the panic of a function that needs too many registers into an error of
// the program's.
func (c *compiler) refuseLarge(fn *ssa.Function) {
	switch e := recover(); e {
	case nil:
	case code.TooManyRegisters{}:
		panic(&text.Error{Pos: c.Places.Files.Position(fn.Pos()),
			Msg:  "function " + fn.Name() + " has more than " + strconv.Itoa(code.MaxRegisters) + " values at the same time",
			Help: "split it, or keep some of them in a slice"})
	default:
		panic(e)
	}
}

// loadReceiver emits the load of a receiver whose address is in its place. One
// that takes two slots moves the other parameters, nparams slots with its own.
func (as *assembler) loadReceiver(t *code.Type, nparams int) {
	if t.Class == code.InSlice {
		for i := nparams; i > 2; i-- {
			as.op(code.MovV, r(i), r(i-1), 0)
		}
	}
	as.op(code.LdU8+code.Op(t.Mem), r(1), r(1), 0)
}

// methodEntry emits the entry for calls through an interface: these pass the
// interface's data word, which is the address of a receiver that is no pointer.
func (f *emitter) methodEntry() {
	f.info.Method = 0
	recv := f.Fn.Signature.Recv()
	if recv == nil || len(f.Fn.Params) == 0 || f.Value(f.Fn.Params[0]).Class == code.InPtr {
		return
	}
	f.scratch, f.at = 0, f.Fn.Pos()
	f.info.Method = len(f.code)
	f.loadReceiver(f.Value(f.Fn.Params[0]).Type, f.Params)
	f.fixups = append(f.fixups, fixup{len(f.code), f.entryLabel(), true})
	f.op(code.Jmp, 0, 0, 0)
}

// entryLabel returns a label at the function's beginning.
func (f *emitter) entryLabel() int {
	l := f.newLabel()
	f.labels[l] = 0
	return l
}

// newFn adds a function without code.
func (c *compiler) newFn(name string) *routine {
	info := &routine{Function: &code.Function{Name: name, Recover: -1, Symbol: c.symbol(name)}}
	c.all = append(c.all, info)
	return info
}

// function returns the description of fn, which is compiled in its turn.
func (c *compiler) function(fn *ssa.Function) *code.Function {
	if info := c.fn[fn]; info != nil {
		return info.Function
	}
	info := c.newFn(functionName(fn))
	info.Pos = fn.Pos()
	_, info.Init = ssaform.InitNumber(fn)
	info.InitsPackage = ssaform.InitializesPackage(fn)
	info.Init = info.Init || info.InitsPackage
	info.Inlined = c.estimates.Inlined(fn)
	info.Wrapper = ssaform.IsWrapper(fn)
	info.Closure = &code.Closure{Function: info.Function}
	info.Runs = c.runs(fn)
	c.fn[fn] = info
	if fn.Blocks == nil {
		c.bind(fn, info)
	} else {
		c.work = append(c.work, fn)
	}
	return info.Function
}

// bind makes fn call the host.
func (c *compiler) bind(fn *ssa.Function, info *routine) {
	name := fn.String()
	if o := fn.Origin(); o != nil {
		name = o.String()
	}
	nf, ok := c.natives[name]
	if !ok {
		text.Fail("the standard sources declare %s, but nothing implements it", name)
	}
	n := &code.HostFunc{Index: len(c.Image.Natives), Name: name, Func: nf, Function: info.Function}
	n.Atomic = strings.Contains(name, "sync/atomic.") || strings.HasPrefix(name, "sync.runtime_rw")
	c.Image.Natives = append(c.Image.Natives, n)
	info.Native = n
	info.Params = c.signature(n, fn)
	info.Results = n.Signature.Slots
	c.emitNative(info, fn)
}

// signature fills in where n's arguments and results are, and returns how many
// slots the arguments take.
func (c *compiler) signature(n *code.HostFunc, fn *ssa.Function) (params int) {
	w := std.WeightOf(n.Name)
	n.Cost.Call, n.Cost.Byte = w.Call, w.Byte
	for _, p := range fn.Params {
		n.Signature.In = append(n.Signature.In, uint16(params))
		t := c.Types.Of(p.Type())
		n.Given = append(n.Given, whole(t, params)...)
		if w.PerByte {
			n.Cost.Texts = append(n.Cost.Texts, texts(t, params)...)
		}
		params += t.Class.Slots()
	}
	for _, t := range resultTypes(fn.Signature) {
		r := c.Types.Of(t)
		n.Signature.Out = append(n.Signature.Out, uint16(n.Signature.Slots))
		for _, x := range whole(r, n.Signature.Slots) {
			n.Made = append(n.Made, code.Made{Text: x, Flat: r.ElemType == nil || r.ElemType.NoScan})
		}
		n.Signature.Slots += r.Class.Slots()
		c.escapes(r)
	}
	if std.Pooled(n.Name) {
		n.Made = nil
	}
	return params
}

// whole returns the value at a slot if it is a string or a slice, with all of its elements' memory.
func whole(t *code.Type, slot int) []code.Text {
	found := texts(t, slot)
	if len(found) > 0 && t.Class == code.InSlice {
		found[0].Size, found[0].IsSlice = int(t.ElemType.Size), true
	}
	return found
}

// texts returns the argument at a slot if it is a string or a slice.
func texts(t *code.Type, slot int) []code.Text {
	switch {
	case t.Mem == code.MemString:
		return []code.Text{{Slot: slot, Size: 1}}
	case t.Class == code.InSlice:
		return []code.Text{{Slot: slot, Size: int(min(t.ElemType.Size, 8))}}
	}
	return nil
}

// emitNative makes the code for calls of a native function that are not compiled to the
// operation itself: as a func value, by a go or defer statement, or through an
// interface. These pass the address of a receiver that is no pointer, so the
// code has two beginnings, as that of other methods does.
func (c *compiler) emitNative(info *routine, fn *ssa.Function) {
	var as assembler
	call := func() {
		as.op(code.Native, r(1), 0, 0)
		as.word(uint64(info.Native.Index))
		as.op(code.Ret, 0, 0, 0)
	}
	call()
	if recv := fn.Signature.Recv(); recv != nil && c.Types.Of(recv.Type()).Class != code.InPtr {
		info.Method = len(as.code)
		as.loadReceiver(c.Types.Of(recv.Type()), info.Params)
		call()
	}
	as.give(info)
	info.Need = 2 + max(info.Params, info.Results)
}
