package compile

import (
	"container/heap"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/std"
)

// inittasks returns the packages that main imports, itself the last, in the
// order in which they are initialized: of those whose imports are done always
// the one with the least import path, as the linker's inittasks does it since
// Go 1.21. A package without anything to initialize delays nobody. The standard
// packages are taken as they are here, which have fewer imports than the real
// ones.
func inittasks(main *ssa.Package) (order []*ssa.Package) {
	g := initGraph{prog: main.Prog, waits: map[*types.Package]int{}, wanted: map[*types.Package][]*types.Package{}}
	g.visit(main.Pkg)
	for g.ready.Len() > 0 {
		pkg := heap.Pop(&g.ready).(*types.Package)
		order = append(order, g.prog.Package(pkg))
		for _, importer := range g.wanted[pkg] {
			if g.waits[importer]--; g.waits[importer] == 0 {
				heap.Push(&g.ready, importer)
			}
		}
	}
	return order
}

// An initGraph says which packages wait for which.
type initGraph struct {
	prog   *ssa.Program
	waits  map[*types.Package]int // for how many imports; -1: there is nothing to do
	wanted map[*types.Package][]*types.Package
	ready  byPath
}

// visit adds pkg and reports whether there is anything to do in it or below it.
func (g *initGraph) visit(pkg *types.Package) bool {
	if n, met := g.waits[pkg]; met {
		return n >= 0
	}
	n := 0
	for _, p := range pkg.Imports() {
		if p != types.Unsafe && g.visit(p) {
			g.wanted[p] = append(g.wanted[p], pkg)
			n++
		}
	}
	if n == 0 && pkg.Path() != "main" && !initializes(g.prog.Package(pkg)) {
		n = -1
	}
	g.waits[pkg] = n
	if n == 0 {
		heap.Push(&g.ready, pkg)
	}
	return n >= 0
}

// initializes reports whether a package has anything to do before main: the
// compiler lays out constants and what consists of them. A standard package is
// taken for one that has, since the real one may do what ours does not.
func initializes(pkg *ssa.Package) bool {
	calls := 0
	for _, b := range pkg.Func("init").Blocks {
		for _, in := range b.Instrs {
			switch in.(type) {
			case *ssa.Call:
				calls++
			case *ssa.MakeMap, *ssa.MakeChan:
				return true
			}
		}
	}
	return calls > len(pkg.Pkg.Imports()) || std.Has(pkg.Pkg.Path())
}

// byPath is a heap of packages.
type byPath []*types.Package

func (h byPath) Len() int           { return len(h) }
func (h byPath) Less(i, j int) bool { return h[i].Path() < h[j].Path() }
func (h byPath) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *byPath) Push(x any)        { *h = append(*h, x.(*types.Package)) }

func (h *byPath) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}
