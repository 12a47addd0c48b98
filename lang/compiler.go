package lang

import (
	"go/types"
	"strings"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/lang/std"
)

// A compiler makes an image. It starts from main and compiles what it meets;
// the methods of a type are met when a value of the type becomes an interface.
type compiler struct {
	*image
	shared    bool                    // other processors may run at the same time: memory accesses give them their turn
	own       func(*ssa.Package) bool // whether it is the user's
	prog      *ssa.Program
	fn        map[*ssa.Function]*routine
	work      []*ssa.Function
	all       []*routine
	strs      map[string]int
	boxes     map[slot]int
	globs     map[*ssa.Global]int
	symOf     map[string]int32
	live      []*rtype // types whose methods can be called through interfaces
	isLive    map[*rtype]bool
	natives   map[string]native.Func
	variables map[string]std.Variable
	mirrors   bool    // the program looks into types: see reflected
	room      room    // what the last function was compiled in
	emitted   emitter // and emitted with
}

// An input is a program that has been loaded, and what kind of code is wanted.
type input struct {
	main   *ssa.Package
	sizes  types.Sizes
	places *places
	debug  godebug
	own    func(*ssa.Package) bool // whether a package is the user's own
	maps   mapping
	shared bool // for a machine on which several goroutines run at the same time
}

// compileProgram makes the image of a program.
func compileProgram(in input) *image {
	prog := in.main.Prog
	c := &compiler{
		image: &image{types: newRtypes(in.sizes, in.maps), methods: map[methodKey]*fnInfo{}, symbols: []string{""},
			places: in.places, debug: in.debug},
		shared: in.shared, own: in.own, prog: prog, fn: map[*ssa.Function]*routine{},
		strs: map[string]int{}, boxes: map[slot]int{}, globs: map[*ssa.Global]int{},
		symOf: map[string]int32{"": 0}, isLive: map[*rtype]bool{}, natives: std.Natives(), variables: std.Variables(),
		mirrors: prog.ImportedPackage("internal/mirror") != nil,
	}
	c.runtimeTypes()
	c.startup(in.main)
	c.drain()
	c.link()
	return c.image
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
		e.op(opCall, r(1), 0, 0)
		e.word(0)
	}
	call(main.Prog.ImportedPackage("runtime").Func("init"))
	for _, pkg := range standardImports(main.Pkg) {
		call(main.Prog.Package(pkg).Func("init"))
	}
	e.op(opBooted, 0, 0, 0)
	for _, pkg := range inittasks(main) {
		if !std.Has(pkg.Pkg.Path()) {
			call(pkg.Func("init"))
		}
	}
	call(main.Func("main"))
	e.op(opRet, 0, 0, 0)
	info.code, info.poss, info.relocs, info.need = e.code, e.poss, e.relocs, 2
	c.inits = info.fnInfo

	nilCall := c.newFn("")
	var n emitter
	n.op(opNilP, r(1), 0, 0)
	n.op(opLdU8, r(1), r(1), 0)
	nilCall.code, nilCall.poss, nilCall.need = n.code, n.poss, 2
	c.nilCall = nilCall.fnInfo
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
	info := &routine{fnInfo: &fnInfo{name: name, recover: -1, sym: c.symbol(name)}}
	c.all = append(c.all, info)
	return info
}

// function returns the description of fn, which is compiled in its turn.
func (c *compiler) function(fn *ssa.Function) *fnInfo {
	if info := c.fn[fn]; info != nil {
		return info.fnInfo
	}
	info := c.newFn(functionName(fn))
	info.pos = fn.Pos()
	_, info.isInit = initNumber(fn.Name())
	info.sets = fn.Synthetic == "package initializer"
	info.isInit = info.isInit || info.sets
	info.wrapper = fn.Synthetic != "" && !strings.HasPrefix(fn.Synthetic, "range-over-func") && !strings.HasPrefix(fn.Synthetic, "instance") && fn.Synthetic != "package initializer"
	info.closure = &closure{fn: info.fnInfo}
	info.runs = c.runs(fn)
	c.fn[fn] = info
	if fn.Blocks == nil {
		c.bind(fn, info)
	} else {
		c.work = append(c.work, fn)
	}
	return info.fnInfo
}

// bind makes fn call the host.
func (c *compiler) bind(fn *ssa.Function, info *routine) {
	name := fn.String()
	if o := fn.Origin(); o != nil {
		name = o.String()
	}
	nf, ok := c.natives[name]
	if !ok {
		fail("the standard texts declare %s, but nothing implements it", name)
	}
	n := &nativeInfo{index: len(c.image.natives), name: name, fn: nf, info: info.fnInfo}
	n.atomic = strings.Contains(name, "sync/atomic.")
	c.image.natives = append(c.image.natives, n)
	info.native = n
	info.params = c.signature(n, fn)
	info.results = n.sig.Slots
	c.emitNative(info, fn)
}

// signature fills in where n's arguments and results are, and returns how many
// slots the arguments take.
func (c *compiler) signature(n *nativeInfo, fn *ssa.Function) (params int) {
	for _, p := range fn.Params {
		n.sig.In = append(n.sig.In, uint16(params))
		params += c.types.of(p.Type()).class.slots()
	}
	for _, t := range resultTypes(fn.Signature) {
		n.sig.Out = append(n.sig.Out, uint16(n.sig.Slots))
		n.sig.Slots += c.types.of(t).class.slots()
		c.escapes(c.types.of(t))
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
		e.op(opNative, r(1), 0, 0)
		e.word(uint64(info.native.index))
		e.op(opRet, 0, 0, 0)
	}
	call()
	if recv := fn.Signature.Recv(); recv != nil && c.types.of(recv.Type()).class != inPtr {
		info.method = len(e.code)
		e.loadReceiver(c.types.of(recv.Type()), info.params)
		call()
	}
	info.code, info.poss = e.code, e.poss
	info.need = 2 + max(info.params, info.results)
}

// escapes notes that values of type t, and so of its parts, may be held by
// interfaces: their methods are wanted.
func (c *compiler) escapes(t *rtype) {
	if t == nil || c.isLive[t] {
		return
	}
	c.isLive[t] = true
	c.live = append(c.live, t)
	c.escapes(t.elem)
	c.escapes(t.key)
	for _, f := range t.fields {
		c.escapes(f)
	}
	if c.mirrors {
		c.reflected(t)
	}
}

// reflected makes what a program may come to by way of values of type t though it
// does not say so: pointers to them, if they have methods.
func (c *compiler) reflected(t *rtype) {
	if p := types.NewPointer(t.typ); c.prog.MethodSets.MethodSet(p).Len() > 0 {
		c.escapes(c.types.of(p))
	}
}

func (c *compiler) liveMethods(t *rtype) {
	if types.IsInterface(t.typ) {
		return
	}
	set := c.prog.MethodSets.MethodSet(t.typ)
	for i := range set.Len() {
		if fn := c.prog.MethodValue(set.At(i)); fn != nil {
			c.methods[methodKey{t.Num, set.At(i).Obj().Id()}] = c.function(fn)
		}
	}
}

// site returns the number of a call of the method m through an interface. Each
// place has its own, since each remembers the types that it met last.
func (c *compiler) site(m *types.Func) int {
	c.sites = append(c.sites, m.Id())
	return len(c.sites) - 1
}

// aux returns the number of an operand that is too big for an instruction.
func (c *compiler) aux(x any) int {
	c.auxs = append(c.auxs, x)
	return len(c.auxs) - 1
}

// global returns the number of a global variable.
func (c *compiler) global(g *ssa.Global) int {
	n, ok := c.globs[g]
	if !ok {
		n = len(c.globals)
		c.globs[g] = n
		c.globals = append(c.globals, c.types.of(g.Type().(*types.Pointer).Elem()))
		if name := g.String(); c.variables[name] != nil {
			c.hosts = append(c.hosts, hostVariable{n, name})
		}
	}
	return n
}

// closureOf returns the function as a value.
func (c *compiler) closureOf(fn *ssa.Function) slot {
	return slot{Ptr: unsafe.Pointer(c.function(fn).closure)}
}

// symbol returns the number of a name.
func (c *compiler) symbol(name string) int32 {
	n, ok := c.symOf[name]
	if !ok {
		n = int32(len(c.symbols))
		c.symOf[name] = n
		c.symbols = append(c.symbols, name)
	}
	return n
}

// runtimeTypes finds the types of the run-time errors.
func (c *compiler) runtimeTypes() {
	runtime := c.prog.ImportedPackage("runtime").Pkg
	c.named = map[string]*rtype{}
	for _, name := range runtimeErrors() {
		t := runtime.Scope().Lookup(name).Type()
		c.named[name] = c.types.of(t)
		c.named["*"+name] = c.types.of(types.NewPointer(t))
		c.escapes(c.named["*"+name])
	}
	c.named["string"] = c.types.of(types.Typ[types.String])
	c.escapes(c.named["string"])
}
