package main

import (
	"fmt"
	"slices"
	"strings"
)

// An argType is a type that an argument can have, apart from the table's enums.
type argType struct {
	name   string // as the rows of the table have it
	goType string // as package event has it
	number bool   // it is printed as a number, since its type has no texts
	doc    string // "" if the type has one where it is declared
}

// basics are the types that are no enums.
var basics = []argType{
	{"G", "GID", false, "a goroutine, or NoG"},
	{"P", "PID", false, "a processor, or NoP"},
	{"M", "MID", false, "a thread, or NoM"},
	{"Time", "Time", false, "an instant"},
	{"Duration", "Duration", false, "a span of time"},
	{"Count", "int", true, "how many, or which one of several"},
	{"Bytes", "int64", true, "an amount of memory"},
	{"Bool", "bool", true, "true or false"},
	{"ID", "int64", true, "a channel, lock, timer or task: a small number, in the order of their first event"},
	{"Symbol", "int32", true, "a name that the program's Symbols resolve"},
	{"Value", "int64", true, "what a rule is set to, as package rules numbers it"},
	{"Bits", "int64", true, "a value of the program, as its Form says"},
}

// declared are the enums that package event declares by hand, because the runtime has
// them itself.
var declared = []argType{
	{"WaitReason", "WaitReason", false, ""},
	{"EndReason", "EndReason", false, ""},
}

// argTypes returns all types: a row of the table can name each.
func argTypes(enums []enum) []argType {
	all := slices.Clone(basics)
	for _, e := range enums {
		all = append(all, argType{e.name, e.name, false, ""})
	}
	return append(all, declared...)
}

// An arg is one argument of a kind.
type arg struct {
	name string // as texts have it
	typ  string
}

// field is the argument's name in a struct.
func (a arg) field() string {
	if a.name == "cpu" {
		return "CPU"
	}
	return strings.ToUpper(a.name[:1]) + a.name[1:]
}

// param is its name as a parameter, where Go's keywords are not allowed and m is the
// machine.
func (a arg) param() string {
	switch a.name {
	case "m":
		return "other"
	case "for":
		return "d"
	case "chan":
		return "ch"
	}
	return a.name
}

// goType is its type, with the package's name before it unless that is "".
func (a arg) goType(pkg string) string {
	t := a.typ
	if i := slices.IndexFunc(basics, func(b argType) bool { return b.name == t }); i >= 0 {
		t = basics[i].goType
	}
	if t[0] >= 'a' {
		return t
	}
	if pkg != "" {
		return pkg + "." + t
	}
	return t
}

// read converts the number in an event to the argument's type.
func (a arg) read(i int) string {
	if a.typ == "Bool" {
		return fmt.Sprintf("e.args[%d] != 0", i)
	}
	if t := a.goType(""); t != "int64" {
		return fmt.Sprintf("%s(e.args[%d])", t, i)
	}
	return fmt.Sprintf("e.args[%d]", i)
}

// write converts it back.
func (a arg) write() string {
	switch {
	case a.typ == "Bool":
		return "bit(" + a.param() + ")"
	case a.goType("") == "int64":
		return a.param()
	}
	return "int64(" + a.param() + ")"
}
