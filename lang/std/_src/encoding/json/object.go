package json

import (
	"encoding"
	"fmt"
	"internal/dyn"
	"internal/mirror"
	"slices"
	"strconv"
	"strings"
)

var textReader = (*encoding.TextUnmarshaler)(nil)

// object reads an object into a struct or a map.
func (d *decoder) object(v mirror.Value) error {
	v, done, err := d.compound(v, "object")
	switch {
	case done:
		return err
	case isAny(v):
		v.Set(mirror.ValueOf(d.members()))
		return nil
	case v.Kind() == dyn.Map && !keyed(v.Type.Key()), v.Kind() != dyn.Map && v.Kind() != dyn.Struct:
		return d.reject("object", v)
	case v.Kind() == dyn.Map && v.IsNil():
		v.SetMap()
	}
	in, path := d.in, len(d.path)
	d.at++
	for first := true; d.peek() != '}'; first = false {
		if !first {
			d.take()
		}
		if err := d.member(v); err != nil {
			return err
		}
		d.in, d.path = in, d.path[:path]
	}
	d.at++
	return nil
}

// keyed reports whether the names of members can be keys of type t.
func keyed(t mirror.Type) bool {
	return t.Kind() == dyn.String || dyn.Int <= t.Kind() && t.Kind() <= dyn.Uintptr || readsText(t)
}

func readsText(t mirror.Type) bool {
	p := t.Pointer()
	return p.Kind() == dyn.Pointer && p.Implements(textReader)
}

// member reads one member of an object.
func (d *decoder) member(v mirror.Value) error {
	d.space()
	start := d.at
	text := d.literal()
	key, _ := unquote(text)
	if v.Kind() == dyn.Map {
		return d.entry(v, start, text, key)
	}
	to, quoted := d.field(v, key)
	d.take() // the colon
	if quoted {
		return d.inString(to)
	}
	return d.value(to)
}

// entry reads an entry of a map.
func (d *decoder) entry(v mirror.Value, start int, text []byte, key string) error {
	d.take()
	elem := mirror.Zero(v.Type.Elem())
	if err := d.value(elem); err != nil {
		return err
	}
	k, ok, err := d.key(v.Type.Key(), start, text, key)
	if ok {
		v.Put(k, elem)
	}
	return err
}

// key makes a key of a member's name.
func (d *decoder) key(t mirror.Type, start int, text []byte, name string) (k mirror.Value, ok bool, err error) {
	k = mirror.Zero(t)
	switch {
	case readsText(t):
		err = d.store(text, k, true)
		return k, err == nil, err
	case t.Kind() == dyn.String:
		k.SetStr(name)
		return k, true, nil
	}
	if !setInteger(k, name) {
		d.unfit("number "+name, t, start+1)
		return k, false, nil
	}
	return k, true, nil
}

// setInteger stores the number in text, if v has room for it.
func setInteger(v mirror.Value, text string) bool {
	if v.Kind() >= dyn.Uint {
		n, err := strconv.ParseUint(text, 10, 64)
		v.SetUint(n)
		return err == nil && v.Uint() == n
	}
	n, err := strconv.ParseInt(text, 10, 64)
	v.SetInt(n)
	return err == nil && v.Int() == n
}

// field returns where the member key of an object goes in the struct v: to the
// field with that name, or else to the first that differs in case alone.
func (d *decoder) field(v mirror.Value, key string) (to mirror.Value, quoted bool) {
	all := members(v.Type)
	i := slices.IndexFunc(all, func(f field) bool { return f.name == key })
	if i < 0 {
		i = slices.IndexFunc(all, func(f field) bool { return strings.EqualFold(f.name, key) })
	}
	if i < 0 {
		if d.strict {
			d.note(fmt.Errorf("json: unknown field %q", key))
		}
		return mirror.Value{}, false
	}
	f := all[i]
	to, ok := d.descend(v, f.path)
	d.in = v.Type
	d.path = append(d.path, f.name)
	return to, ok && f.quoted
}

// descend follows a path through embedded structs, making those that a nil pointer
// leads to.
func (d *decoder) descend(v mirror.Value, path []int) (to mirror.Value, ok bool) {
	settable := true
	for n, i := range path {
		if v.Kind() == dyn.Pointer {
			if v.IsNil() {
				if !settable {
					d.note(fmt.Errorf("json: cannot set embedded pointer to unexported struct: %v", v.Type.Elem()))
					return mirror.Value{}, false
				}
				v.SetNew()
			}
			v = v.Elem()
		}
		f := v.Type.Field(i)
		if n < len(path)-1 {
			d.path = append(d.path, f.Name)
		}
		settable = f.Exported
		v = v.Field(i)
	}
	return v, true
}

// inString reads a value that stands in a string.
func (d *decoder) inString(v mirror.Value) error {
	if c := d.peek(); c == '{' || c == '[' {
		d.skip()
	} else {
		switch text := d.scalar(d.literal()).(type) {
		case nil:
			return d.store([]byte("null"), v, false)
		case string:
			return d.store([]byte(text), v, true)
		}
	}
	d.note(fmt.Errorf("json: invalid use of ,string struct tag, trying to unmarshal unquoted value into %v", v.Type))
	return nil
}
