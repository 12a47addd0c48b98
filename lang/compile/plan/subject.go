package plan

import (
	"go/types"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/compile/ssaform"
)

// A Subject says what the program calls a thing of package sync whose address is an
// argument of a call: "cfg.mu", "forks[2]". A trace names the thing so. Indices are
// values; they stay in their registers until the call, where an onlooker reads them.
type Subject struct {
	Slot  int    // of the argument, in the frame of what is called
	Type  string // of the thing, such as "Mutex"; "" if it is behind an interface
	Path  []Step
	Param *ssa.Parameter // the path is this parameter alone: the caller knows a better name
}

// A Step is a part of a path: a text, or the value of an index or key.
type Step struct {
	Text  string
	Value ssa.Value // nil: the text alone
}

// Subjects returns those of a call.
func (f *Function) Subjects(c *ssa.CallCommon) (list []Subject) {
	slot := 1
	if c.IsInvoke() {
		if syncType(c.Value.Type()) == "Locker" {
			list = appendSubject(list, 1, "", c.Value)
		}
		slot = 2
	}
	for _, arg := range c.Args {
		if p, ok := types.Unalias(arg.Type()).(*types.Pointer); ok {
			if name := syncType(p.Elem()); name != "" {
				list = appendSubject(list, slot, name, arg)
			}
		}
		if syncType(arg.Type()) == "Locker" {
			list = appendSubject(list, slot, "", arg)
		}
		slot += f.Types.Of(arg.Type()).Class.Slots()
	}
	return list
}

func appendSubject(list []Subject, slot int, typ string, v ssa.Value) []Subject {
	s := Subject{Slot: slot, Type: typ}
	s.Param, _ = v.(*ssa.Parameter)
	if s.Path = pathOf(v, nil); s.Path == nil {
		return list
	}
	return append(list, s)
}

// syncType returns the name of a type of package sync, "" for any other.
func syncType(t types.Type) string {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil || named.Obj().Pkg().Path() != "sync" {
		return ""
	}
	return named.Obj().Name()
}

// longestPath bounds a path, and with it a walk in circles.
const longestPath = 12

// pathOf returns what the text calls v, or what it points to, followed by rest; nil if
// it has no name.
func pathOf(v ssa.Value, rest []Step) []Step {
	if len(rest) > longestPath {
		return nil
	}
	then := func(text string) []Step { return append([]Step{{Text: text}}, rest...) }
	switch v := v.(type) {
	case *ssa.Alloc:
		return named(ssaform.VariableName(v), v, rest)
	case *ssa.Global, *ssa.FreeVar, *ssa.Parameter:
		return then(v.Name())
	case *ssa.FieldAddr:
		return pathOf(v.X, then("."+fieldName(v.X.Type(), v.Field)))
	case *ssa.Field:
		return pathOf(v.X, then("."+fieldName(v.X.Type(), v.Field)))
	case *ssa.IndexAddr:
		return pathOf(v.X, indexed(v.Index, rest))
	case *ssa.Lookup:
		return pathOf(v.X, indexed(v.Index, rest))
	case *ssa.UnOp:
		return pathOf(v.X, rest)
	case *ssa.MakeInterface:
		return pathOf(v.X, rest)
	case *ssa.ChangeType:
		return pathOf(v.X, rest)
	case *ssa.TypeAssert:
		return pathOf(v.X, rest)
	case *ssa.Extract:
		return pathOf(v.Tuple, rest)
	case *ssa.Phi:
		return named(v.Comment, v, rest)
	case *ssa.Slice:
		if path := named("", v, rest); path != nil {
			return path
		}
		return pathOf(v.X, rest)
	case *ssa.Call:
		if fn := v.Call.StaticCallee(); fn != nil && assignedTo(v) == "" {
			return then(fn.Name() + "()")
		}
	}
	return named("", v, rest)
}

// named returns a variable's name, or that of the variable which v is assigned to, and
// the rest; nil if there is none.
func named(name string, v ssa.Value, rest []Step) []Step {
	if name == "" {
		name = assignedTo(v)
	}
	if name == "" {
		return nil
	}
	return append([]Step{{Text: name}}, rest...)
}

// assignedTo finds the variable that a value is first assigned to.
func assignedTo(v ssa.Value) string {
	refs := v.Referrers()
	if refs == nil {
		return ""
	}
	for _, ref := range *refs {
		switch ref := ref.(type) {
		case *ssa.DebugRef:
			if obj := ref.Object(); obj != nil {
				return obj.Name()
			}
		case *ssa.Store:
			switch addr := ref.Addr.(type) {
			case *ssa.Alloc:
				if ref.Val == v {
					return ssaform.VariableName(addr)
				}
			case *ssa.Global:
				if ref.Val == v {
					return addr.Name()
				}
			}
		}
	}
	return ""
}

// indexed is [i] before the rest; a constant is written out.
func indexed(i ssa.Value, rest []Step) []Step {
	if c, ok := i.(*ssa.Const); ok && c.Value != nil {
		return append([]Step{{Text: "[" + c.Value.ExactString() + "]"}}, rest...)
	}
	return append([]Step{{Text: "["}, {Value: i}, {Text: "]"}}, rest...)
}

// fieldName names a field of a struct, or of the struct that t points to.
func fieldName(t types.Type, i int) string {
	t = t.Underlying()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem().Underlying()
	}
	if st, ok := t.(*types.Struct); ok {
		return st.Field(i).Name()
	}
	return strconv.Itoa(i)
}

// usesNames visits the values that the names of the things in a call are made of: they
// must still be in their registers when the call is made.
func (f *Function) usesNames(in ssa.Instruction, visit func(*Value)) {
	var call *ssa.CallCommon
	switch in := in.(type) {
	case *ssa.Call:
		call = &in.Call
	case *ssa.Go:
		call = &in.Call
	default:
		return
	}
	for _, s := range f.Subjects(call) {
		for _, step := range s.Path {
			if step.Value != nil {
				f.useOf(step.Value, visit)
			}
		}
	}
}
