package vm

import (
	"cmp"
	"math"
	"reflect"
	"slices"
	"strconv"
	"time"
	"unicode/utf8"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// Who looks at a run wants to know what was sent, and with which value a goroutine
// panics. The text is what fmt's %v prints, but for three things. It is cut at
// briefMost. No method of the program is called, since an onlooker must not change the
// run. A pointer within a value stands as its type: addresses would differ from run to
// run, and the numbers that stand for them in prints are given out in the order of the
// program's own prints.

// briefMost is how many characters the text of a value has at most.
const briefMost = 24

// briefEntries is how many entries of a map are sorted for a text; a larger map is counted.
const briefEntries = 64

// Describe lets the machine tell its listener what is sent and received.
func (p *Process) Describe() { p.m.Describe(p.describe) }

// describe is a sim.Describer; elem is the number of the type. Whole numbers need no text,
// so a million of them need no memory.
func (p *Process) describe(elem int32, v sim.Value) (event.Form, int64) {
	if elem == 0 || p.im.Types.All[elem].Size == 0 {
		return event.FormText, 0
	}
	t := p.im.Types.All[elem]
	if wholeNumber(t) && (code.Signed(t.GoType) || v.Bits <= math.MaxInt64) {
		return event.FormInt, int64(v.Bits)
	}
	var s [2]code.Slot
	t.Unpack(&s[0], v)
	return event.FormText, int64(p.textOf(t, &s[0]))
}

// wholeNumber reports whether a number says all of a value of type t.
func wholeNumber(t *code.Type) bool {
	return t.Class == code.InBits && t.Kind != reflect.Bool && t.Kind != reflect.Float32 && t.Kind != reflect.Float64 &&
		t.Name != durationName
}

// textOf returns the symbol of the text of a value in registers.
func (p *Process) textOf(t *code.Type, v *code.Slot) int32 {
	w := brief{p: p}
	w.value(t, v, 0)
	return p.Symbolize(w.text())
}

// textOfAny returns the symbol of the text of an interface's value.
func (p *Process) textOfAny(v code.Slot) int32 {
	w := brief{p: p}
	w.dynamic(v, 0)
	return p.Symbolize(w.text())
}

// A brief is a text in the making.
type brief struct {
	p *Process
	b []byte
}

// full reports whether nothing more would be seen. A character has up to four bytes.
func (w *brief) full() bool { return len(w.b) > briefMost*utf8.UTFMax }

// text returns what there is, cut.
func (w *brief) text() string {
	if utf8.RuneCount(w.b) <= briefMost {
		return string(w.b)
	}
	r := []rune(string(w.b[:min(len(w.b), briefMost*utf8.UTFMax)]))
	return string(r[:min(len(r), briefMost-1)]) + "…"
}

func (w *brief) say(s string) { w.b = append(w.b, s...) }

const durationName = "time.Duration"

// value writes a value in registers; depth is 0 for what is not within another value.
func (w *brief) value(t *code.Type, v *code.Slot, depth int) {
	switch {
	case t.Name == durationName:
		w.say(time.Duration(v.Bits).String())
	case t.Kind == reflect.Bool:
		w.b = strconv.AppendBool(w.b, v.Bits != 0)
	case t.Kind == reflect.Float64:
		w.b = strconv.AppendFloat(w.b, math.Float64frombits(v.Bits), 'g', -1, 64)
	case t.Kind == reflect.Float32:
		w.b = strconv.AppendFloat(w.b, float64(math.Float32frombits(uint32(v.Bits))), 'g', -1, 32)
	case t.Class == code.InBits && code.Signed(t.GoType):
		w.b = strconv.AppendInt(w.b, int64(v.Bits), 10)
	case t.Class == code.InBits:
		w.b = strconv.AppendUint(w.b, v.Bits, 10)
	case t.Mem == code.MemString:
		s := stringOf(v)
		w.say(s[:min(len(s), (briefMost+1)*utf8.UTFMax)])
	case t.Mem == code.MemIface:
		w.dynamic(*v, depth)
	case t.Class == code.InSlice:
		w.elements(t, v.Ptr, int(v.Bits), depth)
	case t.Mem == code.MemAgg:
		w.parts(t, v.Ptr, depth)
	default:
		w.pointer(t, v.Ptr, depth)
	}
}

// dynamic writes the value of an interface.
func (w *brief) dynamic(v code.Slot, depth int) {
	if v.Bits == 0 {
		w.say("<nil>")
		return
	}
	t := w.p.im.Types.All[v.Bits]
	if s, ok := w.p.knownError(t, v.Ptr); ok {
		w.say(s)
		return
	}
	if t.Direct {
		w.pointer(t, v.Ptr, depth)
		return
	}
	w.at(t, v.Ptr, depth)
}

// knownError returns the text of an error of the standard library that holds it: what its
// method returns, which is not called.
func (p *Process) knownError(t *code.Type, word unsafe.Pointer) (string, bool) {
	switch t.Name {
	case "runtime.errorString", "runtime.boundsError":
		return "runtime error: " + *(*string)(word), true
	case "runtime.plainError":
		return *(*string)(word), true
	case "*runtime.PanicNilError":
		return "panic called with nil argument", true
	case "*errors.errorString", "*fmt.wrapError", "*fmt.wrapErrors", "*runtime.TypeAssertionError":
		if word != nil {
			return *(*string)(word), true
		}
	}
	return "", false
}

// at writes a value in memory. An aggregate stays where it is; all else fits in registers.
func (w *brief) at(t *code.Type, p unsafe.Pointer, depth int) {
	if t.Mem == code.MemAgg {
		w.parts(t, p, depth)
		return
	}
	var s [2]code.Slot
	t.Load(&s[0], p)
	w.value(t, &s[0], depth)
}

// parts writes a complex number, an array or a struct.
func (w *brief) parts(t *code.Type, p unsafe.Pointer, depth int) {
	switch {
	case t.IsComplex():
		w.say(strconv.FormatComplex(t.ComplexAt(p), 'g', -1, 8*int(t.Size)))
	case t.Name == "time.Time": // its text would need the zone
		w.say(t.Name)
	case t.Kind == reflect.Array:
		w.elements(t, p, t.Len, depth)
	default:
		w.say("{")
		for i, f := range t.FieldTypes {
			if i > 0 {
				w.say(" ")
			}
			if w.full() {
				return
			}
			w.at(f, unsafe.Add(p, t.Fields[i].Offset), depth+1)
		}
		w.say("}")
	}
}

// elements writes n elements of an array or a slice.
func (w *brief) elements(t *code.Type, p unsafe.Pointer, n, depth int) {
	w.say("[")
	for i := range n {
		if i > 0 {
			w.say(" ")
		}
		if w.full() {
			return
		}
		w.at(t.ElemType, unsafe.Add(p, uintptr(i)*t.ElemType.Size), depth+1)
	}
	w.say("]")
}

// pointer writes a value that is a pointer itself.
func (w *brief) pointer(t *code.Type, p unsafe.Pointer, depth int) {
	switch {
	case t.Kind == reflect.Map:
		w.entries(t, (*hashmap)(p), depth)
	case p == nil:
		w.say("<nil>")
	case t.Kind == reflect.Pointer && depth == 0 && shownThrough(t.ElemType):
		w.say("&")
		w.at(t.ElemType, p, 1)
	default:
		w.say(t.Name)
	}
}

// shownThrough reports whether %v of a pointer shows what it points to.
func shownThrough(t *code.Type) bool {
	switch t.Kind {
	case reflect.Struct, reflect.Array, reflect.Slice, reflect.Map:
		return true
	}
	return false
}

// entries writes a map, by its keys where these have an order.
func (w *brief) entries(t *code.Type, m *hashmap, depth int) {
	if m.len() > briefEntries {
		w.say(t.Name + " of " + strconv.Itoa(m.len()))
		return
	}
	w.say("map[")
	for i, e := range m.sorted() {
		if i > 0 {
			w.say(" ")
		}
		if w.full() {
			return
		}
		w.at(t.KeyType, e, depth+1)
		w.say(":")
		w.at(t.ElemType, m.value(e), depth+1)
	}
	w.say("]")
}

// sorted returns the entries, by their keys if these are numbers or strings, otherwise in
// the order in which they were added.
func (m *hashmap) sorted() (list []unsafe.Pointer) {
	if m.len() == 0 {
		return nil
	}
	for i, s := range m.states {
		if !s.dead {
			list = append(list, m.entry(i))
		}
	}
	var order func(a, b code.Slot) int
	switch k := m.t.KeyType; {
	case k.Mem == code.MemString:
		order = func(a, b code.Slot) int { return cmp.Compare(stringOf(&a), stringOf(&b)) }
	case k.Kind == reflect.Float64 || k.Kind == reflect.Float32 || k.Class != code.InBits:
		return list
	case code.Signed(k.GoType):
		order = func(a, b code.Slot) int { return cmp.Compare(int64(a.Bits), int64(b.Bits)) }
	default:
		order = func(a, b code.Slot) int { return cmp.Compare(a.Bits, b.Bits) }
	}
	slices.SortFunc(list, func(a, b unsafe.Pointer) int {
		var x, y code.Slot
		m.t.KeyType.Load(&x, a)
		m.t.KeyType.Load(&y, b)
		return order(x, y)
	})
	return list
}
