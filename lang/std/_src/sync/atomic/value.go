package atomic

import "internal/dyn"

// A Value holds a value of one type. The zero value holds nothing.
type Value struct {
	v any
}

// casValue is a compare-and-swap on an interface by identity: same type, same
// data word. It is what makes the methods below atomic.
func casValue(addr *any, old, new any) bool

// Load returns the value set last, nil if there is none.
func (v *Value) Load() (val any) { return v.v }

// Store sets the value. All values stored must be of one type.
func (v *Value) Store(val any) {
	v.check("store", val)
	v.v = val
}

// Swap sets the value and returns the one before.
func (v *Value) Swap(new any) (old any) {
	v.check("swap", new)
	for {
		old = v.v
		if casValue(&v.v, old, new) {
			return old
		}
	}
}

// CompareAndSwap sets the value to new if it equals old.
func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	if new == nil {
		panic("sync/atomic: compare and swap of nil value into Value")
	}
	if old != nil && !dyn.SameType(old, new) {
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	current := v.v
	if current != nil && !dyn.SameType(current, new) {
		panic("sync/atomic: compare and swap of inconsistently typed value into Value")
	}
	return current == old && casValue(&v.v, current, new)
}

// check panics when val may not be put into v by the operation named.
func (v *Value) check(operation string, val any) {
	if val == nil {
		panic("sync/atomic: " + operation + " of nil value into Value")
	}
	if current := v.v; current != nil && !dyn.SameType(current, val) {
		panic("sync/atomic: " + operation + " of inconsistently typed value into Value")
	}
}
