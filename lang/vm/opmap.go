package vm

import (
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// keyAt returns the address of the key in a register. Strings and slices lie
// in memory the other way round than in registers, numbers are wider there.
func (f *fiber) keyAt(t *code.Type, reg code.Operand) unsafe.Pointer {
	v := f.get(reg)
	switch t.Mem {
	case code.Mem64, code.MemIface:
		return unsafe.Pointer(v)
	case code.MemPtr:
		return unsafe.Pointer(&v.Ptr)
	case code.MemAgg:
		return v.Ptr
	case code.MemString:
		f.p.key = f.str(reg)
		return unsafe.Pointer(&f.p.key)
	}
	t.Store(unsafe.Pointer(&f.p.small), v)
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
func safeKeys(t *code.Type) bool {
	switch t.Mem {
	case code.MemIface, code.MemAgg:
		return false
	}
	return true
}

func makeMap(f *fiber, in *code.Instr) bool {
	w := f.word()
	m := newHashmap(f.typeOf(w))
	m.onStack = w&code.OnStack != 0
	f.get(in.A).Ptr = unsafe.Pointer(m)
	return !m.onStack && !f.p.memory.spend(mapBytes) && f.outOfMemory()
}

// look pays for a look into a map.
func (p *Process) look(t *code.Type) {
	switch t.KeyType.Mem {
	case code.MemString:
		p.take(rules.CodeMapString, 1)
	case code.MemIface, code.MemAgg:
		p.take(rules.CodeMapOther, 1)
	default:
		p.take(rules.CodeMap, 1)
	}
}

// findKey looks up the key in a register. The third result is the handler's
// if the key panicked.
func (f *fiber) findKey(m *hashmap, t *code.Type, reg code.Operand) (e unsafe.Pointer, stop, panicked bool) {
	f.p.look(t)
	if m != nil && m.writing {
		return nil, f.fatal("concurrent map read and map write"), true
	}
	if safeKeys(t.KeyType) {
		if m == nil {
			return nil, false, false
		}
		return m.find(f.p, f.keyAt(t.KeyType, reg)), false, false
	}
	stop, panicked = f.hashing(m.len() == 0, func() {
		if m == nil {
			f.p.hash(t.KeyType, f.keyAt(t.KeyType, reg))
		} else {
			e = m.find(f.p, f.keyAt(t.KeyType, reg))
		}
	})
	return e, stop, panicked
}

func mapGet(f *fiber, in *code.Instr) bool {
	t := f.typ()
	m := (*hashmap)(f.get(in.B).Ptr)
	e, stop, panicked := f.findKey(m, t, in.C)
	if panicked {
		return stop
	}
	f.setElem(t, m, e, in.A)
	return false
}

// setElem loads the value of entry e, or a zero value.
func (f *fiber) setElem(t *code.Type, m *hashmap, e unsafe.Pointer, reg code.Operand) {
	if e == nil {
		t.ElemType.Zero(f.get(reg))
		return
	}
	t.ElemType.Load(f.get(reg), m.value(e))
}

func mapGetOk(f *fiber, in *code.Instr) bool {
	w := f.word()
	t := f.p.im.Types.All[uint32(w)]
	m := (*hashmap)(f.get(in.B).Ptr)
	e, stop, panicked := f.findKey(m, t, in.C)
	if panicked {
		return stop
	}
	f.setElem(t, m, e, in.A)
	f.setBool(code.Operand(w>>32), e != nil)
	return false
}

// mapWriting begins a write to a map. Only where others may act at the same time
// does it take any; who comes to the map before the write is done ends the
// program, as with the runtime's flag of the same purpose. One processor never
// stops a goroutine there.
func mapWriting(f *fiber, in *code.Instr) bool {
	m := (*hashmap)(f.get(in.A).Ptr)
	switch {
	case m == nil:
	case m.writing:
		return f.fatal("concurrent map writes")
	case f.p.m.Procs() > 1:
		m.writing = true
	}
	return false
}

// mapSet performs m[k] = v. An entry that is there already takes no memory.
func mapSet(f *fiber, in *code.Instr) bool {
	t := f.typ()
	m := (*hashmap)(f.get(in.A).Ptr)
	if m == nil {
		return f.fault(f.p.plainError("assignment to entry in nil map"))
	}
	if !f.hold(m.growth()) {
		return f.outOfMemory()
	}
	m.writing = false
	before := m.len()
	put := func() { t.ElemType.Store(m.value(m.put(f.p, f.keyAt(t.KeyType, in.B))), f.get(in.C)) }
	if safeKeys(t.KeyType) {
		put()
		return f.entryAdded(m, before, t)
	}
	if stop, panicked := f.hashing(false, put); panicked {
		return stop
	}
	return f.entryAdded(m, before, t)
}

// entryAdded accounts for an entry, if the map has more than before.
func (f *fiber) entryAdded(m *hashmap, before int, t *code.Type) bool {
	if m.len() <= before {
		return false
	}
	f.p.look(t)
	f.p.take(rules.CodeMapInsert, 1)
	return m.len() > m.room && !f.p.memory.spendMap(m) && f.outOfMemory()
}

func mapDelete(f *fiber, in *code.Instr) bool {
	t := f.typ()
	m := (*hashmap)(f.get(in.A).Ptr)
	f.p.look(t)
	stop, _ := f.hashing(m.len() == 0, func() {
		if m == nil {
			f.p.hash(t.KeyType, f.keyAt(t.KeyType, in.B))
		} else {
			m.writing = false
			m.remove(f.p, f.keyAt(t.KeyType, in.B))
		}
	})
	return stop
}

func mapLen(f *fiber, in *code.Instr) bool {
	f.get(in.A).Bits = uint64((*hashmap)(f.get(in.B).Ptr).len())
	return false
}

func mapClear(f *fiber, in *code.Instr) bool {
	if m := (*hashmap)(f.get(in.A).Ptr); m != nil {
		m.writing = false
		m.clear()
	}
	return false
}

const iteratesAndWrites = "concurrent map iteration and map write"

// rangeOver begins a range over a map or a string.
func rangeOver(f *fiber, in *code.Instr) bool {
	if t := f.typ(); t.Mem == code.MemString {
		f.get(in.A).Ptr = unsafe.Pointer(&stringIter{s: f.str(in.B)})
		return false
	}
	m := (*hashmap)(f.get(in.B).Ptr)
	if m != nil && m.writing {
		return f.fatal(iteratesAndWrites)
	}
	it := f.p.iterate(m)
	f.tellRange(it)
	f.get(in.A).Ptr = unsafe.Pointer(it)
	return false
}

// nextMap performs one step of a range over a map.
func nextMap(f *fiber, in *code.Instr) bool {
	it := (*mapIter)(f.get(in.B).Ptr)
	w := f.word()
	if it.m != nil && it.m.writing {
		return f.fatal(iteratesAndWrites)
	}
	e := it.next(f.p)
	f.setBool(in.A, e != nil)
	if e != nil {
		t := it.m.t
		t.KeyType.Load(f.get(code.Operand(w>>32)), e)
		t.ElemType.Load(f.get(code.Operand(w>>48)), it.m.value(e))
	}
	return false
}
