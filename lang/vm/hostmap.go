package vm

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/native"
)

// A Maps is what the interpreter does with maps, as the types of the program
// offer it to functions of the host.
type Maps struct{}

// Make returns an empty map.
func (Maps) Make(t *code.Type) unsafe.Pointer { return unsafe.Pointer(newHashmap(t)) }

// Count returns the number of entries.
func (Maps) Count(m unsafe.Pointer) int { return (*hashmap)(m).len() }

// Entries yields the entries of a map to a function of the host.
func (Maps) Entries(ts *code.Types, t *code.Type, m unsafe.Pointer, yield func(key, value native.Any) bool) {
	h := (*hashmap)(m)
	if h.len() == 0 {
		return
	}
	for i, s := range h.states {
		if s.dead {
			continue
		}
		e := h.entry(i)
		if !yield(view(ts, t.KeyType, e), view(ts, t.ElemType, h.value(e))) {
			return
		}
	}
}

// view returns the value of type t at p as an interface holds it.
func view(ts *code.Types, t *code.Type, p unsafe.Pointer) native.Any {
	switch {
	case t.Mem == code.MemIface:
		v := *(*code.Slot)(p)
		if v.Bits == 0 {
			return native.Any{}
		}
		return native.Any{Type: &ts.All[v.Bits].Type, Word: v.Ptr}
	case t.Direct:
		return native.Any{Type: &t.Type, Word: *(*unsafe.Pointer)(p)}
	}
	return native.Any{Type: &t.Type, Word: p}
}

// MapEntry returns where the map m keeps the value for the key at an address, nil
// if it has none and none is to be added.
func (p *Process) MapEntry(m, key unsafe.Pointer, add bool) unsafe.Pointer {
	h := (*hashmap)(m)
	e := h.find(p, key)
	if e == nil && add {
		e = h.put(p, key)
	}
	if e == nil {
		return nil
	}
	return h.value(e)
}
