package code

import (
	"go/types"
	"reflect"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/lang/text"
)

// Types are the types of a program. Package compile makes them as it meets them;
// a program that runs makes no new ones.
type Types struct {
	All    []*Type // by number, which is never 0
	found  interned
	met    map[types.Type]*Type // by what was asked for: identical types are many
	Locals text.Locals
	sizes  types.Sizes
	maps   Maps

	describing bool    // a type is under way
	unlinked   []*Type // types that do not know yet what they lead to
}

// NewTypes returns a table without types, of a program whose maps are maps.
func NewTypes(sizes types.Sizes, maps Maps) *Types {
	return &Types{All: []*Type{nil}, found: newInterned(), met: map[types.Type]*Type{}, Locals: text.Locals{}, sizes: sizes, maps: maps}
}

// Of returns the description of t, making it and those of its parts at need.
func (ts *Types) Of(t types.Type) *Type {
	r := ts.met[t]
	if r == nil {
		r = ts.find(t)
		ts.met[t] = r
	}
	return r
}

// find returns the description of a type that is asked for by this spelling for the first
// time. It is entered before it is complete: its parts may lead back to it.
//
// What a type holds by value is described before it, as its size depends on it. What it
// only leads to, by a pointer or in a slice, comes when the outermost of these is
// complete: it may hold this very type by value, whose size is not known before.
func (ts *Types) find(t types.Type) *Type {
	if r := ts.found.at(t); r != nil {
		return r
	}
	r := &Type{GoType: t}
	r.Num = uint64(len(ts.All))
	ts.All = append(ts.All, r)
	ts.found.enter(r)
	outermost := !ts.describing
	ts.describing = true
	ts.describe(r)
	ts.unlinked = append(ts.unlinked, r)
	if outermost {
		for len(ts.unlinked) > 0 {
			next := ts.unlinked[0]
			ts.unlinked = ts.unlinked[1:]
			ts.link(next)
		}
		ts.describing = false
	}
	return r
}

// link says to which types a type leads.
func (ts *Types) link(r *Type) {
	switch t := r.GoType.Underlying().(type) {
	case *types.Pointer:
		ts.setElem(r, t.Elem())
		r.ElemType.Pointer = &r.Type
	case *types.Chan:
		ts.setElem(r, t.Elem())
	case *types.Slice:
		ts.setElem(r, t.Elem())
	case *types.Map:
		ts.setElem(r, t.Elem())
		r.KeyType = ts.Of(t.Key())
		r.Key = &r.KeyType.Type
	}
}

// describe fills in r.
func (ts *Types) describe(r *Type) {
	_, r.Named = types.Unalias(r.GoType).(*types.Named)
	r.Name = ts.Locals.TypeName(r.GoType)
	r.Comparable = types.Comparable(r.GoType)
	r.NumMethod = func() int { return countExported(r.GoType) }
	r.Copy = func(dst, src unsafe.Pointer) { r.Assign(dst, src) }
	r.New = func() unsafe.Pointer { return r.Alloc() }
	r.NewArray = func(n int) unsafe.Pointer { return r.AllocArray(n) }
	r.Implements = func(iface *native.Type) bool {
		i, ok := ts.All[iface.Num].GoType.Underlying().(*types.Interface)
		return ok && types.Implements(r.GoType, i)
	}
	ts.represent(r)
}

// Maps is what the interpreter does with maps. A type of maps offers it to
// functions of the host, but this package does not know what a map consists of.
type Maps interface {
	// Make returns an empty map of type t.
	Make(t *Type) unsafe.Pointer
	// Count returns how many entries m has, which may be nil.
	Count(m unsafe.Pointer) int
	// Entries visits those of m, which is of type t, until yield says no.
	Entries(ts *Types, t *Type, m unsafe.Pointer, yield func(key, value native.Any) bool)
}

// represent says how r's values lie in memory and in registers: only arrays and
// structs depend on the sizes of their parts.
func (ts *Types) represent(r *Type) {
	switch t := r.GoType.Underlying().(type) {
	case *types.Basic:
		ts.basic(r, t)
	case *types.Pointer:
		r.direct(reflect.Pointer)
	case *types.Chan:
		r.direct(reflect.Chan)
	case *types.Signature:
		r.direct(reflect.Func)
	case *types.Map:
		r.direct(reflect.Map)
		r.MakeMap = func() unsafe.Pointer { return ts.maps.Make(r) }
		r.Count = ts.maps.Count
		r.Entries = func(m unsafe.Pointer, yield func(key, value native.Any) bool) { ts.maps.Entries(ts, r, m, yield) }
	case *types.Slice:
		r.set(reflect.Slice, InSlice, MemSlice, reflect.TypeFor[[]byte]())
	case *types.Interface:
		r.set(reflect.Interface, InBoth, MemIface, reflect.TypeFor[Slot]())
	case *types.Array:
		ts.array(r, t)
	case *types.Struct:
		ts.structure(r, t)
	case *types.Tuple:
		r.set(reflect.Struct, InPtr, MemAgg, reflect.TypeFor[struct{}]())
	}
}

// set fills in what every type has.
func (r *Type) set(kind reflect.Kind, c Class, m Mem, shape reflect.Type) {
	r.Kind, r.Class, r.Mem, r.Shape = kind, c, m, shape
	r.Size, r.Align = shape.Size(), uintptr(shape.Align())
	r.NoScan = m < MemPtr
}

// direct describes a type whose values are pointers themselves.
func (r *Type) direct(kind reflect.Kind) {
	r.set(kind, InPtr, MemPtr, reflect.TypeFor[unsafe.Pointer]())
	r.Direct = true
}

// setElem says of what a type is made.
func (ts *Types) setElem(r *Type, t types.Type) {
	r.ElemType = ts.Of(t)
	r.Elem = &r.ElemType.Type
}

// basics has the layout of every basic type but strings and unsafe.Pointer.
var basics = map[types.BasicKind]struct {
	kind  reflect.Kind
	mem   Mem
	shape reflect.Type
}{
	types.Bool:       {reflect.Bool, MemU8, reflect.TypeFor[uint8]()},
	types.Int:        {reflect.Int, Mem64, reflect.TypeFor[uint64]()},
	types.Int8:       {reflect.Int8, MemI8, reflect.TypeFor[uint8]()},
	types.Int16:      {reflect.Int16, MemI16, reflect.TypeFor[uint16]()},
	types.Int32:      {reflect.Int32, MemI32, reflect.TypeFor[uint32]()},
	types.Int64:      {reflect.Int64, Mem64, reflect.TypeFor[uint64]()},
	types.Uint:       {reflect.Uint, Mem64, reflect.TypeFor[uint64]()},
	types.Uint8:      {reflect.Uint8, MemU8, reflect.TypeFor[uint8]()},
	types.Uint16:     {reflect.Uint16, MemU16, reflect.TypeFor[uint16]()},
	types.Uint32:     {reflect.Uint32, MemU32, reflect.TypeFor[uint32]()},
	types.Uint64:     {reflect.Uint64, Mem64, reflect.TypeFor[uint64]()},
	types.Uintptr:    {reflect.Uintptr, Mem64, reflect.TypeFor[uint64]()},
	types.Float32:    {reflect.Float32, MemU32, reflect.TypeFor[uint32]()},
	types.Float64:    {reflect.Float64, Mem64, reflect.TypeFor[uint64]()},
	types.UntypedInt: {reflect.Int, Mem64, reflect.TypeFor[uint64]()},
}

// basic describes a basic type. Untyped constants have the type that they get where
// nothing else says so.
func (ts *Types) basic(r *Type, t *types.Basic) {
	switch {
	case t.Info()&types.IsString != 0:
		r.set(reflect.String, InBoth, MemString, reflect.TypeFor[string]())
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
			text.Fail("no layout for type %s", t)
		}
		r.set(b.kind, InBits, b.mem, b.shape)
	}
}

// complex describes a complex type: a value is two floats, one after the other.
func (ts *Types) complex(r *Type, t *types.Basic) {
	kind, part := reflect.Complex128, types.Float64
	if t.Kind() == types.Complex64 {
		kind, part = reflect.Complex64, types.Float32
	}
	r.Len, r.ElemType = 2, ts.Of(types.Typ[part])
	r.set(kind, InPtr, MemAgg, reflect.ArrayOf(2, r.ElemType.Shape))
	r.NoScan = true
}

// array describes an array, whose elements' layout must be known before: they lie in it.
func (ts *Types) array(r *Type, t *types.Array) {
	ts.setElem(r, t.Elem())
	r.Len = int(t.Len())
	r.set(reflect.Array, InPtr, MemAgg, reflect.ArrayOf(r.Len, r.ElemType.Shape))
	r.NoScan = r.ElemType.NoScan || r.Len == 0
	r.mark()
}

// structure describes a struct. The host's type of the same layout is made field by field,
// so the two agree on every offset.
func (ts *Types) structure(r *Type, t *types.Struct) {
	vars := make([]*types.Var, t.NumFields())
	shapes := make([]reflect.StructField, t.NumFields())
	for i := range vars {
		vars[i] = t.Field(i)
		f := ts.Of(vars[i].Type())
		r.FieldTypes = append(r.FieldTypes, f)
		shapes[i] = reflect.StructField{Name: fieldName(i), Type: f.Shape}
	}
	r.set(reflect.Struct, InPtr, MemAgg, reflect.StructOf(shapes))
	r.NoScan = true
	for i, f := range r.FieldTypes {
		r.NoScan = r.NoScan && f.NoScan
		r.Fields = append(r.Fields, native.Field{
			Name: vars[i].Name(), Type: &f.Type, Tag: t.Tag(i), Offset: r.Shape.Field(i).Offset,
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
func (r *Type) mark() {
	if r.NoScan || r.Size%8 != 0 || r.Size > maxMarked*8 {
		return
	}
	r.pointerWords = make([]bool, r.Size/8)
	r.markAt(r.pointerWords, 0)
}

// markAt notes the pointers of a part at an offset.
func (r *Type) markAt(ptrs []bool, at uintptr) {
	switch r.Mem {
	case MemPtr, MemString, MemSlice:
		ptrs[at/8] = true
	case MemIface:
		ptrs[at/8+1] = true
	case MemAgg:
		for i, f := range r.FieldTypes {
			f.markAt(ptrs, at+r.Fields[i].Offset)
		}
		for i := range r.Filled() {
			r.ElemType.markAt(ptrs, at+uintptr(i)*r.ElemType.Size)
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
