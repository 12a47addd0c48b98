package main

import (
	"fmt"
	"strings"
)

// types says for each type of argument how Go has it in package event. A type that
// is missing here is an enum of the table enums, or one of those that package event
// declares by hand.
var types = map[string]string{
	"G": "GID", "P": "PID", "M": "MID",
	"Time": "Time", "Duration": "Duration",
	"Count": "int", "Bool": "bool",
	"Bytes":  "int64",
	"ID":     "int64", // of a channel, lock, timer or task: a small number, in the order of their first event
	"Value":  "int64", // what a rule is set to, as package rules numbers it
	"Symbol": "int32", // a name that the program's Symbols resolve
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
	t := types[a.typ]
	switch {
	case t == "":
		t = a.typ
	case t[0] >= 'a':
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
