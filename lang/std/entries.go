package std

import (
	"cmp"
	"reflect"
	"sort"

	"github.com/gmpsim/gmpsim/lang/native"
)

// sortedEntries returns a map's keys and values in turn in the order in which
// fmt prints them.
func sortedEntries(c *native.Call, m native.Any) {
	if m.Len() == 0 || !fitsEntries(c, m) {
		return
	}
	type entry struct{ key, value native.Any }
	var entries []entry
	m.Type.Entries(m.Word, func(key, value native.Any) bool {
		entries = append(entries, entry{settle(c, key), settle(c, value)})
		return true
	})
	sort.SliceStable(entries, func(i, j int) bool {
		return compareKeys(c, entries[i].key, entries[j].key) < 0
	})
	flat := make([]native.Any, 0, 2*len(entries))
	for _, e := range entries {
		flat = append(flat, e.key, e.value)
	}
	c.SetAnys(0, flat)
}

// entryBytes is what an entry takes at most in the lists that are made of a map.
const entryBytes = 24 * wordBytes

// fitsEntries asks for the room for a copy of a map's entries.
func fitsEntries(c *native.Call, m native.Any) bool {
	return c.Room(times(m.Len(), entryBytes+int(m.Type.Key.Size+m.Type.Elem.Size)))
}

// compareKeys orders two keys as internal/fmtsort does: numbers and strings by
// value, NaN first, false before true, structs and arrays part by part. Keys of
// different types, which the real one orders by address, go by type name, and
// addresses by their numbers: both the same in every run.
func compareKeys(c *native.Call, a, b native.Any) int {
	if a.Type == nil || b.Type == nil {
		return cmp.Compare(kindOf(a), kindOf(b))
	}
	if a.Type != b.Type {
		return cmp.Or(cmp.Compare(a.Type.Name, b.Type.Name), cmp.Compare(a.Type.Num, b.Type.Num))
	}
	switch a.Type.Kind {
	case reflect.Bool:
		return cmp.Compare(number(a.Bool()), number(b.Bool()))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return cmp.Compare(a.Int(), b.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return cmp.Compare(a.Uint(), b.Uint())
	case reflect.Float32, reflect.Float64:
		return cmp.Compare(a.Float(), b.Float())
	case reflect.Complex64, reflect.Complex128:
		x, y := a.Complex(), b.Complex()
		return cmp.Or(cmp.Compare(real(x), real(y)), cmp.Compare(imag(x), imag(y)))
	case reflect.String:
		return cmp.Compare(a.Str(), b.Str())
	case reflect.Array:
		return compareArrays(c, a, b)
	case reflect.Struct:
		return compareStructs(c, a, b)
	}
	return cmp.Compare(c.Number(a.Data()), c.Number(b.Data()))
}

func number(b bool) int {
	if b {
		return 1
	}
	return 0
}

func compareArrays(c *native.Call, a, b native.Any) int {
	elem := a.Type.Elem
	for i := range a.Len() {
		x, y := native.Read(c.Env, elem, a.Index(i)), native.Read(c.Env, elem, b.Index(i))
		if r := compareKeys(c, x, y); r != 0 {
			return r
		}
	}
	return 0
}

func compareStructs(c *native.Call, a, b native.Any) int {
	for i, f := range a.Type.Fields {
		x, y := native.Read(c.Env, f.Type, a.Field(i)), native.Read(c.Env, f.Type, b.Field(i))
		if r := compareKeys(c, x, y); r != 0 {
			return r
		}
	}
	return 0
}
