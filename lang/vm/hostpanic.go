package vm

import (
	"fmt"
	"runtime"
	"strings"

	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/lang/text"
	"github.com/gmpsim/gmpsim/sim"
)

// A function of the host is Go code, and it panics where the real function does:
// strings.Repeat of too much, a method of a nil pointer. That is the program's panic,
// not a mistake of the simulator: without this, a program that recovers from it would
// bring the simulator down.

// A hostPanic is what came out of a function of the host.
type hostPanic struct {
	value  any
	frames []native.Frame // from the one that panicked to the function that was called
}

// guard calls a function of the host.
func (f *fiber) guard(call func(*native.Call), c *native.Call) (came *hostPanic) {
	defer func() { came = caught(recover()) }()
	call(c)
	return nil
}

// guardOp calls a function that returns an operation.
func (f *fiber) guardOp(call func(*native.Call) sim.Op, c *native.Call) (op sim.Op, came *hostPanic) {
	defer func() { came = caught(recover()) }()
	return call(c), nil
}

// caught returns the panic with the value v, nil if there is none. A fault of
// the simulator itself goes on.
func caught(v any) *hostPanic {
	switch v.(type) {
	case nil:
		return nil
	case text.Fault, *sim.Failure:
		panic(v)
	}
	return &hostPanic{v, hostFrames()}
}

// hostFrames returns the host's frames above the simulator's own, without those
// that the runtime does not show.
func hostFrames() (list []native.Frame) {
	var pcs [64]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs[:])])
	panicked := false
	for {
		fr, more := frames.Next()
		own := strings.HasPrefix(fr.Function, "github.com/gmpsim/gmpsim/")
		switch {
		case fr.Function == "runtime.gopanic":
			panicked, list = true, nil
		case panicked && own, !more:
			return list
		case panicked && !hiddenFrame(fr.Function):
			list = append(list, native.Frame{Function: fr.Function, File: afterSrc(fr.File), Line: fr.Line})
		}
	}
}

// afterSrc returns the name that a file of the Go tree has there.
func afterSrc(file string) string {
	if i := strings.LastIndex(file, "/src/"); i >= 0 {
		return file[i+len("/src/"):]
	}
	return file
}

// hiddenFrame reports whether a traceback leaves out a function: of the runtime's own
// only the exported ones are seen. Mirrors showfuncinfo.
func hiddenFrame(name string) bool {
	rest, ok := strings.CutPrefix(name, "runtime.")
	return ok && (rest[0] < 'A' || rest[0] > 'Z')
}

// hostPanics makes a panic of the host the goroutine's own.
func (f *fiber) hostPanics(came *hostPanic) bool {
	f.rare().host = came.frames
	switch v := came.value.(type) {
	case runtime.Error:
		return f.hostRuntimeError(v)
	case error:
		return f.fault(f.p.textError("hostError", v.Error()))
	default:
		return f.faultText(fmt.Sprint(v))
	}
}

// hostRuntimeError does so with an error of the runtime.
func (f *fiber) hostRuntimeError(err runtime.Error) bool {
	msg, ok := strings.CutPrefix(err.Error(), "runtime error: ")
	switch {
	case !ok:
		return f.fault(f.p.plainError(msg))
	case msg == nilText:
		return f.nilDereference()
	}
	return f.runtimeErrorOf(msg)
}

// runtimeErrorOf panics with the runtime's error whose text is msg.
func (f *fiber) runtimeErrorOf(msg string) bool {
	if strings.HasPrefix(msg, "index out of range ") || strings.HasPrefix(msg, "slice bounds out of range ") {
		return f.boundsError(msg)
	}
	return f.runtimeError(msg)
}
