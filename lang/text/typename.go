package text

import (
	"go/types"
	"slices"
	"strconv"
	"strings"
)

// TypeName spells t as reflect does: packages by name, "interface {}",
// "struct { A int }", type arguments by import path and without blanks.
func TypeName(t types.Type) string { return Locals(nil).TypeName(t) }

// Locals are the types that are declared in generic functions, one for each instance
// of the function, with that one's type arguments. These belong to the names.
type Locals map[*types.TypeName][]types.Type

// TypeName is the function of that name, for a program with such types.
func (l Locals) TypeName(t types.Type) string {
	var b strings.Builder
	l.writeType(&b, t, (*types.Package).Name)
	return b.String()
}

// writeType writes one type. Types that have types in them come back here for those, each
// with what goes before it.
func (l Locals) writeType(b *strings.Builder, t types.Type, qualify types.Qualifier) {
	sub := func(prefix string, t types.Type) {
		b.WriteString(prefix)
		l.writeType(b, t, qualify)
	}
	switch t := types.Unalias(t).(type) {
	case *types.Basic:
		b.WriteString(basicName(t))
	case *types.Named:
		l.writeNamed(b, t, qualify)
	case *types.Pointer:
		sub("*", t.Elem())
	case *types.Slice:
		sub("[]", t.Elem())
	case *types.Array:
		sub("["+strconv.FormatInt(t.Len(), 10)+"]", t.Elem())
	case *types.Map:
		sub("map[", t.Key())
		sub("]", t.Elem())
	case *types.Chan:
		writeChan(b, t, sub)
	case *types.Signature:
		b.WriteString("func")
		writeSignature(b, t, sub)
	case *types.Struct:
		writeStruct(b, t, sub)
	case *types.Interface:
		writeInterface(b, t, sub)
	default:
		b.WriteString(types.TypeString(t, qualify))
	}
}

// basicName spells byte and rune as what they are: reflect does not know the other names.
func basicName(t *types.Basic) string {
	switch t.Kind() {
	case types.UnsafePointer:
		return "unsafe.Pointer"
	case types.Uint8:
		return "uint8"
	case types.Int32:
		return "int32"
	}
	return t.Name()
}

// writeNamed writes a name with its package, and type arguments in brackets: those of the
// function that declares it, and its own.
func (l Locals) writeNamed(b *strings.Builder, t *types.Named, qualify types.Qualifier) {
	if pkg := t.Obj().Pkg(); pkg != nil {
		b.WriteString(qualify(pkg) + ".")
	}
	b.WriteString(t.Obj().Name())
	function, args := l[t.Obj()], slices.Collect(t.TypeArgs().Types())
	if len(function) == 0 && len(args) == 0 {
		return
	}
	b.WriteByte('[')
	l.writeArgs(b, function)
	if len(function) > 0 && len(args) > 0 {
		b.WriteByte(';')
	}
	l.writeArgs(b, args)
	b.WriteByte(']')
}

// writeArgs writes type arguments. Their packages are spelled in full: two of one name would
// be one type otherwise.
func (l Locals) writeArgs(b *strings.Builder, args []types.Type) {
	for i, arg := range args {
		if i > 0 {
			b.WriteByte(',')
		}
		l.writeType(b, arg, (*types.Package).Path)
	}
}

// writeChan puts the element of a channel in parentheses where its arrow would belong to
// the channel.
func writeChan(b *strings.Builder, t *types.Chan, sub func(string, types.Type)) {
	prefix := [...]string{types.SendRecv: "chan ", types.SendOnly: "chan<- ", types.RecvOnly: "<-chan "}[t.Dir()]
	if inner, ok := types.Unalias(t.Elem()).(*types.Chan); ok && inner.Dir() == types.RecvOnly && t.Dir() != types.SendOnly {
		sub(prefix+"(", t.Elem())
		b.WriteByte(')')
		return
	}
	sub(prefix, t.Elem())
}

// writeSignature writes parameters and results. A method in an interface has no func before
// them.
func writeSignature(b *strings.Builder, t *types.Signature, sub func(string, types.Type)) {
	b.WriteByte('(')
	for i := range t.Params().Len() {
		prefix, p := [...]string{"", ", "}[min(i, 1)], t.Params().At(i).Type()
		if s, ok := p.(*types.Slice); ok && t.Variadic() && i == t.Params().Len()-1 {
			sub(prefix+"...", s.Elem())
			continue
		}
		sub(prefix, p)
	}
	b.WriteByte(')')
	switch res := t.Results(); res.Len() {
	case 0:
	case 1:
		sub(" ", res.At(0).Type())
	default:
		for i := range res.Len() {
			sub([...]string{" (", ", "}[min(i, 1)], res.At(i).Type())
		}
		b.WriteByte(')')
	}
}

func writeStruct(b *strings.Builder, t *types.Struct, sub func(string, types.Type)) {
	b.WriteString("struct {")
	for i := range t.NumFields() {
		b.WriteString([...]string{" ", "; "}[min(i, 1)])
		if f := t.Field(i); f.Embedded() {
			sub("", f.Type())
		} else {
			sub(f.Name()+" ", f.Type())
		}
		if tag := t.Tag(i); tag != "" {
			b.WriteString(" " + strconv.Quote(tag))
		}
	}
	if t.NumFields() > 0 {
		b.WriteByte(' ')
	}
	b.WriteByte('}')
}

func writeInterface(b *strings.Builder, t *types.Interface, sub func(string, types.Type)) {
	b.WriteString("interface {")
	for i := range t.NumMethods() {
		m := t.Method(i)
		b.WriteString([...]string{" ", "; "}[min(i, 1)] + m.Name())
		writeSignature(b, m.Type().(*types.Signature), sub)
	}
	if t.NumMethods() > 0 {
		b.WriteByte(' ')
	}
	b.WriteByte('}')
}
