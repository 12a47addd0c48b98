package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// An identity says who a goroutine is, whatever its number: who started it, where, with
// which function, and how many that one had started there before. Under other rules
// numbers shift: a P hands out numbers in blocks of 16, and another goroutine may come to
// its go statement first. What was the third worker in one run is still that in another.
type identity struct {
	g       event.GID
	by      int32 // the identity of the goroutine that started it; -1 if none did
	pos, fn int32
	nth     int32 // from 1
}

// identities are those of one run, in the order in which the goroutines turned up.
type identities struct {
	all    []identity
	number map[event.GID]int32 // of goroutines that live
	made   map[identity]int32  // how often, with nth 0 and no g
}

func newIdentities() identities {
	return identities{number: map[event.GID]int32{}, made: map[identity]int32{}}
}

// of is the identity of g. A goroutine that no event starts is one of the beginning: its
// number is the same in each run.
func (ids *identities) of(g event.GID) int32 {
	if i, ok := ids.number[g]; ok {
		return i
	}
	return ids.add(g, identity{by: -1, nth: int32(g)})
}

// started takes in that a goroutine is made.
func (ids *identities) started(e *event.Event) {
	a := e.Go()
	id := identity{by: -1, pos: e.Pos, fn: a.Fn}
	if e.G != event.NoG {
		id.by = ids.of(e.G)
	}
	ids.made[id]++
	id.nth = ids.made[id]
	ids.add(a.G, id)
}

func (ids *identities) add(g event.GID, id identity) int32 {
	i := int32(len(ids.all))
	id.g = g
	ids.all = append(ids.all, id)
	ids.number[g] = i
	return i
}

// A pairing finds out which goroutines of two runs are the same.
type pairing struct {
	a, b  []identity
	found map[int32]int32 // those that are, from a to b
}

// same reports whether identity i of one run is j of the other: the same in all but the
// number, and so are those that started them.
func (p *pairing) same(i, j int32) bool {
	var chain []int32 // of a's; a goroutine has run before it starts another, so it is short
	for x, y := i, j; ; {
		if x < 0 || y < 0 {
			if x != y {
				return false
			}
			break
		}
		if k, ok := p.found[x]; ok {
			if k != y {
				return false
			}
			break
		}
		a, b := p.a[x], p.b[y]
		if a.pos != b.pos || a.fn != b.fn || a.nth != b.nth {
			return false
		}
		chain = append(chain, x, y)
		x, y = a.by, b.by
	}
	for k := 0; k < len(chain); k += 2 {
		p.found[chain[k]] = chain[k+1]
	}
	return true
}

// goroutine names one that a decision took: G12, or G12 worker #3 if its function has a
// name.
func (c *Contender) goroutine(i int32) string {
	id := c.ids.all[i]
	name := ""
	if c.Symbols != nil && id.fn != 0 {
		name = short(c.Symbols.Symbol(id.fn))
	}
	switch {
	case name == "":
		return id.g.String()
	case id.by < 0 && id.nth == 1: // main, of which there is one
		return id.g.String() + " " + name
	}
	return fmt.Sprintf("%v %s #%d", id.g, name, id.nth)
}
