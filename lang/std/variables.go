package std

import (
	"slices"
	"unicode"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
)

// A Variable sets a package's variable whose value is the host's. At is where it
// lies, and t its type.
type Variable func(env native.Env, t *native.Type, at unsafe.Pointer)

// Variables returns the variables of the texts that the host sets, by name
// ("unicode.Latin"). A program has those that it names, each process its own.
func Variables() map[string]Variable {
	u := &unicodeVariables{tables: rangeTables(), copies: map[*unicode.RangeTable]*unicode.RangeTable{}}
	all := map[string]Variable{
		"unicode.Categories":      u.tablesByName(unicode.Categories),
		"unicode.Scripts":         u.tablesByName(unicode.Scripts),
		"unicode.Properties":      u.tablesByName(unicode.Properties),
		"unicode.FoldCategory":    u.tablesByName(unicode.FoldCategory),
		"unicode.FoldScript":      u.tablesByName(unicode.FoldScript),
		"unicode.CategoryAliases": aliases,
		"unicode.GraphicRanges":   u.list(unicode.GraphicRanges),
		"unicode.PrintRanges":     u.list(unicode.PrintRanges),
		"unicode.CaseRanges":      caseRanges(unicode.CaseRanges),
		"unicode.TurkishCase":     caseRanges(unicode.TurkishCase),
		"unicode.AzeriCase":       caseRanges(unicode.AzeriCase),
	}
	for name, table := range u.tables {
		all["unicode."+name] = func(_ native.Env, _ *native.Type, at unsafe.Pointer) {
			*(**unicode.RangeTable)(at) = u.copy(table)
		}
	}
	return all
}

// unicodeVariables are the tables of one process. They are copies, for a program
// may write into them; a table with two names has one copy.
type unicodeVariables struct {
	tables map[string]*unicode.RangeTable
	copies map[*unicode.RangeTable]*unicode.RangeTable
}

func (u *unicodeVariables) copy(t *unicode.RangeTable) *unicode.RangeTable {
	c := u.copies[t]
	if c == nil {
		c = &unicode.RangeTable{R16: slices.Clone(t.R16), R32: slices.Clone(t.R32), LatinOffset: t.LatinOffset}
		u.copies[t] = c
	}
	return c
}

func (u *unicodeVariables) list(all []*unicode.RangeTable) Variable {
	return func(_ native.Env, _ *native.Type, at unsafe.Pointer) {
		var copies []*unicode.RangeTable
		for _, t := range all {
			copies = append(copies, u.copy(t))
		}
		*(*[]*unicode.RangeTable)(at) = copies
	}
}

// tablesByName makes the map. Its entries go in by name, so that what ranges over it
// meets the same order in every run.
func (u *unicodeVariables) tablesByName(all map[string]*unicode.RangeTable) Variable {
	return func(env native.Env, t *native.Type, at unsafe.Pointer) {
		m := t.MakeMap()
		for _, name := range sortedKeys(all) {
			*(**unicode.RangeTable)(env.MapEntry(m, unsafe.Pointer(&name), true)) = u.copy(all[name])
		}
		*(*unsafe.Pointer)(at) = m
	}
}

func aliases(env native.Env, t *native.Type, at unsafe.Pointer) {
	m := t.MakeMap()
	for _, name := range sortedKeys(unicode.CategoryAliases) {
		*(*string)(env.MapEntry(m, unsafe.Pointer(&name), true)) = unicode.CategoryAliases[name]
	}
	*(*unsafe.Pointer)(at) = m
}

func sortedKeys[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func caseRanges(all []unicode.CaseRange) Variable {
	return func(_ native.Env, _ *native.Type, at unsafe.Pointer) {
		*(*[]unicode.CaseRange)(at) = slices.Clone(all)
	}
}
