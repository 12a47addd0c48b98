package native

import (
	"io"
	"math"
	"time"
	"unsafe"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// Maximum is the number of slots that all results of a function may take. A
// slice takes two, every other value one.
const Maximum = 8

// A Call is one call of a native function. The interpreter reuses it: keep
// nothing of it beyond the call.
//
// Arguments and results are numbered from 0; a method's receiver is argument
// 0. Results may be set in any order, at any time. One that is not set is zero.
type Call struct {
	Sig  *Signature
	Args unsafe.Pointer // the first argument's slot
	Env  Env
	Gor  *sim.G
	At   event.Time // now, with the CPU time that the goroutine has burnt since its last operation

	Results    [Maximum]sim.Value
	Work       int // what the function has done that its arguments do not tell, in units of its cost
	Completion Completion
	Text       string
	Made       uint64 // bytes of results, and of what the host may keep: at most so many were allocated
}

// A Signature says at which slot each argument and result begins.
type Signature struct {
	In, Out []uint16
	Slots   int // of all results
}

// A Completion is how a call ends: it returns, or it panics, throws or exits.
type Completion uint8

const (
	Returns      Completion = iota
	Panics                  // panic(Text), Text a string
	Faults                  // panic(runtime.Error), its message "runtime error: " + Text
	Dereferences            // the same, for an access through a nil pointer
	Throws                  // fatal error: Text; the program ends with status 2
	Crashes                 // the same on the runtime's own stack: the stacks of all goroutines are printed
	Refuses                 // as Throws, where it is no mistake in reality: what happens there is undefined, or not simulated
	Exits                   // runtime.Goexit
	Exhausts                // fatal error: out of memory
)

// String says how the call ends.
func (c Completion) String() string {
	return [...]string{"returns", "panics", "faults", "dereferences nil", "throws", "crashes", "refuses", "exits", "exhausts"}[c]
}

// Machine returns the machine that the program runs on.
func (c *Call) Machine() *sim.Machine { return c.Env.Machine() }

// G returns the goroutine that calls.
func (c *Call) G() *sim.G { return c.Gor }

// Now returns the virtual time.
func (c *Call) Now() event.Time { return c.At }

// Moment says when and where the program is, for an onlooker of m, its machine; without
// one it says nothing.
func (c *Call) Moment(m *sim.Machine) sim.Moment {
	if !m.Listening() {
		return sim.Moment{}
	}
	return sim.Moment{At: c.At, Pos: c.Env.Place()}
}

// Wall returns the wall clock that the program sees.
func (c *Call) Wall() time.Time { return c.Env.Wall().Add(time.Duration(c.At)) }

// Stdout returns the program's standard output.
func (c *Call) Stdout() io.Writer { return c.Env.Stdout() }

// Stderr returns the program's standard error.
func (c *Call) Stderr() io.Writer { return c.Env.Stderr() }

// Panic makes the call end as panic(text) does; its results are dropped.
func (c *Call) Panic(text string) { c.Completion, c.Text = Panics, text }

// Fault makes the call end in the panic of a run-time error with the message
// "runtime error: " + text.
func (c *Call) Fault(text string) { c.Completion, c.Text = Faults, text }

// NilPointer makes the call end in the fault of an access through a nil
// pointer.
func (c *Call) NilPointer() { c.Completion = Dereferences }

// Throw ends the program as an unrecoverable error of the runtime does:
// "fatal error: " + text, the goroutines' stacks, status 2.
func (c *Call) Throw(text string) { c.Completion, c.Text = Throws, text }

// Crash ends the program as Throw does where the runtime finds the mistake on a stack of its
// own, as in coroswitch_m. Then it prints the stacks of all goroutines: mirrors dopanic_m.
func (c *Call) Crash(text string) { c.Completion, c.Text = Crashes, text }

// Refuse ends the program as Throw does, where a real one goes on: text says why what
// happens then is undefined, or that it is not simulated, and what to do instead.
func (c *Call) Refuse(text string) { c.Completion, c.Text = Refuses, text }

// Goexit ends the goroutine after its deferred calls have run.
func (c *Call) Goexit() { c.Completion = Exits }

// Room reports whether a result of so many bytes may be made. If not the program is out of
// memory, and what the call does else is dropped. A function asks whose result may be much
// larger than its arguments: the host has no way to say no.
func (c *Call) Room(bytes uint64) bool {
	switch {
	case bytes > addressSpace:
		c.Fault("makeslice: len out of range")
		return false
	case !c.Env.Room(bytes):
		c.Completion = Exhausts
		return false
	}
	return true
}

// addressSpace is what no allocation can be larger than: maxAlloc of the runtime.
const addressSpace = 1 << 48

// Number returns a number that stands for the address p in what the program
// prints: equal for equal addresses, 0 for nil, and the same run after run.
func (c *Call) Number(p unsafe.Pointer) uint64 { return c.Env.Number(p) }

// arg returns the slot of argument i.
func (c *Call) arg(i int) *sim.Value {
	return (*sim.Value)(unsafe.Add(c.Args, uintptr(c.Sig.In[i])*unsafe.Sizeof(sim.Value{})))
}

// result returns the slot of result i.
func (c *Call) result(i int) *sim.Value { return &c.Results[c.Sig.Out[i]] }

// Int64 returns argument i, of any signed integer type.
func (c *Call) Int64(i int) int64 { return int64(c.arg(i).Bits) }

// Int returns argument i, of any signed integer type.
func (c *Call) Int(i int) int { return int(c.arg(i).Bits) }

// Uint64 returns argument i, of any unsigned integer type.
func (c *Call) Uint64(i int) uint64 { return c.arg(i).Bits }

// Bool returns argument i, a bool.
func (c *Call) Bool(i int) bool { return c.arg(i).Bits != 0 }

// Float64 returns argument i, a float64.
func (c *Call) Float64(i int) float64 { return math.Float64frombits(c.arg(i).Bits) }

// Float32 returns argument i, a float32.
func (c *Call) Float32(i int) float32 { return math.Float32frombits(uint32(c.arg(i).Bits)) }

// String returns argument i, a string.
func (c *Call) String(i int) string {
	v := c.arg(i)
	return unsafe.String((*byte)(v.Ptr), int(v.Bits))
}

// Len returns the length of argument i, a string or a slice.
func (c *Call) Len(i int) int { return int(c.arg(i).Bits) }

// ResultLen returns the length of result i, a string or a slice, or the result if it is
// an int.
func (c *Call) ResultLen(i int) int { return int(c.result(i).Bits) }

// Pointer returns argument i, a pointer, or what is one inside: a map or a
// func. It also returns a struct or an array: the address of a copy that must
// not be changed.
func (c *Call) Pointer(i int) unsafe.Pointer { return c.arg(i).Ptr }

// Chan returns argument i, a channel.
func (c *Call) Chan(i int) *sim.Chan { return (*sim.Chan)(c.arg(i).Ptr) }

// Slice returns argument i, a slice: its first element, length and capacity.
func (c *Call) Slice(i int) (data unsafe.Pointer, length, capacity int) {
	v := c.arg(i)
	next := (*sim.Value)(unsafe.Add(unsafe.Pointer(v), unsafe.Sizeof(sim.Value{})))
	return v.Ptr, int(v.Bits), int(next.Bits)
}

// SliceOf returns argument i, a slice whose elements are laid out as T.
func SliceOf[T any](c *Call, i int) []T {
	data, n, max := c.Slice(i)
	return unsafe.Slice((*T)(data), max)[:n]
}

// Bytes returns argument i, a []byte.
func (c *Call) Bytes(i int) []byte { return SliceOf[byte](c, i) }

// Any returns argument i, an interface.
func (c *Call) Any(i int) Any {
	v := c.arg(i)
	return Any{c.Env.TypeByNumber(v.Bits), v.Ptr}
}

// SetInt sets result i, of any signed integer type. The caller keeps it in
// the type's range.
func (c *Call) SetInt(i int, v int) { c.result(i).Bits = uint64(v) }

// SetInt64 sets result i, of any signed integer type.
func (c *Call) SetInt64(i int, v int64) { c.result(i).Bits = uint64(v) }

// SetUint64 sets result i, of any unsigned integer type.
func (c *Call) SetUint64(i int, v uint64) { c.result(i).Bits = v }

// SetBool sets result i, a bool.
func (c *Call) SetBool(i int, v bool) {
	c.result(i).Bits = 0
	if v {
		c.result(i).Bits = 1
	}
}

// SetFloat64 sets result i, a float64.
func (c *Call) SetFloat64(i int, v float64) { c.result(i).Bits = math.Float64bits(v) }

// SetFloat32 sets result i, a float32.
func (c *Call) SetFloat32(i int, v float32) { c.result(i).Bits = uint64(math.Float32bits(v)) }

// SetString sets result i, a string.
func (c *Call) SetString(i int, s string) {
	c.Made += uint64(len(s))
	*c.result(i) = sim.Value{Bits: uint64(len(s)), Ptr: unsafe.Pointer(unsafe.StringData(s))}
}

// SetPointer sets result i: a pointer, or a struct or an array at p that
// nobody changes any more.
func (c *Call) SetPointer(i int, p unsafe.Pointer) { c.result(i).Ptr = p }

// SetChan sets result i, a channel.
func (c *Call) SetChan(i int, ch *sim.Chan) { c.result(i).Ptr = unsafe.Pointer(ch) }

// SetSlice sets result i, a slice whose elements are laid out as T.
func SetSlice[T any](c *Call, i int, s []T) {
	at := c.Sig.Out[i]
	c.Made += uint64(cap(s)) * uint64(unsafe.Sizeof(*new(T)))
	c.Results[at] = sim.Value{Bits: uint64(len(s)), Ptr: unsafe.Pointer(unsafe.SliceData(s))}
	c.Results[at+1] = sim.Value{Bits: uint64(cap(s))}
}

// SetBytes sets result i, a []byte.
func (c *Call) SetBytes(i int, b []byte) { SetSlice(c, i, b) }

// SetAny sets result i, an interface. The zero Any is nil.
func (c *Call) SetAny(i int, a Any) { *c.result(i) = a.Slot() }

// SetAnys sets result i, a slice of interfaces.
func (c *Call) SetAnys(i int, as []Any) {
	slots := make([]sim.Value, len(as))
	for j, a := range as {
		slots[j] = a.Slot()
	}
	SetSlice(c, i, slots)
}
