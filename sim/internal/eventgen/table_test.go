package main

import (
	"slices"
	"strings"
	"testing"
)

// Has every row all that it must say?
func TestRowsAreWhole(t *testing.T) {
	names := map[string]bool{}
	each(func(k kind) {
		for _, name := range []string{k.constant(), "text " + k.text()} {
			if names[name] {
				t.Errorf("%s: there are two of this name", name)
			}
			names[name] = true
		}
		if !slices.Contains([]string{step, head, detail, measure}, k.class) {
			t.Errorf("%s: there is no class %q", k.name, k.class)
		}
		if k.fold == "" {
			t.Errorf("%s: say what it does to the State, or that it leaves it unchanged", k.name)
		}
		if !strings.HasSuffix(k.meaning, ".") {
			t.Errorf("%s: the meaning %q is no sentence", k.name, k.meaning)
		}
		if len(k.arguments()) > 4 {
			t.Errorf("%s: an event has room for four arguments", k.name)
		}
		for _, a := range k.arguments() {
			if !known(a.typ) {
				t.Errorf("%s: %s has the type %s, which is in no table", k.name, a.name, a.typ)
			}
		}
	})
}

// known reports whether arguments can have the type.
func known(typ string) bool {
	return slices.ContainsFunc(argTypes(enums(sim)), func(t argType) bool { return t.name == typ })
}

// Has every value of an enum a name, a text and a doc, and no other one's?
func TestEnumsAreWhole(t *testing.T) {
	for _, e := range enums(sim) {
		seen := map[string]bool{}
		for _, v := range e.values {
			if v.name == "" || v.text == "" || v.doc == "" {
				t.Errorf("%s: %+v lacks something", e.name, v)
			}
			if seen[v.text] {
				t.Errorf("%s: two values are called %q", e.name, v.text)
			}
			seen[v.text] = true
		}
	}
}
