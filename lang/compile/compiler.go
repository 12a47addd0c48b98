package compile

import (
	"go/types"
	"unsafe"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile/estimate"
	"github.com/gmpsim/gmpsim/lang/compile/plan"
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/lang/std"
	"github.com/gmpsim/gmpsim/lang/text"
)

// A compiler makes an image. It starts from main and compiles what it meets;
// the methods of a type are met when a value of the type becomes an interface.
type compiler struct {
	*code.Image
	shared    bool                    // other processors may run at the same time: memory accesses give them their turn
	isUser    func(*ssa.Package) bool // whether it is the user's
	prog      *ssa.Program
	estimates *estimate.Program
	fn        map[*ssa.Function]*routine
	work      []*ssa.Function
	all       []*routine
	strs      map[string]int
	boxes     map[code.Slot]int
	globs     map[*ssa.Global]int
	symOf     map[string]int32
	sites     []site
	live      []*code.Type // types whose methods can be called through interfaces
	isLive    map[*code.Type]bool
	natives   map[string]native.Func
	variables map[string]std.Variable
	mirrors   bool      // the program looks into types: see reflected
	room      plan.Room // what the last function was compiled in
	emitted   assembler // and emitted with
}

// An Input is a program that has been loaded, and what kind of code is wanted.
type Input struct {
	Main   *ssa.Package
	Sizes  types.Sizes
	Places *text.Places
	Debug  text.Debug
	IsUser func(*ssa.Package) bool // whether a package is the user's
	Infos  map[*types.Package]*types.Info
	Maps   code.Maps
	Prices *code.Prices // the default ones
	Shared bool         // for a machine on which several goroutines run at the same time
}

// Program makes the image of a program.
func Program(in Input) *code.Image {
	prog := in.Main.Prog
	c := &compiler{
		Image: &code.Image{Types: code.NewTypes(in.Sizes, in.Maps), Methods: map[code.MethodKey]*code.Function{}, Symbols: []string{""},
			Places: in.Places, Debug: in.Debug},
		shared: in.Shared, isUser: in.IsUser, prog: prog, estimates: estimate.New(prog, in.Infos), fn: map[*ssa.Function]*routine{},
		strs: map[string]int{}, boxes: map[code.Slot]int{}, globs: map[*ssa.Global]int{},
		symOf: map[string]int32{"": 0}, isLive: map[*code.Type]bool{}, natives: std.Natives(), variables: std.Variables(),
		mirrors: prog.ImportedPackage("internal/mirror") != nil, emitted: assembler{prices: in.Prices},
	}
	c.runtimeTypes()
	c.startup(in.Main)
	c.nilCall()
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

// liveMethods compiles all methods of a type of which an interface may hold a value: which
// of them is called through it is not known before the program runs.
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
