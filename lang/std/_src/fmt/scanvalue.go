package fmt

import (
	"internal/dyn"
	"io"
	"strconv"
	"strings"
)

// readString reads a word, or what the verb says.
func (s *scan) readString(verb rune) string {
	verbs(verb, "svqxX", "string")
	s.begin()
	switch verb {
	case 'q':
		return s.quoted()
	case 'x', 'X':
		return s.hex()
	}
	return string(s.token(true, notSpace))
}

// quoted reads a string literal of Go.
func (s *scan) quoted() string {
	s.more()
	quote := s.next()
	if quote != '`' && quote != '"' {
		failed("expected quoted string")
	}
	s.keep(quote)
	for {
		r := s.must()
		s.keep(r)
		if r == quote {
			break
		}
		if r == '\\' && quote == '"' {
			s.keep(s.must())
		}
	}
	if quote == '`' {
		return string(s.buf[1 : len(s.buf)-1])
	}
	v, err := strconv.Unquote(string(s.buf))
	if err != nil {
		fail(err)
	}
	return v
}

// hex reads pairs of hexadecimal digits, a byte each.
func (s *scan) hex() string {
	s.more()
	var all []byte
	for s.peek(hexadecimal) {
		high := digit(s.next())
		r := s.must()
		if !strings.ContainsRune(hexadecimal, r) {
			failed("illegal hex digit")
		}
		all = append(all, high<<4|digit(r))
	}
	if len(all) == 0 {
		failed("no hex data for %x string")
	}
	return string(all)
}

// digit is the value of a hexadecimal digit.
func digit(r rune) byte {
	at := strings.IndexRune(hexadecimal, r)
	if at >= 16 {
		at -= 6
	}
	return byte(at)
}

// operand reads one value into what arg points to. Those of predeclared types
// are told apart by a type switch, the others looked into.
func (s *scan) operand(verb rune, arg any) {
	s.buf = s.buf[:0]
	if own, ok := arg.(Scanner); ok {
		err := own.Scan(s, verb)
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			fail(err)
		}
		return
	}
	switch v := arg.(type) {
	case *int:
		*v = int(s.readInt(verb, 64))
	case *string:
		*v = s.readString(verb)
	case *float32:
		verbs(verb, floats, "float32")
		*v = float32(s.readFloat(32))
	case *float64:
		verbs(verb, floats, "float64")
		*v = s.readFloat(64)
	case *rune:
		*v = rune(s.readInt(verb, 32))
	case *byte:
		*v = byte(s.readUint(verb, 8))
	case nil:
		panic(&valueError{"reflect: call of reflect.Value.Type on zero Value"})
	default:
		s.store(verb, arg)
	}
}

// A valueError is the panic of reflect with a value of another kind than is wanted.
type valueError struct{ text string }

func (e *valueError) Error() string { return e.text }

// store reads a value of whatever type arg points to.
func (s *scan) store(verb rune, arg any) {
	if dyn.KindOf(arg) != dyn.Pointer {
		failed("type not a pointer: " + dyn.TypeName(arg))
	}
	switch bits := dyn.ElemBits(arg); dyn.Elem(arg).Kind {
	case dyn.Bool:
		dyn.StoreBool(arg, s.readBool(verb))
	case dyn.Int, dyn.Int8, dyn.Int16, dyn.Int32, dyn.Int64:
		dyn.StoreInt(arg, s.readInt(verb, bits))
	case dyn.Uint, dyn.Uint8, dyn.Uint16, dyn.Uint32, dyn.Uint64, dyn.Uintptr:
		dyn.StoreUint(arg, s.readUint(verb, bits))
	case dyn.Float32, dyn.Float64:
		dyn.StoreFloat(arg, s.readFloat(bits))
	case dyn.Complex64, dyn.Complex128:
		re, im := s.readComplex(verb, bits/2)
		dyn.StoreComplex(arg, re, im)
	case dyn.String:
		dyn.StoreString(arg, s.readString(verb))
	case dyn.Slice:
		if dyn.Elem(dyn.Deref(arg)).Kind != dyn.Uint8 {
			failed("can't scan type: " + dyn.TypeName(arg))
		}
		dyn.StoreBytes(arg, []byte(s.readString(verb)))
	default:
		failed("can't scan type: " + dyn.TypeName(arg))
	}
}
