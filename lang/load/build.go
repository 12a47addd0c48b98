package load

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/text"
)

// build makes SSA form of the packages of a program and returns that of main. Only
// the standard packages do not keep the names of their variables.
func build(fset *token.FileSet, units []*unit, main *unit) *ssa.Package {
	prog := ssa.NewProgram(fset, ssa.InstantiateGenerics)
	var pkg *ssa.Package
	for _, u := range units {
		p := prog.CreatePackage(u.pkg, u.files, u.info, true)
		if u.parsed != nil {
			p.SetDebugMode(true)
		}
		if u == main {
			pkg = p
		}
	}
	if prog.ImportedPackage("unsafe") == nil {
		prog.CreatePackage(types.Unsafe, nil, nil, true)
	}
	translate(prog)
	return pkg
}

// translate makes SSA form of all packages at once. Package ssa would do that itself,
// but a mistake of its own would then end the command: here it is the load's.
func translate(prog *ssa.Program) {
	pkgs := prog.AllPackages()
	faults := make(chan any, len(pkgs))
	for _, pkg := range pkgs {
		go func() { faults <- buildPackage(pkg) }()
	}
	for range pkgs {
		if f := <-faults; f != nil {
			panic(f)
		}
	}
}

// buildPackage makes SSA form of a package. It returns the fault that it had, if any.
func buildPackage(pkg *ssa.Package) (f any) {
	defer func() {
		if e := recover(); e != nil {
			f = text.FaultOf(e)
		}
	}()
	pkg.Build()
	return nil
}
