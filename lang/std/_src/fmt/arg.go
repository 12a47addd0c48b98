package fmt

import "internal/dyn"

// printArg prints an operand. Those of predeclared types have no methods and
// are told apart by a type switch, which is quicker than to look into them.
func (p *printer) printArg(arg any, verb rune) {
	p.arg, p.value = arg, nil
	switch {
	case arg == nil:
		p.printNil(verb)
		return
	case verb == 'T':
		p.text(leafString(p.flags, p.wid, p.prec, 's', dyn.TypeName(arg)))
		return
	case verb == 'p':
		p.fmtPointer(arg, 'p')
		return
	}
	switch v := arg.(type) {
	case string:
		p.fmtString(v, verb)
	case int:
		p.fmtInt(int64(v), verb)
	case bool:
		p.fmtBool(v, verb)
	case float64:
		p.fmtFloat(v, 64, verb)
	case float32:
		p.fmtFloat(float64(v), 32, verb)
	case int8:
		p.fmtInt(int64(v), verb)
	case int16:
		p.fmtInt(int64(v), verb)
	case int32:
		p.fmtInt(int64(v), verb)
	case int64:
		p.fmtInt(v, verb)
	case uint:
		p.fmtUint(uint64(v), verb)
	case uint8:
		p.fmtUint(uint64(v), verb)
	case uint16:
		p.fmtUint(uint64(v), verb)
	case uint32:
		p.fmtUint(uint64(v), verb)
	case uint64:
		p.fmtUint(v, verb)
	case uintptr:
		p.fmtUint(uint64(v), verb)
	case []byte:
		p.fmtBytes(v, verb, "[]byte")
	default:
		if !p.callMethod(verb) {
			p.printValue(arg, verb, 0, open)
		}
	}
}

func (p *printer) printNil(verb rune) {
	switch verb {
	case 'T', 'v':
		p.pad("<nil>")
	default:
		p.badVerb(verb)
	}
}

// callMethod prints p.arg by its own method, if it has one for the verb.
func (p *printer) callMethod(verb rune) (handled bool) {
	if p.erroring {
		return false
	}
	if verb == 'w' {
		if _, ok := p.arg.(error); !ok || !p.wrapping {
			p.badVerb(verb)
			return true
		}
		verb = 'v'
	}
	if f, ok := p.arg.(Formatter); ok {
		p.callFormat(f, verb)
		return true
	}
	if p.has(sharpV) {
		g, ok := p.arg.(GoStringer)
		if ok {
			p.callGoString(g, verb)
		}
		return ok
	}
	switch verb {
	case 'v', 's', 'x', 'X', 'q':
		switch v := p.arg.(type) {
		case error:
			p.callError(v, verb)
			return true
		case Stringer:
			p.callString(v, verb)
			return true
		}
	}
	return false
}

func (p *printer) callFormat(f Formatter, verb rune) {
	defer p.catch(p.arg, verb, "Format")
	f.Format(p, verb)
}

func (p *printer) callGoString(g GoStringer, verb rune) {
	defer p.catch(p.arg, verb, "GoString")
	p.text(leafString(p.flags, p.wid, p.prec, 's', g.GoString()))
}

func (p *printer) callError(err error, verb rune) {
	defer p.catch(p.arg, verb, "Error")
	p.fmtString(err.Error(), verb)
}

func (p *printer) callString(s Stringer, verb rune) {
	defer p.catch(p.arg, verb, "String")
	p.fmtString(s.String(), verb)
}

// catch prints the panic of a method instead of passing it on. A method called
// on a nil pointer is excused; a panic while one is printed is not caught.
func (p *printer) catch(arg any, verb rune, method string) {
	failure := recover()
	if failure == nil {
		return
	}
	if dyn.KindOf(arg) == dyn.Pointer && dyn.IsNil(arg) {
		p.text("<nil>")
		return
	}
	if p.panicking {
		panic(failure)
	}
	before := p.spec
	p.spec = spec{}
	p.text("%!")
	p.rune(verb)
	p.text("(PANIC=")
	p.text(method)
	p.text(" method: ")
	p.panicking = true
	p.printArg(failure, 'v')
	p.panicking = false
	p.byte(')')
	p.spec = before
}
