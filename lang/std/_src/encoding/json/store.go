package json

import (
	"encoding/base64"
	"fmt"
	"internal/dyn"
	"internal/mirror"
	"strconv"
)

var floatType = mirror.TypeOf(0.0)

// number returns the number for an empty interface.
func (d *decoder) number(text string) (any, error) {
	if d.useNumber {
		return Number(text), nil
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return nil, &UnmarshalTypeError{Value: "number " + text, Type: floatType, Offset: int64(d.at + 1)}
	}
	return f, nil
}

// store stores a string, number, boolean or null in v. One that stood in a string
// may be anything.
func (d *decoder) store(text []byte, v mirror.Value, inString bool) error {
	if len(text) == 0 {
		d.note(misquoted(text, v.Type))
		return nil
	}
	t := find(v, text[0] == 'n')
	switch {
	case t.json != nil:
		return t.json.UnmarshalJSON(text)
	case t.text != nil:
		return d.storeText(t, text, v, inString)
	}
	switch c := text[0]; {
	case c == 'n':
		d.storeNull(text, t.place, inString)
	case c == 't' || c == 'f':
		d.storeBool(text, t.place, inString)
	case c == '"':
		return d.storeString(text, t.place, inString)
	case inString && c != '-' && (c < '0' || c > '9'):
		return misquoted(text, t.place.Type)
	default:
		return d.storeNumber(string(text), t.place, inString)
	}
	return nil
}

// storeText hands a string to UnmarshalText.
func (d *decoder) storeText(t target, text []byte, v mirror.Value, inString bool) error {
	if text[0] != '"' {
		if inString {
			d.note(misquoted(text, v.Type))
			return nil
		}
		what := "number"
		switch text[0] {
		case 'n':
			what = "null"
		case 't', 'f':
			what = "bool"
		}
		d.unfit(what, v.Type, d.at)
		return nil
	}
	s, ok := unquote(text)
	if !ok {
		return misquoted(text, v.Type)
	}
	return t.text.UnmarshalText([]byte(s))
}

func (d *decoder) storeNull(text []byte, v mirror.Value, inString bool) {
	if inString && string(text) != "null" {
		d.note(misquoted(text, v.Type))
		return
	}
	switch v.Kind() {
	case dyn.Interface, dyn.Pointer, dyn.Map, dyn.Slice:
		v.SetZero()
	}
}

func (d *decoder) storeBool(text []byte, v mirror.Value, inString bool) {
	switch {
	case inString && string(text) != "true" && string(text) != "false":
		d.note(misquoted(text, v.Type))
	case v.Kind() == dyn.Bool:
		v.SetBool(text[0] == 't')
	case isAny(v):
		v.Set(mirror.ValueOf(text[0] == 't'))
	case inString && v.Kind() != dyn.Interface:
		d.note(misquoted(text, v.Type))
	default:
		d.unfit("bool", v.Type, d.at)
	}
}

func (d *decoder) storeString(text []byte, v mirror.Value, inString bool) error {
	s, ok := unquote(text)
	switch {
	case !ok:
		return misquoted(text, v.Type)
	case v.Kind() == dyn.Slice && v.Type.Elem().Kind() == dyn.Uint8:
		b, err := base64.StdEncoding.DecodeString(s)
		if err != nil {
			d.note(err)
			return nil
		}
		v.SetBytes(b)
	case v.Kind() == dyn.String:
		if v.Type == numberType && !validNumber(s) {
			return fmt.Errorf("json: invalid number literal, trying to unmarshal %q into Number", text)
		}
		v.SetStr(s)
	case isAny(v):
		v.Set(mirror.ValueOf(s))
	default:
		d.unfit("string", v.Type, d.at)
	}
	return nil
}

func (d *decoder) storeNumber(text string, v mirror.Value, inString bool) error {
	switch k := v.Kind(); {
	case v.Type == numberType:
		v.SetStr(text)
	case k == dyn.Interface:
		n, err := d.number(text)
		switch {
		case err != nil:
			d.note(err)
		case !isAny(v):
			d.unfit("number", v.Type, d.at)
		default:
			v.Set(mirror.ValueOf(n))
		}
	case dyn.Int <= k && k <= dyn.Uintptr:
		kept := mirror.Zero(v.Type)
		if !setInteger(kept, text) {
			d.unfit("number "+text, v.Type, d.at)
			return nil
		}
		v.Set(kept)
	case k == dyn.Float32 || k == dyn.Float64:
		f, err := strconv.ParseFloat(text, 32<<(k-dyn.Float32))
		if err != nil {
			d.unfit("number "+text, v.Type, d.at)
			return nil
		}
		v.SetFloat(f)
	case inString:
		return misquoted([]byte(text), v.Type)
	default:
		d.unfit("number", v.Type, d.at)
	}
	return nil
}
