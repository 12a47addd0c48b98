package lang

import (
	"go/types"
	"reflect"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
	"golang.org/x/tools/go/types/typeutil"
)

// An rtypes numbers the types of a program.
type rtypes struct {
	all   []*rtype // by number; 0 is nobody's
	byTyp typeutil.Map
	met   map[types.Type]*rtype // by what was asked for: identical types are many
	sizes types.Sizes
	maps  mapping
}

func newRtypes(sizes types.Sizes, maps mapping) *rtypes {
	return &rtypes{all: []*rtype{nil}, met: map[types.Type]*rtype{}, sizes: sizes, maps: maps}
}

// of returns the description of t, making it and those of its parts at need.
func (ts *rtypes) of(t types.Type) *rtype {
	r := ts.met[t]
	if r == nil {
		r = ts.find(t)
		ts.met[t] = r
	}
	return r
}

func (ts *rtypes) find(t types.Type) *rtype {
	if r, ok := ts.byTyp.At(t).(*rtype); ok {
		return r
	}
	r := &rtype{typ: t}
	r.Num = uint64(len(ts.all))
	ts.all = append(ts.all, r)
	ts.byTyp.Set(t, r)
	ts.describe(r)
	return r
}

// describe fills in r.
func (ts *rtypes) describe(r *rtype) {
	_, r.Named = types.Unalias(r.typ).(*types.Named)
	r.Name = typeName(r.typ)
	r.Comparable = types.Comparable(r.typ)
	r.NumMethod = func() int { return countExported(r.typ) }
	r.Copy = func(dst, src unsafe.Pointer) { r.copy(dst, src) }
	r.New = func() unsafe.Pointer { return r.alloc() }
	r.NewArray = func(n int) unsafe.Pointer { return r.allocArray(n) }
	r.Implements = func(iface *native.Type) bool {
		i, ok := ts.all[iface.Num].typ.Underlying().(*types.Interface)
		return ok && types.Implements(r.typ, i)
	}
	ts.represent(r)
}

// A mapping is what the interpreter does with maps. A type of maps offers it to
// functions of the host, but how a map is made is the interpreter's business.
type mapping interface {
	// Make returns an empty map of type t.
	Make(t *rtype) unsafe.Pointer
	// Count returns how many entries m has, which may be nil.
	Count(m unsafe.Pointer) int
	// Entries visits those of m, which is of type t, until yield says no.
	Entries(ts *rtypes, t *rtype, m unsafe.Pointer, yield func(key, value native.Any) bool)
}

// represent says how r's values lie in memory and in registers, and of which
// types they are made. Pointers, maps and channels may lead back to r itself:
// only arrays and structs depend on the sizes of their parts.
func (ts *rtypes) represent(r *rtype) {
	switch t := r.typ.Underlying().(type) {
	case *types.Basic:
		ts.basic(r, t)
	case *types.Pointer:
		r.direct(reflect.Pointer)
		ts.setElem(r, t.Elem())
		r.elem.Pointer = &r.Type
	case *types.Chan:
		r.direct(reflect.Chan)
		ts.setElem(r, t.Elem())
	case *types.Signature:
		r.direct(reflect.Func)
	case *types.Map:
		r.direct(reflect.Map)
		ts.setElem(r, t.Elem())
		r.key = ts.of(t.Key())
		r.Key = &r.key.Type
		r.MakeMap = func() unsafe.Pointer { return ts.maps.Make(r) }
		r.Count = ts.maps.Count
		r.Entries = func(m unsafe.Pointer, yield func(key, value native.Any) bool) { ts.maps.Entries(ts, r, m, yield) }
	case *types.Slice:
		r.set(reflect.Slice, inSlice, memSlice, reflect.TypeFor[[]byte]())
		ts.setElem(r, t.Elem())
	case *types.Interface:
		r.set(reflect.Interface, inBoth, memIface, reflect.TypeFor[slot]())
	case *types.Array:
		ts.array(r, t)
	case *types.Struct:
		ts.structure(r, t)
	case *types.Tuple:
		r.set(reflect.Struct, inPtr, memAgg, reflect.TypeFor[struct{}]())
	}
}

// set fills in what every type has.
func (r *rtype) set(kind reflect.Kind, c class, m memKind, shape reflect.Type) {
	r.Kind, r.class, r.mem, r.shape = kind, c, m, shape
	r.Size, r.align = shape.Size(), uintptr(shape.Align())
	r.noscan = m < memPtr
}

func (r *rtype) direct(kind reflect.Kind) {
	r.set(kind, inPtr, memPtr, reflect.TypeFor[unsafe.Pointer]())
	r.Direct = true
}

func (ts *rtypes) setElem(r *rtype, t types.Type) {
	r.elem = ts.of(t)
	r.Elem = &r.elem.Type
}

// basics has the layout of every basic type but strings and unsafe.Pointer.
var basics = map[types.BasicKind]struct {
	kind  reflect.Kind
	mem   memKind
	shape reflect.Type
}{
	types.Bool:       {reflect.Bool, memU8, reflect.TypeFor[uint8]()},
	types.Int:        {reflect.Int, mem64, reflect.TypeFor[uint64]()},
	types.Int8:       {reflect.Int8, memI8, reflect.TypeFor[uint8]()},
	types.Int16:      {reflect.Int16, memI16, reflect.TypeFor[uint16]()},
	types.Int32:      {reflect.Int32, memI32, reflect.TypeFor[uint32]()},
	types.Int64:      {reflect.Int64, mem64, reflect.TypeFor[uint64]()},
	types.Uint:       {reflect.Uint, mem64, reflect.TypeFor[uint64]()},
	types.Uint8:      {reflect.Uint8, memU8, reflect.TypeFor[uint8]()},
	types.Uint16:     {reflect.Uint16, memU16, reflect.TypeFor[uint16]()},
	types.Uint32:     {reflect.Uint32, memU32, reflect.TypeFor[uint32]()},
	types.Uint64:     {reflect.Uint64, mem64, reflect.TypeFor[uint64]()},
	types.Uintptr:    {reflect.Uintptr, mem64, reflect.TypeFor[uint64]()},
	types.Float32:    {reflect.Float32, memU32, reflect.TypeFor[uint32]()},
	types.Float64:    {reflect.Float64, mem64, reflect.TypeFor[uint64]()},
	types.UntypedInt: {reflect.Int, mem64, reflect.TypeFor[uint64]()},
}

func (ts *rtypes) basic(r *rtype, t *types.Basic) {
	switch {
	case t.Info()&types.IsString != 0:
		r.set(reflect.String, inBoth, memString, reflect.TypeFor[string]())
	case t.Kind() == types.UnsafePointer || t.Kind() == types.UntypedNil:
		r.direct(reflect.UnsafePointer)
	case t.Kind() == types.UntypedBool:
		ts.basic(r, types.Typ[types.Bool])
	case t.Kind() == types.UntypedRune:
		ts.basic(r, types.Typ[types.Int32])
	case t.Kind() == types.UntypedFloat:
		ts.basic(r, types.Typ[types.Float64])
	case t.Info()&types.IsComplex != 0:
		ts.complex(r, t)
	default:
		b := basics[t.Kind()]
		if b.shape == nil {
			fail("no layout for type %s", t)
		}
		r.set(b.kind, inBits, b.mem, b.shape)
	}
}

// complex describes a complex type: a value is two floats, one after the other.
func (ts *rtypes) complex(r *rtype, t *types.Basic) {
	kind, part := reflect.Complex128, types.Float64
	if t.Kind() == types.Complex64 {
		kind, part = reflect.Complex64, types.Float32
	}
	r.Len, r.elem = 2, ts.of(types.Typ[part])
	r.set(kind, inPtr, memAgg, reflect.ArrayOf(2, r.elem.shape))
	r.noscan = true
}

func (ts *rtypes) array(r *rtype, t *types.Array) {
	ts.setElem(r, t.Elem())
	r.Len = int(t.Len())
	r.set(reflect.Array, inPtr, memAgg, reflect.ArrayOf(r.Len, r.elem.shape))
	r.noscan = r.elem.noscan || r.Len == 0
	r.mark()
}

func (ts *rtypes) structure(r *rtype, t *types.Struct) {
	vars := make([]*types.Var, t.NumFields())
	shapes := make([]reflect.StructField, t.NumFields())
	for i := range vars {
		vars[i] = t.Field(i)
		f := ts.of(vars[i].Type())
		r.fields = append(r.fields, f)
		shapes[i] = reflect.StructField{Name: fieldName(i), Type: f.shape}
	}
	r.set(reflect.Struct, inPtr, memAgg, reflect.StructOf(shapes))
	r.noscan = true
	for i, f := range r.fields {
		r.noscan = r.noscan && f.noscan
		r.Fields = append(r.Fields, native.Field{
			Name: vars[i].Name(), Type: &f.Type, Tag: t.Tag(i), Offset: r.shape.Field(i).Offset,
			Exported: vars[i].Exported(), Embedded: vars[i].Embedded(),
		})
	}
	r.mark()
}

// fieldName names the ith field of a shape. reflect wants exported names.
func fieldName(i int) string {
	name := []byte{'F'}
	for ; i > 0; i /= 10 {
		name = append(name, byte('0'+i%10))
	}
	return string(name) + "_"
}

// maxMarked is the size in words up to which an aggregate is copied word by
// word; beyond, the host's typed copy is faster.
const maxMarked = 16

// mark notes which words of a small aggregate are pointers.
func (r *rtype) mark() {
	if r.noscan || r.Size%8 != 0 || r.Size > maxMarked*8 {
		return
	}
	r.ptrs = make([]bool, r.Size/8)
	r.markAt(r.ptrs, 0)
}

func (r *rtype) markAt(ptrs []bool, at uintptr) {
	switch r.mem {
	case memPtr, memString, memSlice:
		ptrs[at/8] = true
	case memIface:
		ptrs[at/8+1] = true
	case memAgg:
		for i, f := range r.fields {
			f.markAt(ptrs, at+r.Fields[i].Offset)
		}
		for i := 0; i < r.Len; i++ {
			r.elem.markAt(ptrs, at+uintptr(i)*r.elem.Size)
		}
	}
}

// countExported returns how many exported methods values of type t have.
func countExported(t types.Type) (n int) {
	for m := range types.NewMethodSet(t).Methods() {
		if m.Obj().Exported() {
			n++
		}
	}
	return n
}
