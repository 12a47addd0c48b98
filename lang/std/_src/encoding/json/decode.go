package json

import (
	"encoding"
	"fmt"
	"internal/dyn"
	"internal/mirror"
	"strings"
)

// Unmarshal stores the value in data where v points to.
func Unmarshal(data []byte, v any) error {
	if err := fault(check(data)); err != nil {
		return err
	}
	return (&decoder{data: data}).into(v)
}

// A decoder reads one value out of data, which is known to be JSON.
type decoder struct {
	data      []byte
	at        int // the next byte
	useNumber bool
	strict    bool        // unknown fields are an error
	failed    error       // the first thing that did not fit; the rest is stored all the same
	in        mirror.Type // the struct that is filled
	path      []string    // of the field that is
}

func (d *decoder) into(v any) error {
	target := mirror.ValueOf(v)
	if target.Kind() != dyn.Pointer || target.IsNil() {
		return &InvalidUnmarshalError{mirror.TypeOf(v)}
	}
	if err := d.value(target); err != nil {
		return d.where(err)
	}
	return d.failed
}

// where adds to an error which field it was about.
func (d *decoder) where(err error) error {
	if e, ok := err.(*UnmarshalTypeError); ok && (d.in != mirror.Type{} || len(d.path) > 0) {
		e.Struct = d.in.Name()
		path := d.path
		if e.Field != "" {
			path = append(path[:len(path):len(path)], e.Field)
		}
		e.Field = strings.Join(path, ".")
	}
	return err
}

// note keeps the first error.
func (d *decoder) note(err error) {
	if d.failed == nil {
		d.failed = d.where(err)
	}
}

// unfit notes that what is at an offset does not fit a type.
func (d *decoder) unfit(value string, t mirror.Type, offset int) {
	d.note(&UnmarshalTypeError{Value: value, Type: t, Offset: int64(offset)})
}

func (d *decoder) space() {
	for d.at < len(d.data) && isSpace(d.data[d.at]) {
		d.at++
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// take returns the next byte that is no space, and steps over it.
func (d *decoder) take() byte {
	d.space()
	c := d.data[d.at]
	d.at++
	return c
}

// peek returns it and stays there.
func (d *decoder) peek() byte {
	d.space()
	return d.data[d.at]
}

// literal returns the text of a string, number, boolean or null.
func (d *decoder) literal() []byte {
	d.space()
	start := d.at
	if d.data[d.at] == '"' {
		d.str()
		return d.data[start:d.at]
	}
	for d.at < len(d.data) && !isSpace(d.data[d.at]) && strings.IndexByte(",]}:", d.data[d.at]) < 0 {
		d.at++
	}
	return d.data[start:d.at]
}

// str steps over a string.
func (d *decoder) str() {
	for d.at++; d.data[d.at] != '"'; d.at++ {
		if d.data[d.at] == '\\' {
			d.at++
		}
	}
	d.at++
}

// skip steps over a value and returns its text.
func (d *decoder) skip() []byte {
	d.space()
	start := d.at
	for depth := 0; ; {
		switch d.peek() {
		case '{', '[':
			depth++
			d.at++
		case '}', ']':
			depth--
			d.at++
		case ',', ':':
			d.at++
		default:
			d.literal()
		}
		if depth == 0 {
			return d.data[start:d.at]
		}
	}
}

// value reads a value into v; one that goes nowhere is skipped.
func (d *decoder) value(v mirror.Value) error {
	switch c := d.peek(); {
	case !v.Valid():
		d.skip()
		return nil
	case c == '[':
		return d.array(v)
	case c == '{':
		return d.object(v)
	}
	return d.store(d.literal(), v, false)
}

// A target is where a value goes: to a method of the program, or to a place.
type target struct {
	json  Unmarshaler
	text  encoding.TextUnmarshaler
	place mirror.Value
}

// methods returns the method that takes a value that p points to.
func methods(p any, null bool) (t target, ok bool) {
	if t.json, ok = p.(Unmarshaler); ok {
		return t, true
	}
	if !null {
		t.text, ok = p.(encoding.TextUnmarshaler)
	}
	return t, ok
}

// find follows pointers from v, making what they lead to where they are nil, to a
// value that is none or whose type reads itself. A null stops at the last pointer,
// which becomes nil.
func find(v mirror.Value, null bool) target {
	if v.Kind() != dyn.Pointer && v.Type.Named() && v.Shared && v.Type.Pointer().Kind() == dyn.Pointer {
		if t, ok := methods(v.Addr(), null); ok {
			return t
		}
	}
	for {
		if v.Kind() == dyn.Interface && !v.IsNil() {
			if e := v.Elem(); e.Kind() == dyn.Pointer && !e.IsNil() && (!null || e.Elem().Kind() == dyn.Pointer) {
				v = e
				continue
			}
		}
		if v.Kind() != dyn.Pointer || null && v.Shared {
			return target{place: v}
		}
		if v.IsNil() {
			v.SetNew()
		}
		if loops(v) {
			return target{place: v.Elem()}
		}
		if t, ok := methods(v.Any(), null); ok {
			return t
		}
		v = v.Elem()
	}
}

// loops reports whether v points to an interface that holds v.
func loops(v mirror.Value) bool {
	e := v.Elem()
	return e.Kind() == dyn.Interface && !e.IsNil() && e.Elem().Kind() == dyn.Pointer && dyn.Address(e.Elem().Any()) == dyn.Address(v.Any())
}

// compound finds the target of an array or object; done says that there is none but
// a method, or none at all.
func (d *decoder) compound(v mirror.Value, what string) (place mirror.Value, done bool, err error) {
	t := find(v, false)
	switch {
	case t.json != nil:
		return v, true, t.json.UnmarshalJSON(d.skip())
	case t.text != nil:
		d.space()
		d.unfit(what, v.Type, d.at+1)
		d.skip()
		return v, true, nil
	}
	return t.place, false, nil
}

// reject notes that the value that comes cannot go to v, and skips it.
func (d *decoder) reject(what string, v mirror.Value) error {
	d.space()
	d.unfit(what, v.Type, d.at+1)
	d.skip()
	return nil
}

// isAny reports whether v holds values of every type.
func isAny(v mirror.Value) bool { return v.Kind() == dyn.Interface && v.Type.NumMethod() == 0 }

func (d *decoder) array(v mirror.Value) error {
	v, done, err := d.compound(v, "array")
	switch {
	case done:
		return err
	case isAny(v):
		v.Set(mirror.ValueOf(d.list()))
		return nil
	case v.Kind() != dyn.Array && v.Kind() != dyn.Slice:
		return d.reject("array", v)
	}
	n := 0
	for d.at++; d.peek() != ']'; n++ {
		if n > 0 {
			d.take()
		}
		if err := d.value(element(v, n)); err != nil {
			return err
		}
	}
	d.at++
	cut(v, n)
	return nil
}

// element returns the nth element, for which a slice grows; an array has none
// beyond its end.
func element(v mirror.Value, n int) mirror.Value {
	if n >= v.Len() {
		if v.Kind() == dyn.Array {
			return mirror.Value{}
		}
		v.SetLen(n + 1)
	}
	return v.Index(n)
}

// cut leaves the first n elements.
func cut(v mirror.Value, n int) {
	if v.Kind() == dyn.Array {
		for ; n < v.Len(); n++ {
			v.Index(n).SetZero()
		}
		return
	}
	if n == 0 {
		v.SetZero()
	}
	v.SetLen(n)
}

// list, members and plain read values for an empty interface.
func (d *decoder) list() []any {
	all := []any{}
	for d.take(); d.peek() != ']'; {
		if len(all) > 0 {
			d.take()
		}
		all = append(all, d.plain())
	}
	d.at++
	return all
}

func (d *decoder) members() map[string]any {
	all := map[string]any{}
	d.take()
	for first := true; d.peek() != '}'; first = false {
		if !first {
			d.take()
		}
		key, _ := unquote(d.literal())
		d.take()
		all[key] = d.plain()
	}
	d.at++
	return all
}

func (d *decoder) plain() any {
	switch d.peek() {
	case '{':
		return d.members()
	case '[':
		return d.list()
	}
	return d.scalar(d.literal())
}

func (d *decoder) scalar(text []byte) any {
	switch text[0] {
	case 'n':
		return nil
	case 't', 'f':
		return text[0] == 't'
	case '"':
		s, _ := unquote(text)
		return s
	}
	n, err := d.number(string(text))
	if err != nil {
		d.note(err)
	}
	return n
}

// misquoted is the error of a field with the option "string".
func misquoted(text []byte, t mirror.Type) error {
	return fmt.Errorf("json: invalid use of ,string struct tag, trying to unmarshal %q into %v", text, t)
}
