package compile

import (
	"go/types"
	"strings"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/lang/std"
	"github.com/gmpsim/gmpsim/lang/text"
)

// A compiler makes an image. It starts from main and compiles what it meets;
// the methods of a type are met when a value of the type becomes an interface.
type compiler struct {
	*code.Image
	shared    bool                    // other processors may run at the same time: memory accesses give them their turn
	own       func(*ssa.Package) bool // whether it is the user's
	prog      *ssa.Program
	fn        map[*ssa.Function]*routine
	work      []*ssa.Function
	all       []*routine
	strs      map[string]int
	boxes     map[code.Slot]int
	globs     map[*ssa.Global]int
	symOf     map[string]int32
	live      []*code.Type // types whose methods can be called through interfaces
	isLive    map[*code.Type]bool
	natives   map[string]native.Func
	variables map[string]std.Variable
	mirrors   bool    // the program looks into types: see reflected
	room      room    // what the last function was compiled in
	emitted   emitter // and emitted with
}

// An Input is a program that has been loaded, and what kind of code is wanted.
type Input struct {
	Main   *ssa.Package
	Sizes  types.Sizes
	Places *text.Places
	Debug  text.Debug
	Own    func(*ssa.Package) bool // whether a package is the user's own
	Maps   code.Maps
	Shared bool // for a machine on which several goroutines run at the same time
}

// Program makes the image of a program.
func Program(in Input) *code.Image {
	prog := in.Main.Prog
	c := &compiler{
		Image: &code.Image{Types: code.NewTypes(in.Sizes, in.Maps), Methods: map[code.MethodKey]*code.Function{}, Symbols: []string{""},
			Places: in.Places, Debug: in.Debug},
		shared: in.Shared, own: in.Own, prog: prog, fn: map[*ssa.Function]*routine{},
		strs: map[string]int{}, boxes: map[code.Slot]int{}, globs: map[*ssa.Global]int{},
		symOf: map[string]int32{"": 0}, isLive: map[*code.Type]bool{}, natives: std.Natives(), variables: std.Variables(),
		mirrors: prog.ImportedPackage("internal/mirror") != nil,
	}
	c.runtimeTypes()
	c.startup(in.Main)
	c.drain()
	c.link()
	return c.Image
}

// drain compiles until nothing new is met.
func (c *compiler) drain() {
	for done := 0; len(c.work) > 0 || done < len(c.live); {
		for len(c.work) > 0 {
			fn := c.work[len(c.work)-1]
			c.work = c.work[:len(c.work)-1]
			c.compile(fn, c.fn[fn])
		}
		for ; done < len(c.live); done++ {
			c.liveMethods(c.live[done])
		}
	}
}

// startup makes the function that runs the initializers of all packages, those
// of an imported package first, and then main.main. The standard packages come
// before all others: what they do takes no time.
func (c *compiler) startup(main *ssa.Package) {
	info := c.newFn("runtime.main")
	var e emitter
	call := func(fn *ssa.Function) {
		e.relocs = append(e.relocs, reloc{len(e.code), relocCall, c.function(fn)})
		e.op(code.Call, r(1), 0, 0)
		e.word(0)
	}
	call(main.Prog.ImportedPackage("runtime").Func("init"))
	for _, pkg := range standardImports(main.Pkg) {
		call(main.Prog.Package(pkg).Func("init"))
	}
	e.op(code.Booted, 0, 0, 0)
	for _, pkg := range inittasks(main) {
		if !std.Has(pkg.Pkg.Path()) {
			call(pkg.Func("init"))
		}
	}
	call(main.Func("main"))
	e.op(code.Ret, 0, 0, 0)
	info.code, info.poss, info.relocs, info.Need = e.code, e.poss, e.relocs, 2
	c.Start = info.Function

	nilCall := c.newFn("")
	var n emitter
	n.op(code.NilP, r(1), 0, 0)
	n.op(code.LdU8, r(1), r(1), 0)
	nilCall.code, nilCall.poss, nilCall.Need = n.code, n.poss, 2
	c.NilCall = nilCall.Function
}

// standardImports returns the standard packages that pkg and the packages that
// it imports from elsewhere import themselves.
func standardImports(pkg *types.Package) (list []*types.Package) {
	seen := map[*types.Package]bool{types.Unsafe: true}
	var visit func(*types.Package)
	visit = func(pkg *types.Package) {
		for _, p := range pkg.Imports() {
			switch {
			case seen[p]:
			case std.Has(p.Path()):
				list = append(list, p)
			default:
				visit(p)
			}
			seen[p] = true
		}
	}
	visit(pkg)
	return list
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
	_, info.Init = initNumber(fn.Name())
	info.InitsPackage = fn.Synthetic == "package initializer"
	info.Init = info.Init || info.InitsPackage
	info.Wrapper = fn.Synthetic != "" && !strings.HasPrefix(fn.Synthetic, "range-over-func") && !strings.HasPrefix(fn.Synthetic, "instance") && fn.Synthetic != "package initializer"
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
		text.Fail("the standard texts declare %s, but nothing implements it", name)
	}
	n := &code.HostFunc{Index: len(c.Image.Natives), Name: name, Func: nf, Function: info.Function}
	n.Atomic = strings.Contains(name, "sync/atomic.")
	c.Image.Natives = append(c.Image.Natives, n)
	info.Native = n
	info.Params = c.signature(n, fn)
	info.Results = n.Signature.Slots
	c.emitNative(info, fn)
}

// signature fills in where n's arguments and results are, and returns how many
// slots the arguments take.
func (c *compiler) signature(n *code.HostFunc, fn *ssa.Function) (params int) {
	for _, p := range fn.Params {
		n.Signature.In = append(n.Signature.In, uint16(params))
		params += c.Types.Of(p.Type()).Class.Slots()
	}
	for _, t := range resultTypes(fn.Signature) {
		n.Signature.Out = append(n.Signature.Out, uint16(n.Signature.Slots))
		n.Signature.Slots += c.Types.Of(t).Class.Slots()
		c.escapes(c.Types.Of(t))
	}
	return params
}

// emitNative makes the code for calls of a native function that are not compiled to the
// operation itself: as a func value, by a go or defer statement, or through an
// interface. These pass the address of a receiver that is no pointer, so the
// code has two beginnings, as that of other methods does.
func (c *compiler) emitNative(info *routine, fn *ssa.Function) {
	var e emitter
	call := func() {
		e.op(code.Native, r(1), 0, 0)
		e.word(uint64(info.Native.Index))
		e.op(code.Ret, 0, 0, 0)
	}
	call()
	if recv := fn.Signature.Recv(); recv != nil && c.Types.Of(recv.Type()).Class != code.InPtr {
		info.Method = len(e.code)
		e.loadReceiver(c.Types.Of(recv.Type()), info.Params)
		call()
	}
	info.code, info.poss = e.code, e.poss
	info.Need = 2 + max(info.Params, info.Results)
}

// escapes notes that values of type t, and so of its parts, may be held by
// interfaces: their methods are wanted.
func (c *compiler) escapes(t *code.Type) {
	if t == nil || c.isLive[t] {
		return
	}
	c.isLive[t] = true
	c.live = append(c.live, t)
	c.escapes(t.ElemType)
	c.escapes(t.KeyType)
	for _, f := range t.FieldTypes {
		c.escapes(f)
	}
	if c.mirrors {
		c.reflected(t)
	}
}

// reflected makes what a program may come to by way of values of type t though it
// does not say so: pointers to them, if they have methods.
func (c *compiler) reflected(t *code.Type) {
	if p := types.NewPointer(t.GoType); c.prog.MethodSets.MethodSet(p).Len() > 0 {
		c.escapes(c.Types.Of(p))
	}
}

func (c *compiler) liveMethods(t *code.Type) {
	if types.IsInterface(t.GoType) {
		return
	}
	set := c.prog.MethodSets.MethodSet(t.GoType)
	for i := range set.Len() {
		if fn := c.prog.MethodValue(set.At(i)); fn != nil {
			c.Methods[code.MethodKey{Type: t.Num, ID: set.At(i).Obj().Id()}] = c.function(fn)
		}
	}
}

// site returns the number of a call of the method m through an interface. Each
// place has its own, since each remembers the types that it met last.
func (c *compiler) site(m *types.Func) int {
	c.Sites = append(c.Sites, m.Id())
	return len(c.Sites) - 1
}

// aux returns the number of an operand that is too big for an instruction.
func (c *compiler) aux(x any) int {
	c.Aux = append(c.Aux, x)
	return len(c.Aux) - 1
}

// global returns the number of a global variable.
func (c *compiler) global(g *ssa.Global) int {
	n, ok := c.globs[g]
	if !ok {
		n = len(c.Globals)
		c.globs[g] = n
		c.Globals = append(c.Globals, c.Types.Of(g.Type().(*types.Pointer).Elem()))
		if name := g.String(); c.variables[name] != nil {
			c.HostVars = append(c.HostVars, code.HostVar{Global: n, Name: name})
		}
	}
	return n
}

// closureOf returns the function as a value.
func (c *compiler) closureOf(fn *ssa.Function) code.Slot {
	return code.Slot{Ptr: unsafe.Pointer(c.function(fn).Closure)}
}

// symbol returns the number of a name.
func (c *compiler) symbol(name string) int32 {
	n, ok := c.symOf[name]
	if !ok {
		n = int32(len(c.Symbols))
		c.symOf[name] = n
		c.Symbols = append(c.Symbols, name)
	}
	return n
}

// runtimeTypes finds the types of the run-time errors.
func (c *compiler) runtimeTypes() {
	runtime := c.prog.ImportedPackage("runtime").Pkg
	c.Named = map[string]*code.Type{}
	for _, name := range code.RuntimeErrors() {
		t := runtime.Scope().Lookup(name).Type()
		c.Named[name] = c.Types.Of(t)
		c.Named["*"+name] = c.Types.Of(types.NewPointer(t))
		c.escapes(c.Named["*"+name])
	}
	c.Named["string"] = c.Types.Of(types.Typ[types.String])
	c.escapes(c.Named["string"])
}
