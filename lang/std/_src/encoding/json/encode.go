package json

import (
	"cmp"
	"encoding"
	"encoding/base64"
	"fmt"
	"internal/dyn"
	"internal/mirror"
	"slices"
	"strconv"
	"strings"
)

// Marshal returns v as JSON.
func Marshal(v any) ([]byte, error) { return marshal(v, true) }

// MarshalIndent is Marshal with Indent.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	b, err := Marshal(v)
	if err != nil {
		return nil, err
	}
	text, problem, offset := indented(b, prefix, indent)
	return text, fault(problem, offset)
}

func marshal(v any, escapeHTML bool) ([]byte, error) {
	e := &encoder{escapeHTML: escapeHTML}
	if err := e.value(mirror.ValueOf(v), false, true); err != nil {
		return nil, err
	}
	return e.out, nil
}

// An encoder writes one value.
type encoder struct {
	out        []byte
	escapeHTML bool
	depth      int // of pointers, maps and slices
	above      map[any]bool
}

func (e *encoder) put(s string) { e.out = append(e.out, s...) }

// manyDeep is the depth from which on cycles are looked for.
const manyDeep = 1000

var (
	marshalerType = (*Marshaler)(nil)
	textType      = (*encoding.TextMarshaler)(nil)
)

// value writes v. Quoted says that a number or the like stands in a string; with
// own, methods with a pointer receiver count where v can be pointed to.
func (e *encoder) value(v mirror.Value, quoted, own bool) error {
	if !v.Valid() {
		e.put("null")
		return nil
	}
	pointer := v.Type.Pointer()
	mayPoint := own && v.Kind() != dyn.Pointer && pointer.Kind() != dyn.Invalid
	switch {
	case mayPoint && v.Shared && pointer.Implements(marshalerType):
		return e.json(mirror.ValueOf(v.Addr()), v.Type)
	case v.Type.Implements(marshalerType):
		return e.json(v, v.Type)
	case mayPoint && v.Shared && pointer.Implements(textType):
		return e.text(mirror.ValueOf(v.Addr()), v.Type)
	case v.Type.Implements(textType):
		return e.text(v, v.Type)
	}
	return e.plain(v, quoted)
}

// absent reports whether v is a nil pointer or interface, whose methods are not
// called.
func absent(v mirror.Value) bool {
	return (v.Kind() == dyn.Pointer || v.Kind() == dyn.Interface) && v.IsNil()
}

// json writes what v's MarshalJSON returns. An error is about the type t.
func (e *encoder) json(v mirror.Value, t mirror.Type) error {
	if absent(v) {
		e.put("null")
		return nil
	}
	b, err := v.Any().(Marshaler).MarshalJSON()
	if err == nil {
		var text []byte
		var problem string
		var offset int64
		text, problem, offset = compact(b, e.escapeHTML)
		e.out = append(e.out, text...)
		err = fault(problem, offset)
	}
	if err != nil {
		return &MarshalerError{t, err, "MarshalJSON"}
	}
	return nil
}

// text writes what v's MarshalText returns as a string.
func (e *encoder) text(v mirror.Value, t mirror.Type) error {
	if absent(v) {
		e.put("null")
		return nil
	}
	b, err := v.Any().(encoding.TextMarshaler).MarshalText()
	if err != nil {
		return &MarshalerError{t, err, "MarshalText"}
	}
	e.put(quote(string(b), e.escapeHTML))
	return nil
}

// plain writes a value without methods of its own.
func (e *encoder) plain(v mirror.Value, quoted bool) error {
	switch k := v.Kind(); k {
	case dyn.Bool:
		e.literal(strconv.FormatBool(v.Bool()), quoted)
	case dyn.Int, dyn.Int8, dyn.Int16, dyn.Int32, dyn.Int64:
		e.literal(strconv.FormatInt(v.Int(), 10), quoted)
	case dyn.Uint, dyn.Uint8, dyn.Uint16, dyn.Uint32, dyn.Uint64, dyn.Uintptr:
		e.literal(strconv.FormatUint(v.Uint(), 10), quoted)
	case dyn.Float32:
		return e.float(v, 32, quoted)
	case dyn.Float64:
		return e.float(v, 64, quoted)
	case dyn.String:
		return e.str(v, quoted)
	case dyn.Interface:
		return e.value(v.Elem(), quoted, true)
	case dyn.Struct:
		return e.structure(v)
	case dyn.Map:
		return e.deeper(v, e.mapping)
	case dyn.Slice:
		return e.slice(v)
	case dyn.Array:
		return e.list(v)
	case dyn.Pointer:
		return e.deeper(v, func(v mirror.Value) error { return e.value(v.Elem(), quoted, true) })
	default:
		return &UnsupportedTypeError{v.Type}
	}
	return nil
}

func (e *encoder) literal(text string, quoted bool) {
	if quoted {
		text = `"` + text + `"`
	}
	e.put(text)
}

func (e *encoder) float(v mirror.Value, bits int, quoted bool) error {
	text := formatFloat(v.Float(), bits)
	if text == "" {
		return &UnsupportedValueError{v, strconv.FormatFloat(v.Float(), 'g', -1, bits)}
	}
	e.literal(text, quoted)
	return nil
}

var numberType = mirror.TypeOf(Number(""))

func (e *encoder) str(v mirror.Value, quoted bool) error {
	s := v.Str()
	switch {
	case v.Type == numberType:
		s = cmp.Or(s, "0")
		if !validNumber(s) {
			return fmt.Errorf("json: invalid number literal %q", s)
		}
		e.literal(s, quoted)
	case quoted:
		e.put(quote(quote(s, e.escapeHTML), false))
	default:
		e.put(quote(s, e.escapeHTML))
	}
	return nil
}

// validNumber reports whether s is a number of JSON.
func validNumber(s string) bool {
	return s != "" && (s[0] == '-' || '0' <= s[0] && s[0] <= '9') && strings.TrimSpace(s) == s && Valid([]byte(s))
}

// deeper writes what v, a pointer, map or slice, leads to, unless it leads to
// itself.
func (e *encoder) deeper(v mirror.Value, write func(mirror.Value) error) error {
	if v.IsNil() {
		e.put("null")
		return nil
	}
	e.depth++
	defer func() { e.depth-- }()
	if e.depth > manyDeep {
		type stretch struct {
			at  uintptr
			len int
		}
		key := any(stretch{dyn.Address(v.Any()), 0})
		if v.Kind() == dyn.Slice {
			key = stretch{dyn.Address(v.Any()), v.Len()}
		}
		if e.above[key] {
			return &UnsupportedValueError{v, "encountered a cycle via " + v.Type.String()}
		}
		if e.above == nil {
			e.above = map[any]bool{}
		}
		e.above[key] = true
		defer delete(e.above, key)
	}
	return write(v)
}

func (e *encoder) slice(v mirror.Value) error {
	elem := v.Type.Elem()
	pointer := elem.Pointer()
	if elem.Kind() == dyn.Uint8 && !v.IsNil() &&
		(pointer.Kind() == dyn.Invalid || !pointer.Implements(marshalerType) && !pointer.Implements(textType)) {
		e.put(`"` + base64.StdEncoding.EncodeToString(v.Bytes()) + `"`)
		return nil
	}
	return e.deeper(v, e.list)
}

// list writes the elements of an array or slice.
func (e *encoder) list(v mirror.Value) error {
	e.out = append(e.out, '[')
	for i := range v.Len() {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		if err := e.value(v.Index(i), false, true); err != nil {
			return err
		}
	}
	e.out = append(e.out, ']')
	return nil
}

func (e *encoder) structure(v mirror.Value) error {
	next := byte('{')
	all := members(v.Type)
	for i := range all {
		f := &all[i]
		part, ok := follow(v, f.path)
		if !ok || f.omitEmpty && empty(part) || f.omitZero && zero(part) {
			continue
		}
		e.out = append(e.out, next)
		next = ','
		e.put(f.start(e.escapeHTML))
		if err := e.value(part, f.quoted, true); err != nil {
			return err
		}
	}
	if next == '{' {
		e.out = append(e.out, '{')
	}
	e.out = append(e.out, '}')
	return nil
}

// follow returns the field that a path leads to, if no pointer on it is nil.
func follow(v mirror.Value, path []int) (part mirror.Value, ok bool) {
	for _, i := range path {
		if v.Kind() == dyn.Pointer {
			if v.IsNil() {
				return v, false
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v, true
}

// empty is what omitempty leaves out.
func empty(v mirror.Value) bool {
	switch v.Kind() {
	case dyn.Array, dyn.Map, dyn.Slice, dyn.String:
		return v.Len() == 0
	case dyn.Struct, dyn.Chan, dyn.Func, dyn.UnsafePointer, dyn.Complex64, dyn.Complex128:
		return false
	}
	return v.IsZero()
}

// zeroer is a type that knows its zero value.
type zeroer interface{ IsZero() bool }

// zero is what omitzero leaves out: the zero value, or what the type calls so.
func zero(v mirror.Value) bool {
	const pointer = dyn.Pointer
	isZeroer := (*zeroer)(nil)
	switch of := v.Type.Pointer(); {
	case v.Type.Implements(isZeroer):
		if absent(v) || v.Kind() == dyn.Interface && v.Elem().Kind() == pointer && v.Elem().IsNil() {
			return true
		}
		return v.Any().(zeroer).IsZero()
	case of.Kind() == pointer && of.Implements(isZeroer):
		return v.Addr().(zeroer).IsZero()
	}
	return v.IsZero()
}

// mapping writes a map by its keys as text.
func (e *encoder) mapping(v mirror.Value) error {
	switch k := v.Type.Key(); {
	case k.Kind() == dyn.String, dyn.Int <= k.Kind() && k.Kind() <= dyn.Uintptr, k.Implements(textType):
	default:
		return &UnsupportedTypeError{v.Type}
	}
	type member struct {
		key   string
		value mirror.Value
	}
	var all []member
	entries := v.Entries()
	for i := 0; i < len(entries); i += 2 {
		key, err := keyText(entries[i])
		if err != nil {
			return fmt.Errorf("json: encoding error for type %q: %q", v.Type.String(), err.Error())
		}
		all = append(all, member{key, entries[i+1]})
	}
	slices.SortFunc(all, func(a, b member) int { return strings.Compare(a.key, b.key) })
	e.out = append(e.out, '{')
	for i, m := range all {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		e.put(quote(m.key, e.escapeHTML) + ":")
		if err := e.value(m.value, false, true); err != nil {
			return err
		}
	}
	e.out = append(e.out, '}')
	return nil
}

// keyText returns the name of the member for a key.
func keyText(k mirror.Value) (string, error) {
	switch {
	case k.Kind() == dyn.String:
		return k.Str(), nil
	case k.Valid() && k.Type.Implements(textType):
		if absent(k) {
			return "", nil
		}
		text, err := k.Any().(encoding.TextMarshaler).MarshalText()
		return string(text), err
	case dyn.Int <= k.Kind() && k.Kind() <= dyn.Int64:
		return strconv.FormatInt(k.Int(), 10), nil
	case dyn.Uint <= k.Kind() && k.Kind() <= dyn.Uintptr:
		return strconv.FormatUint(k.Uint(), 10), nil
	}
	return "", nil
}
