package main

import "strings"

// The classes of kinds, as package event names them.
const (
	step    = "ClassStep"
	head    = "ClassHead"
	detail  = "ClassDetail"
	measure = "ClassMeasure"
)

// A section is a group of kinds that its title describes.
type section struct {
	title string
	kinds []kind
}

// A kind is one row of the table.
type kind struct {
	name    string
	class   string
	args    string
	runtime string
	fold    string
	meaning string
}

// unchanged is the fold of a kind that changes no state. It must be said: a fold that
// was forgotten is a test's failure.
const unchanged = "unchanged"

// arguments splits "victim P, n Count".
func (k kind) arguments() (list []arg) {
	for _, s := range strings.FieldsFunc(k.args, func(r rune) bool { return r == ',' }) {
		f := strings.Fields(s)
		list = append(list, arg{f[0], f[1]})
	}
	return list
}

// constant is the kind's name in Go.
func (k kind) constant() string { name, _, _ := strings.Cut(k.name, "/"); return name }

// folds reports whether the kind changes the State.
func (k kind) folds() bool { return k.fold != unchanged }

// text is its name in traces.
func (k kind) text() string {
	name, text, ok := strings.Cut(k.name, "/")
	if ok {
		return text
	}
	return strings.ToLower(name)
}
