package estimate

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// A graph has the places of a function where pointers are, and how they get from one to
// another: the locations and edges of cmd/compile/internal/escape. What is inlined is a
// part of it.
type graph struct {
	*Program
	fn     *ssa.Function
	nodes  []node
	values map[place]int
	queue  []int
	dist   []int8
	seen   []int // which walk set dist
	walk   int
}

// A place is a value of a function that is inlined in one place, or one of the results of
// a call.
type place struct {
	copy  *copied
	value ssa.Value
	part  int // of a tuple, from 1
}

// A copied is a body in the graph.
type copied struct {
	fn      *ssa.Function
	up      *copied
	results []int // nodes
	depth   int   // of loops around it
	loops   loops
}

// A node is a location.
type node struct {
	edges   []edge
	depth   int             // of loops; what is deeper dies sooner
	site    ssa.Instruction // that allocates it; nil: it is a value
	param   int             // from 1
	result  int             // from 1
	carries bool            // it may outlive an allocation in a loop
	escapes bool
}

// An edge says that the value of another location gets here, after so many dereferences;
// -1: its address does.
type edge struct {
	from   int
	derefs int8
}

const heap = 0 // the heap's node

// newGraph makes the graph of a function.
func newGraph(p *Program, fn *ssa.Function) *graph {
	g := &graph{Program: p, fn: fn, values: map[place]int{}}
	g.add(node{escapes: true, depth: -1})
	top := &copied{fn: fn, loops: loopsOf(fn)}
	for i := range fn.Signature.Results().Len() {
		top.results = append(top.results, g.add(node{result: i + 1, depth: -1}))
	}
	for i, v := range fn.Params {
		g.values[place{top, v, 0}] = g.add(node{param: i + 1})
	}
	for i, v := range fn.FreeVars {
		g.values[place{top, v, 0}] = g.add(node{param: len(fn.Params) + i + 1})
	}
	g.body(top)
	return g
}

func (g *graph) add(n node) int {
	g.nodes = append(g.nodes, n)
	return len(g.nodes) - 1
}

// flow notes that a value gets somewhere.
func (g *graph) flow(to, from int, derefs int8) {
	if to < heap || from <= heap || to == from && derefs >= 0 {
		return
	}
	g.nodes[to].edges = append(g.nodes[to].edges, edge{from, derefs})
}

// at returns the node of a value, -1 for those that point to nothing that matters.
func (g *graph) at(c *copied, v ssa.Value) int { return g.part(c, v, 0) }

func (g *graph) part(c *copied, v ssa.Value, part int) int {
	switch v.(type) {
	case *ssa.Const, *ssa.Global, *ssa.Function, *ssa.Builtin:
		return -1
	}
	if part == 0 && !hasPointers(v.Type()) {
		return -1
	}
	key := place{c, v, part}
	n, ok := g.values[key]
	if !ok {
		n = g.add(node{depth: c.depthOf(v)})
		g.values[key] = n
	}
	return n
}

// depthOf returns how many loops a value is in. One that a loop carries from one round
// to the next is outside of it.
func (c *copied) depthOf(v ssa.Value) int {
	in, ok := v.(ssa.Instruction)
	if !ok || in.Block() == nil {
		return c.depth
	}
	d := c.depth + c.loops.depth(in.Block())
	if c.carried(v) {
		d--
	}
	return d
}

// carried reports whether a loop carries v from one round to the next.
func (c *copied) carried(v ssa.Value) bool {
	phi, ok := v.(*ssa.Phi)
	return ok && c.loops.isHead(phi.Block()) && !isLoopVariable(phi)
}

// isLoopVariable reports whether v is the address of the variable of a for loop: each
// round has a variable of its own.
func isLoopVariable(v *ssa.Phi) bool {
	for _, e := range v.Edges {
		if x, ok := e.(*ssa.Alloc); !ok || x.Comment != v.Comment {
			return false
		}
	}
	return true
}

// site adds a location that an instruction allocates: its address is the value.
func (g *graph) site(c *copied, v ssa.Value, in ssa.Instruction) int {
	loc := g.add(node{site: in, depth: c.depthOf(v)})
	if to := g.at(c, v); to >= 0 {
		g.flow(to, loc, -1)
	}
	return loc
}

// hasPointers reports whether values of a type may point to something on the stack.
func hasPointers(t types.Type) bool {
	switch t := t.Underlying().(type) {
	case *types.Basic:
		return t.Kind() == types.String || t.Kind() == types.UnsafePointer || t.Kind() == types.Invalid
	case *types.Array:
		return hasPointers(t.Elem())
	case *types.Struct:
		for i := range t.NumFields() {
			if hasPointers(t.Field(i).Type()) {
				return true
			}
		}
		return false
	}
	return true
}

// outlives reports whether a value at one location may be used longer than another exists.
func (g *graph) outlives(l, other *node) bool {
	return l.escapes || l.result > 0 || l.depth < other.depth
}

// solve finds the locations that must be on the heap.
func (g *graph) solve() { g.walkAll(func(root, param *node, derefs int8) {}) }

// summarize returns what leaks.
func (g *graph) summarize() *summary {
	s := emptySummary(g.fn)
	g.walkAll(func(root, param *node, derefs int8) {
		result := root.result - 1
		s.leaks[param.param-1].to(result, max(derefs, 0))
	})
	return s
}

// walkAll walks from all locations that outlive others.
func (g *graph) walkAll(leaks func(root, param *node, derefs int8)) {
	g.dist, g.seen = make([]int8, len(g.nodes)), make([]int, len(g.nodes))
	var roots []int
	deepest := 0
	for i := range g.nodes {
		if n := &g.nodes[i]; n.site != nil {
			deepest = max(deepest, n.depth)
		}
	}
	for i := range g.nodes {
		if n := &g.nodes[i]; i == heap || n.result > 0 || n.carries && n.depth < deepest {
			roots = append(roots, i)
		}
	}
	for len(roots) > 0 {
		root := roots[len(roots)-1]
		roots = roots[:len(roots)-1]
		roots = g.walkOne(root, roots, leaks)
	}
}

// walkOne finds what gets to the root, with the least number of dereferences on the way. It
// mirrors escape.walkOne.
func (g *graph) walkOne(root int, roots []int, leaks func(root, param *node, derefs int8)) []int {
	g.walk++
	g.queue = append(g.queue[:0], root)
	g.dist[root], g.seen[root] = 0, g.walk
	r := &g.nodes[root]
	for len(g.queue) > 0 {
		at := g.queue[len(g.queue)-1]
		g.queue = g.queue[:len(g.queue)-1]
		l, derefs := &g.nodes[at], g.dist[at]
		if g.outlives(r, l) {
			if l.param > 0 {
				leaks(r, l, derefs)
			}
			if derefs < 0 && !l.escapes {
				l.escapes = true
				roots = append(roots, at)
				continue
			}
		}
		for _, e := range l.edges {
			if g.nodes[e.from].escapes {
				continue
			}
			if d := min(max(derefs, 0)+e.derefs, 8); g.seen[e.from] != g.walk || g.dist[e.from] > d {
				g.dist[e.from], g.seen[e.from] = d, g.walk
				g.queue = append(g.queue, e.from)
			}
		}
	}
	return roots
}
