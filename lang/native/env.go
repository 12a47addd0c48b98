package native

import (
	"io"
	"reflect"
	"time"
	"unsafe"

	"github.com/gmpsim/gmpsim/sim"
)

// Env is the process that a call happens in. The interpreter implements it.
type Env interface {
	Machine() *sim.Machine
	Stdin() io.Reader
	Stdout() io.Writer
	Stderr() io.Writer
	Arguments() []string
	Environ() []string
	Missed(name string) // the program looked for a variable that is not there
	Files() Files       // nil if the host has none for the program
	Wall() time.Time    // the wall clock at the machine's time 0
	TypeByNumber(n uint64) *Type
	Body(fn unsafe.Pointer) (sim.Body, int32)      // calls fn, a func(), for a timer; and the symbol that names it
	Coroutine(fn unsafe.Pointer) (sim.Body, int32) // calls fn, a func(), as the calling goroutine's coroutine
	Number(p unsafe.Pointer) uint64
	Symbolize(name string) int32           // the number that stands for a name in events
	Share(word unsafe.Pointer, write bool) // a word that other goroutines use is read or written
	Room(bytes uint64) bool                // whether so many bytes may be allocated
	Settle()                               // tells the machine what the program has allocated
	Place() int32                          // where in the user's text the calling goroutine is
	Callers() []uintptr                    // the calling goroutine's frames, the innermost first
	Stacks() []uintptr                     // the frames of all goroutines, each after how many they are
	Frame(pc uintptr) (fr Frame, ok bool)  // what is at such a number
	Traceback(all bool) string             // stacks as a crash shows them
	SetTraceback(level string)             // which stacks a crash shows

	// MapEntry returns where the map m keeps the value for the key at an
	// address, nil if it has none and none is to be added.
	MapEntry(m, key unsafe.Pointer, add bool) (value unsafe.Pointer)
}

// A Frame is a function's frame on a stack.
type Frame struct {
	Function string // as runtime.Func's Name
	File     string
	Line     int
	Entry    uintptr // of the function
}

// Read returns the value of type t at p, as a view: it changes when the
// memory does. Of an interface it returns the dynamic value; env finds its type.
func Read(env Env, t *Type, p unsafe.Pointer) Any {
	switch {
	case t.Kind == reflect.Interface:
		v := *(*sim.Value)(p)
		return Any{env.TypeByNumber(v.Bits), v.Ptr}
	case t.Direct:
		return Any{t, *(*unsafe.Pointer)(p)}
	}
	return Any{t, p}
}
