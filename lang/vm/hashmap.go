package vm

import (
	"hash/maphash"
	"math"
	mathbits "math/bits"
	"reflect"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/sim"
)

// A hashmap is a map of the program: the entries in the order of insertion,
// and a table of indices into them. The order in which a program sees them
// depends on that and on the chooser alone, never on hashes or addresses, so
// hashing may use both.
type hashmap struct {
	t       *code.Type // the map's type
	entries unsafe.Pointer
	states  []entryState // of each entry
	index   []int32      // entry+1 by hash, open addressing; 0 is free
	live    int
	room    int    // how many entries the real map has room for
	order   uint32 // the order in which a range sees many entries, 1 to mapOrders; 0 is not drawn
	onStack bool   // it does not escape, so its first entries are on the real stack
	writing bool   // somebody is between the beginning and the end of a write
}

// An entryState is an entry's hash, or a mark that it was deleted.
type entryState struct {
	hash uint32
	dead bool
}

// unhashable is panicked with by hash when a key has no hash; the operation
// turns it into the program's run-time error.
type unhashable struct{ t *code.Type }

func newHashmap(t *code.Type) *hashmap { return &hashmap{t: t} }

// len returns the number of entries; a nil map has none.
func (m *hashmap) len() int {
	if m == nil {
		return 0
	}
	return m.live
}

// entry returns the address of an entry, which is laid out as struct { key; value } is.
func (m *hashmap) entry(i int) unsafe.Pointer {
	return unsafe.Add(m.entries, uintptr(i)*m.t.Entry.Size)
}

func (m *hashmap) value(e unsafe.Pointer) unsafe.Pointer { return unsafe.Add(e, m.t.Entry.Value) }

// find returns the entry with the given key, nil if there is none.
func (m *hashmap) find(p *Process, key unsafe.Pointer) unsafe.Pointer {
	if m == nil || m.live == 0 {
		if m != nil {
			p.hash(m.t.KeyType, key) // a key without a hash is an error all the same
		}
		return nil
	}
	h := p.hash(m.t.KeyType, key)
	if i := m.lookup(p, key, h); i >= 0 {
		return m.entry(i)
	}
	return nil
}

// lookup returns the number of the entry with a key, -1 if there is none. Deleted entries
// stay in the index until it is rebuilt, or what lies behind them would be lost.
func (m *hashmap) lookup(p *Process, key unsafe.Pointer, h uint32) int {
	if len(m.index) == 0 {
		return -1
	}
	mask := uint32(len(m.index) - 1)
	for at := h & mask; ; at = (at + 1) & mask {
		i := int(m.index[at]) - 1
		if i < 0 {
			return -1
		}
		if s := m.states[i]; s.hash == h && !s.dead && p.sameKey(m.t.KeyType, m.entry(i), key) {
			return i
		}
	}
}

// put returns the entry for key, adding one with a zero value if it is new.
func (m *hashmap) put(p *Process, key unsafe.Pointer) unsafe.Pointer {
	h := p.hash(m.t.KeyType, key)
	i := m.lookup(p, key, h)
	if i < 0 {
		i = m.add(h)
		m.t.KeyType.Assign(m.entry(i), key)
	} else if m.t.KeyType.Mem != code.Mem64 {
		m.t.KeyType.Assign(m.entry(i), key) // +0 and -0 are one key: the last one stays
	}
	return m.entry(i)
}

// add adds an entry without a key, at the end.
func (m *hashmap) add(h uint32) int {
	if m.full() {
		m.rebuild()
	}
	i := len(m.states)
	m.states = append(m.states, entryState{hash: h})
	m.link(i)
	m.live++
	return i
}

// full reports whether another entry makes the map grow.
func (m *hashmap) full() bool { return (len(m.states)+1)*4 > len(m.index)*3 }

// growth returns how many bytes another entry may take at once.
func (m *hashmap) growth() uint64 {
	if !m.full() {
		return 0
	}
	return uint64(m.live) * 2 * (uint64(m.t.Entry.Size) + uint64(unsafe.Sizeof(entryState{})) + 8)
}

// link puts an entry into the index.
func (m *hashmap) link(i int) {
	mask := uint32(len(m.index) - 1)
	at := m.states[i].hash & mask
	for m.index[at] != 0 {
		at = (at + 1) & mask
	}
	m.index[at] = int32(i + 1)
}

// rebuild drops deleted entries and makes room for as many again as there are.
// Iterations that are under way keep the old entries.
func (m *hashmap) rebuild() {
	size := 8
	for size*3 < (m.live+1)*4*2 {
		size *= 2
	}
	room := size*3/4 + 1
	layout := m.t.LayOut()
	old := *m
	m.entries = layout.Alloc(room)
	m.states = make([]entryState, 0, room)
	m.index = make([]int32, size)
	for i, s := range old.states {
		if !s.dead {
			to := m.entry(len(m.states))
			m.t.KeyType.Assign(to, old.entry(i))
			m.t.ElemType.Assign(m.value(to), old.value(old.entry(i)))
			m.states = append(m.states, s)
			m.link(len(m.states) - 1)
		}
	}
}

// remove deletes key.
func (m *hashmap) remove(p *Process, key unsafe.Pointer) {
	h := p.hash(m.t.KeyType, key)
	if m.live == 0 {
		return
	}
	if i := m.lookup(p, key, h); i >= 0 {
		m.states[i].dead = true
		m.live--
		m.t.ElemType.ZeroArray(m.value(m.entry(i)), 1)
	}
}

// clear deletes everything. An iteration under way finds nothing more.
func (m *hashmap) clear() {
	for i := range m.states {
		m.states[i].dead = true
	}
	m.live, m.order = 0, 0
	m.states, m.index, m.entries = nil, nil, nil
}

// A mapIter is the state of a range over a map: the entries as they were when
// it began, and how many places have been looked at.
type mapIter struct {
	m       *hashmap
	entries unsafe.Pointer
	states  []entryState // shares the flags of deleted entries with the map until that is rebuilt
	order   uint32       // the map's
	start   int          // the place that is looked at first
	mask    int          // of the places: their number, a power of two, less one
	seen    int
}

// A map of up to mapGroup entries is one group of slots, SwissMapGroupSlots; a larger map
// lies in one of mapOrders orders, which stand for those of all hashes.
const (
	mapGroup  = 8
	mapOrders = 64
)

// iterate begins a range over a map. The runtime draws the slot that it looks at first, and
// a map of one group has its entries in the first slots: the first entry comes first if an
// empty one was drawn, and so more often than the others. The entries of a larger map lie
// in the order of their hashes, for which each map draws a seed. Mirrors Iter.Init and
// NewMap of internal/runtime/maps.
func (p *Process) iterate(m *hashmap) *mapIter {
	it := &mapIter{m: m}
	entries := 0
	if m.len() > 0 {
		it.entries, it.states = m.entries, m.states
		entries = len(m.states)
	}
	it.mask = 1<<mathbits.Len(uint(max(mapGroup, entries)-1)) - 1
	if m.len() < 2 {
		return it
	}
	it.start = p.m.Choose(sim.ChooseMap, it.mask+1)
	if entries > mapGroup {
		if m.order == 0 {
			m.order = uint32(1 + p.m.Choose(sim.ChooseMap, mapOrders))
		}
		it.order = m.order
	}
	return it
}

// place returns the entry at a place: the same one in a map of one group, and in a larger
// one the places are mixed by steps each of which maps them to each other one to one.
func (it *mapIter) place(i int) int {
	if it.order == 0 {
		return i
	}
	mask, half := uint32(it.mask), mathbits.Len32(uint32(it.mask))/2
	x := uint32(i)
	for k := it.order * 0x9E3779B1; k != 0; k >>= 16 {
		x = (x*(k|1) + k) & mask
		x ^= x >> half
	}
	return int(x)
}

// first returns the entry that comes first, as the map is now.
func (it *mapIter) first() int {
	for seen := range it.mask + 1 {
		if i := it.place((it.start + seen) & it.mask); i < len(it.states) && !it.states[i].dead {
			return i
		}
	}
	return 0
}

// next returns the next entry, nil at the end. Entries that were deleted since
// the start do not come, those added may.
func (it *mapIter) next(p *Process) unsafe.Pointer {
	if it.m == nil {
		return nil
	}
	moved := it.m.entries != it.entries
	if !moved {
		it.states = it.m.states
	}
	for it.seen <= it.mask {
		i := it.place((it.start + it.seen) & it.mask)
		it.seen++
		if i >= len(it.states) || it.states[i].dead {
			continue
		}
		e := unsafe.Add(it.entries, uintptr(i)*it.m.t.Entry.Size)
		if !moved {
			return e
		}
		if now := it.m.find(p, e); now != nil {
			return now
		}
	}
	return nil
}

// hash returns the hash of the key at k. Only equality of hashes of equal keys
// matters.
func (p *Process) hash(t *code.Type, k unsafe.Pointer) uint32 {
	switch t.Mem {
	case code.Mem64, code.MemPtr:
		if t.Kind == reflect.Float64 {
			return p.hashFloat(*(*float64)(k))
		}
		return mix(*(*uint64)(k))
	case code.MemString:
		return fold32(maphash.String(p.hashSeed, *(*string)(k)))
	case code.MemIface:
		return p.hashIface(*(*code.Slot)(k))
	case code.MemAgg:
		return p.hashParts(t, k)
	case code.MemU8, code.MemI8:
		return mix(uint64(*(*uint8)(k)))
	case code.MemU16, code.MemI16:
		return mix(uint64(*(*uint16)(k)))
	case code.MemU32, code.MemI32:
		if t.Kind == reflect.Float32 {
			return p.hashFloat(float64(*(*float32)(k)))
		}
		return mix(uint64(*(*uint32)(k)))
	}
	panic(unhashable{t})
}

// hashIface hashes a dynamic value. Two of different types are different keys, so the type
// is a part of the hash.
func (p *Process) hashIface(v code.Slot) uint32 {
	if v.Bits == 0 {
		return 0
	}
	t := p.im.Types.All[v.Bits]
	if !t.Comparable {
		panic(unhashable{t})
	}
	if t.Direct {
		return mix(uint64(uintptr(v.Ptr)))
	}
	return p.hash(t, v.Ptr)*31 + uint32(v.Bits)
}

// hashParts hashes a struct or an array part by part: the bytes in between count for
// nothing, and a part may be one whose equal values differ in their bytes.
func (p *Process) hashParts(t *code.Type, k unsafe.Pointer) uint32 {
	h := uint32(17)
	for i, ft := range t.FieldTypes {
		if t.Fields[i].Name != "_" {
			h = h*31 + p.hash(ft, unsafe.Add(k, t.Fields[i].Offset))
		}
	}
	for i := range t.Filled() {
		h = h*31 + p.hash(t.ElemType, unsafe.Add(k, uintptr(i)*t.ElemType.Size))
	}
	return h
}

func mix(x uint64) uint32 { return fold32(x * 0x9e3779b97f4a7c15) }

func fold32(x uint64) uint32 { return uint32(x>>32) ^ uint32(x) }

// hashFloat gives both zeros the same hash. A NaN equals nothing, and each gets a hash
// of its own: with one for all, each would be compared with all the others.
// Mirrors f64hash.
func (p *Process) hashFloat(x float64) uint32 {
	switch {
	case x == 0:
		return 0
	case x != x:
		p.nans++
		return mix(p.nans)
	}
	return mix(math.Float64bits(x))
}

// sameKey compares two keys. Their types can be compared, or hash would have
// said so.
func (p *Process) sameKey(t *code.Type, x, y unsafe.Pointer) bool {
	if t.Mem == code.Mem64 && t.Kind != reflect.Float64 {
		return *(*uint64)(x) == *(*uint64)(y)
	}
	eq, _ := p.equal(t, x, y)
	return eq
}
