package lang

import (
	"unsafe"
)

// keyAt returns the address of the key in a register. Strings and slices lie
// in memory the other way round than in registers, numbers are wider there.
func (f *fiber) keyAt(t *rtype, reg opcode) unsafe.Pointer {
	v := f.get(reg)
	switch t.mem {
	case mem64, memIface:
		return unsafe.Pointer(v)
	case memPtr:
		return unsafe.Pointer(&v.Ptr)
	case memAgg:
		return v.Ptr
	case memString:
		f.p.key = f.str(reg)
		return unsafe.Pointer(&f.p.key)
	}
	t.store(unsafe.Pointer(&f.p.small), v)
	return unsafe.Pointer(&f.p.small)
}

// hashing runs an operation on a map and turns a key without hash into the
// run-time error. A look into an empty map does not get as far as hashing: the
// runtime tests the key for its own sake, with words of its own (mapKeyError).
func (f *fiber) hashing(empty bool, do func()) (stop, panicked bool) {
	defer func() {
		e := recover()
		u, ok := e.(unhashable)
		switch {
		case e == nil:
		case !ok:
			panic(e)
		case empty:
			stop, panicked = f.fault(f.p.plainError("hash of unhashable type: "+u.t.Name)), true
		default:
			stop, panicked = f.runtimeError("hash of unhashable type "+u.t.Name), true
		}
	}()
	do()
	return false, false
}

// safeKeys reports whether every key of type t has a hash.
func safeKeys(t *rtype) bool {
	switch t.mem {
	case memIface, memAgg:
		return false
	}
	return true
}

func makeMap(f *fiber, in *instr) bool {
	t := f.typ()
	f.get(in.a).Ptr = unsafe.Pointer(newHashmap(t))
	return false
}

// findKey looks up the key in a register. The third result is the handler's
// if the key panicked.
func (f *fiber) findKey(m *hashmap, t *rtype, reg opcode) (e unsafe.Pointer, stop, panicked bool) {
	if m != nil && m.writing {
		return nil, f.fatal("concurrent map read and map write"), true
	}
	if safeKeys(t.key) {
		if m == nil {
			return nil, false, false
		}
		return m.find(f.p, f.keyAt(t.key, reg)), false, false
	}
	stop, panicked = f.hashing(m.len() == 0, func() {
		if m == nil {
			f.p.hash(t.key, f.keyAt(t.key, reg))
		} else {
			e = m.find(f.p, f.keyAt(t.key, reg))
		}
	})
	return e, stop, panicked
}

func mapGet(f *fiber, in *instr) bool {
	t := f.typ()
	m := (*hashmap)(f.get(in.b).Ptr)
	e, stop, panicked := f.findKey(m, t, in.c)
	if panicked {
		return stop
	}
	f.setElem(t, m, e, in.a)
	return false
}

// setElem loads the value of entry e, or a zero value.
func (f *fiber) setElem(t *rtype, m *hashmap, e unsafe.Pointer, reg opcode) {
	if e == nil {
		t.elem.zero(f.get(reg))
		return
	}
	t.elem.load(f.get(reg), m.value(e))
}

func mapGetOk(f *fiber, in *instr) bool {
	w := f.word()
	t := f.p.im.types.all[uint32(w)]
	m := (*hashmap)(f.get(in.b).Ptr)
	e, stop, panicked := f.findKey(m, t, in.c)
	if panicked {
		return stop
	}
	f.setElem(t, m, e, in.a)
	f.setBool(opcode(w>>32), e != nil)
	return false
}

// mapWriting begins a write to a map. Only where others may act at the same time
// does it take any; who comes to the map before the write is done ends the
// program, as with the runtime's flag of the same purpose. One processor never
// stops a goroutine there.
func mapWriting(f *fiber, in *instr) bool {
	m := (*hashmap)(f.get(in.a).Ptr)
	switch {
	case m == nil:
	case m.writing:
		return f.fatal("concurrent map writes")
	case f.p.m.Procs() > 1:
		m.writing = true
	}
	return false
}

func mapSet(f *fiber, in *instr) bool {
	t := f.typ()
	m := (*hashmap)(f.get(in.a).Ptr)
	if m == nil {
		return f.fault(f.p.plainError("assignment to entry in nil map"))
	}
	if !f.spend(uint64(t.entry.size) + 8) {
		return f.outOfMemory()
	}
	m.writing = false
	put := func() { t.elem.store(m.value(m.put(f.p, f.keyAt(t.key, in.b))), f.get(in.c)) }
	if safeKeys(t.key) {
		put()
		return false
	}
	stop, _ := f.hashing(false, put)
	return stop
}

func mapDelete(f *fiber, in *instr) bool {
	t := f.typ()
	m := (*hashmap)(f.get(in.a).Ptr)
	stop, _ := f.hashing(m.len() == 0, func() {
		if m == nil {
			f.p.hash(t.key, f.keyAt(t.key, in.b))
		} else {
			m.writing = false
			m.remove(f.p, f.keyAt(t.key, in.b))
		}
	})
	return stop
}

func mapLen(f *fiber, in *instr) bool {
	f.get(in.a).Bits = uint64((*hashmap)(f.get(in.b).Ptr).len())
	return false
}

func mapClear(f *fiber, in *instr) bool {
	if m := (*hashmap)(f.get(in.a).Ptr); m != nil {
		m.writing = false
		m.clear()
	}
	return false
}

const iteratesAndWrites = "concurrent map iteration and map write"

// rangeOver begins a range over a map or a string.
func rangeOver(f *fiber, in *instr) bool {
	if t := f.typ(); t.mem == memString {
		f.get(in.a).Ptr = unsafe.Pointer(&stringIter{s: f.str(in.b)})
		return false
	}
	m := (*hashmap)(f.get(in.b).Ptr)
	if m != nil && m.writing {
		return f.fatal(iteratesAndWrites)
	}
	f.get(in.a).Ptr = unsafe.Pointer(f.p.iterate(m))
	return false
}

func nextMap(f *fiber, in *instr) bool {
	it := (*mapIter)(f.get(in.b).Ptr)
	w := f.word()
	if it.m != nil && it.m.writing {
		return f.fatal(iteratesAndWrites)
	}
	e := it.next(f.p)
	f.setBool(in.a, e != nil)
	if e != nil {
		t := it.m.t
		t.key.load(f.get(opcode(w>>32)), e)
		t.elem.load(f.get(opcode(w>>48)), it.m.value(e))
	}
	return false
}
