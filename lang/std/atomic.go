package std

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
)

// atomicNatives are plain reads and writes: the host runs one goroutine of the
// program at a time and nothing comes between. What they cost depends on who had the
// word before (native.Env.Share).
func atomicNatives() table {
	t := table{
		"sync/atomic.casPointer": native.Do(casPointer),
		"sync/atomic.casValue":   native.Do(casValue),

		"(*sync/atomic.Bool).Load":           onBool(loads, func(c *native.Call, p *uint32) { c.SetBool(0, *p != 0) }),
		"(*sync/atomic.Bool).Store":          onBool(stores, func(c *native.Call, p *uint32) { *p = uint32(c.Uint64(1)) }),
		"(*sync/atomic.Bool).Swap":           onBool(stores, swapBool),
		"(*sync/atomic.Bool).CompareAndSwap": onBool(stores, casBool),
	}
	integer[int32](t, "Int32")
	integer[int64](t, "Int64")
	integer[uint32](t, "Uint32")
	integer[uint64](t, "Uint64")
	integer[uintptr](t, "Uintptr")
	return t
}

// Whether a function writes.
const (
	loads  = false
	stores = true
)

// on makes a native whose receiver or first argument is the address of a T. A
// nil one is the fault that the access would be.
func on[T any](f func(c *native.Call, p *T)) native.Func {
	return native.Do(func(c *native.Call) {
		p := (*T)(c.Pointer(0))
		if p == nil {
			c.NilPointer()
			return
		}
		f(c, p)
	})
}

// onWord is on for a function of package atomic.
func onWord[T any](writes bool, f func(c *native.Call, p *T)) native.Func {
	return on(func(c *native.Call, p *T) {
		c.Env.Share(unsafe.Pointer(p), writes)
		f(c, p)
	})
}

func onBool(writes bool, f func(c *native.Call, p *uint32)) native.Func { return onWord(writes, f) }

// integer adds the functions and the methods for one integer type: AddInt32
// and (*Int32).Add are the same, for the value is all there is in the struct.
func integer[T int32 | int64 | uint32 | uint64 | uintptr](t table, name string) {
	arg := func(c *native.Call, i int) T { return T(c.Uint64(i)) }
	set := func(c *native.Call, v T) { c.SetInt64(0, int64(v)) }
	for verb, f := range map[string]func(c *native.Call, p *T){
		"Load":  func(c *native.Call, p *T) { set(c, *p) },
		"Store": func(c *native.Call, p *T) { *p = arg(c, 1) },
		"Add":   func(c *native.Call, p *T) { *p += arg(c, 1); set(c, *p) },
		"Swap":  func(c *native.Call, p *T) { set(c, *p); *p = arg(c, 1) },
		"And":   func(c *native.Call, p *T) { set(c, *p); *p &= arg(c, 1) },
		"Or":    func(c *native.Call, p *T) { set(c, *p); *p |= arg(c, 1) },
		"CompareAndSwap": func(c *native.Call, p *T) {
			if *p == arg(c, 1) {
				*p = arg(c, 2)
				c.SetBool(0, true)
			}
		},
	} {
		t["sync/atomic."+verb+name] = onWord(verb != "Load", f)
		t["(*sync/atomic."+name+")."+verb] = onWord(verb != "Load", f)
	}
}

func swapBool(c *native.Call, p *uint32) {
	c.SetBool(0, *p != 0)
	*p = uint32(c.Uint64(1))
}

func casBool(c *native.Call, p *uint32) {
	if *p == uint32(c.Uint64(1)) {
		*p = uint32(c.Uint64(2))
		c.SetBool(0, true)
	}
}

// casPointer is (addr **T, old, new *T), each in an interface.
func casPointer(c *native.Call) {
	p := (*unsafe.Pointer)(c.Any(0).Word)
	if p == nil {
		c.NilPointer()
		return
	}
	c.Env.Share(unsafe.Pointer(p), stores)
	if *p == c.Any(1).Word {
		*p = c.Any(2).Word
		c.SetBool(0, true)
	}
}

// casValue is (addr *any, old, new any): identity of type and data word.
func casValue(c *native.Call) {
	p := (*sim.Value)(c.Pointer(0))
	c.Env.Share(unsafe.Pointer(p), stores)
	if *p == c.Any(1).Slot() {
		*p = c.Any(2).Slot()
		c.SetBool(0, true)
	}
}
