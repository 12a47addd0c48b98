package compile

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/std"
)

// startup makes the function that runs the initializers of all packages, those
// of an imported package first, and then main.main. The standard packages come
// before all others: what they do takes no time.
func (c *compiler) startup(main *ssa.Package) {
	info := c.newFn("runtime.main")
	var as assembler
	call := func(fn *ssa.Function) {
		as.relocs = append(as.relocs, reloc{len(as.code), relocCall, c.function(fn)})
		as.op(code.Call, r(1), 0, 0)
		as.word(0)
	}
	call(main.Prog.ImportedPackage("runtime").Func("init"))
	for _, pkg := range standardImports(main.Pkg) {
		call(main.Prog.Package(pkg).Func("init"))
	}
	as.op(code.Booted, 0, 0, 0)
	for _, pkg := range inittasks(main) {
		if !std.Has(pkg.Pkg.Path()) {
			call(pkg.Func("init"))
		}
	}
	call(main.Func("main"))
	as.op(code.Ret, 0, 0, 0)
	as.give(info)
	info.relocs, info.Need = as.relocs, 2
	c.Start = info.Function
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

// nilCall makes the function that a deferred call of a nil func calls: the real one
// faults when the call is made, not where it is deferred.
func (c *compiler) nilCall() {
	fn := c.newFn("")
	var as assembler
	as.op(code.NilP, r(1), 0, 0)
	as.op(code.LdU8, r(1), r(1), 0)
	as.give(fn)
	fn.Need = 2
	c.NilCall = fn.Function
}
