package runtime

// callers returns the program counters of the frames from that of the function
// that calls it.
func callers() []uintptr

// frameAt describes what is at pc.
func frameAt(pc uintptr) (function, file string, line int, entry uintptr, ok bool)

// Callers fills pc with the return addresses of the goroutine's frames and
// returns how many: with skip 0 its own is the first.
func Callers(skip int, pc []uintptr) int {
	all := callers()
	return copy(pc, all[min(max(skip, 0), len(all)):])
}

// Caller describes the call that is skip frames above the function that asks.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	all := callers()
	if skip < 0 || skip+1 >= len(all) {
		return 0, "", 0, false
	}
	pc = all[skip+1]
	_, file, line, _, ok = frameAt(pc - 1)
	return pc, file, line, ok
}

// A Frame is one function's frame on a stack.
type Frame struct {
	PC       uintptr // in the call
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr
}

// Frames goes through what Callers returned.
type Frames struct{ left []uintptr }

// CallersFrames returns the frames with the given return addresses.
func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

// Next returns the next frame, a zero one if none is left, and whether more
// follow.
func (ci *Frames) Next() (frame Frame, more bool) {
	for len(ci.left) > 0 {
		pc := ci.left[0] - 1
		ci.left = ci.left[1:]
		if function, file, line, entry, ok := frameAt(pc); ok {
			return Frame{pc, FuncForPC(pc), function, file, line, entry}, len(ci.left) > 0
		}
	}
	return Frame{}, false
}

// A Func is a function of the program.
type Func struct {
	name  string
	entry uintptr
}

// FuncForPC returns the function that has pc, nil if there is none.
func FuncForPC(pc uintptr) *Func {
	name, _, _, entry, ok := frameAt(pc)
	if !ok {
		return nil
	}
	return &Func{name, entry}
}

// Name returns the function's name, such as "main.(*T).method".
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

// Entry returns the address of the function.
func (f *Func) Entry() uintptr { return f.entry }

// FileLine returns the place in the source that pc belongs to.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	_, file, line, _, _ = frameAt(pc)
	return file, line
}

// Stack writes the stack of the goroutine, and then those of all others, to
// buf as a crash shows them, as far as there is room, and returns how much.
func Stack(buf []byte, all bool) int { return copy(buf, traceback(all)) }

func traceback(all bool) string
