package json

import (
	"cmp"
	"internal/dyn"
	"internal/mirror"
	"maps"
	"slices"
	"strings"
	"sync/atomic"
	"unicode"
)

// A field is a member of an object that a struct is written as.
type field struct {
	name      string
	quotes    [2]string // how a member begins, without and with escapes for HTML
	tagged    bool      // the tag has given the name
	path      []int
	typ       mirror.Type
	omitEmpty bool
	omitZero  bool
	quoted    bool
}

// start returns how the member begins: "name":.
func (f *field) start(escapeHTML bool) string {
	if escapeHTML {
		return f.quotes[1]
	}
	return f.quotes[0]
}

// fieldsOf returns the members of struct type t in the order of the source. A field
// of an embedded struct counts as one of the outer; of several with one name the
// one at the least depth wins, then the one whose tag says the name, and otherwise
// none.
func fieldsOf(t mirror.Type) []field {
	var all []field
	seen := map[mirror.Type]bool{}
	level := []field{{typ: t}}
	for len(level) > 0 {
		var next []field
		times := map[mirror.Type]int{}
		for _, outer := range level {
			times[outer.typ]++
		}
		for _, outer := range level {
			if seen[outer.typ] {
				continue
			}
			seen[outer.typ] = true
			for i := range outer.typ.NumField() {
				f, embedded, ok := member(outer, i)
				switch {
				case !ok:
				case embedded:
					next = append(next, f)
				default:
					all = append(all, f)
					if times[outer.typ] > 1 {
						all = append(all, f) // one of each, so that none wins
					}
				}
			}
		}
		level = next
	}
	return dominant(all)
}

// member describes the ith field of the struct outer; embedded says that its own
// fields count in its stead.
func member(outer field, i int) (f field, embedded, ok bool) {
	sf := outer.typ.Field(i)
	inner := sf.Type
	if inner.Kind() == dyn.Pointer && inner.Name() == "" {
		inner = inner.Elem()
	}
	if !sf.Exported && !(sf.Embedded && inner.Kind() == dyn.Struct) {
		return field{}, false, false
	}
	tag := sf.Tag.Get("json")
	if tag == "-" {
		return field{}, false, false
	}
	name, rest, _ := strings.Cut(tag, ",")
	if !validName(name) {
		name = ""
	}
	f = field{name: name, tagged: name != "", path: append(slices.Clone(outer.path), i), typ: inner}
	if name == "" && sf.Embedded && inner.Kind() == dyn.Struct {
		return f, true, true
	}
	f.options(strings.Split(rest, ","))
	f.name = cmp.Or(name, sf.Name)
	f.quotes = [2]string{quote(f.name, false) + ":", quote(f.name, true) + ":"}
	return f, false, true
}

// options notes what stands behind the name in a tag. Numbers, strings and booleans
// can be written within a string.
func (f *field) options(words []string) {
	f.omitEmpty = slices.Contains(words, "omitempty")
	f.omitZero = slices.Contains(words, "omitzero")
	switch k := f.typ.Kind(); {
	case dyn.Bool <= k && k <= dyn.Float64, k == dyn.String:
		f.quoted = slices.Contains(words, "string")
	}
}

func validName(s string) bool {
	for _, c := range s {
		if !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", c) && !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			return false
		}
	}
	return s != ""
}

// dominant drops the fields that are hidden by others.
func dominant(all []field) []field {
	slices.SortStableFunc(all, func(a, b field) int {
		return cmp.Or(strings.Compare(a.name, b.name), cmp.Compare(len(a.path), len(b.path)),
			untagged(a)-untagged(b), slices.Compare(a.path, b.path))
	})
	var kept []field
	for i := 0; i < len(all); {
		n := i + 1
		for n < len(all) && all[n].name == all[i].name {
			n++
		}
		if n == i+1 || len(all[i].path) != len(all[i+1].path) || all[i].tagged != all[i+1].tagged {
			kept = append(kept, all[i])
		}
		i = n
	}
	slices.SortFunc(kept, func(a, b field) int { return slices.Compare(a.path, b.path) })
	return kept
}

func untagged(f field) int {
	if f.tagged {
		return 0
	}
	return 1
}

// known has the members of the struct types that were met. Who adds one puts a longer map
// in its place.
var known atomic.Pointer[map[mirror.Type][]field]

// members returns the members of struct type t. The first call finds them out.
func members(t mirror.Type) []field {
	before := known.Load()
	if before != nil {
		if all, ok := (*before)[t]; ok {
			return all
		}
	}
	all := fieldsOf(t)
	longer := map[mirror.Type][]field{t: all}
	if before != nil {
		maps.Copy(longer, *before)
	}
	known.CompareAndSwap(before, &longer)
	return all
}
