package vm

import (
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/sim/event"
)

// What the program calls the things of package sync: the text at the call says it, and
// the values of indices are still in the caller's registers.

// A spot is a frame and where it is: the frame's first slot, and the instruction after
// the call.
type spot struct{ at, pc int }

// NameOf implements sim.Namer. What package sync does for a call belongs to that call.
func (f *fiber) NameOf(p unsafe.Pointer) (event.Thing, int32) {
	s := spot{f.offset(f.base), f.p.index(f.pc)}
	for ok := s.pc > code.Stubs; ok; s, ok = f.caller(s) {
		fn := f.p.functionAt(s.pc - 1)
		if fn.Wrapper || fn.Native != nil || strings.HasPrefix(fn.Name, "sync.") {
			continue
		}
		for _, sub := range f.p.subjectsAt(s.pc) {
			if sub.Slot == 1 {
				return thingOf(sub.Type), f.p.Symbolize(f.path(s, sub, p))
			}
		}
		break
	}
	return 0, 0
}

// subjectsAt returns what the call before pc is about. A native function's frame is
// between the call and its word, any other's behind both.
func (p *Process) subjectsAt(pc int) []code.Subject {
	if list := p.im.Subjects[pc-1]; list != nil {
		return list
	}
	return p.im.Subjects[pc-2]
}

// caller returns the frame below s, false if the goroutine begins with s.
func (f *fiber) caller(s spot) (spot, bool) {
	header := f.stack[s.at].Bits
	to := spot{s.at - int(uint32(header))/2, int(header >> 32)}
	return to, to.pc > code.Stubs
}

// hand notes what a go statement calls the things that it hands to the new goroutine,
// whose parameters are all that the goroutine knows of them.
func (f *fiber) hand(in *code.Instr) {
	s := spot{f.offset(f.base), f.p.index(f.pc)}
	for _, sub := range f.p.im.Subjects[s.pc-1] {
		if f.p.handed == nil {
			f.p.handed = map[unsafe.Pointer]string{}
		}
		thing := f.get(in.A + code.Reg(sub.Slot)).Ptr
		if _, known := f.p.handed[thing]; !known {
			f.p.handed[thing] = f.path(s, sub, thing)
		}
	}
}

// path returns the name in the frame s of the thing at p. The caller knows a parameter by a better
// one.
func (f *fiber) path(s spot, sub code.Subject, p unsafe.Pointer) string {
	if sub.Param != 0 {
		if to, ok := f.caller(s); ok {
			for _, outer := range f.p.subjectsAt(to.pc) {
				if outer.Slot == sub.Param {
					return f.path(to, outer, p)
				}
			}
		} else if name := f.p.handed[p]; name != "" {
			return name
		}
	}
	var b strings.Builder
	for _, step := range sub.Path {
		b.WriteString(f.step(s, step))
	}
	return b.String()
}

// mostKey is how many bytes of a key a name shows.
const mostKey = 20

// shortened returns the beginning of a key, of whole characters.
func shortened(key string) string {
	if len(key) <= mostKey {
		return key
	}
	n := mostKey
	for n > 0 && !utf8.RuneStart(key[n]) {
		n--
	}
	return key[:n] + "…"
}

func (f *fiber) step(s spot, step code.Step) string {
	if step.Reg == 0 {
		return step.Text
	}
	slot := f.stack[s.at+step.Reg]
	switch step.Kind {
	case reflect.String:
		return strconv.Quote(shortened(stringOf(&slot)))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return strconv.FormatUint(slot.Bits, 10)
	}
	return strconv.FormatInt(int64(slot.Bits), 10)
}

// thingOf numbers the types of package sync.
func thingOf(name string) event.Thing {
	for t := range event.Things {
		if t.String() == name {
			return t
		}
	}
	return event.ThingUnknown
}
