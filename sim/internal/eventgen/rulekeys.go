package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// sliceNumber is the number of RuleSlice. There were eleven settings when it was given;
// recordings have it, so later settings come after it.
const sliceNumber = 11

// ruleKeys returns the enum of what a run tells of its rules: each setting of package
// rules, and the one cost that sentences speak of. It is made from the settings, so a
// new one needs no row here.
func ruleKeys(keys []string) enum {
	e := enum{"RuleKey", "A RuleKey is a rule that a run tells of: a setting of package rules, or a cost that is spoken of.", nil}
	for _, key := range keys {
		e.values = append(e.values, value{"Rule" + camel(key), key, "the setting " + key})
	}
	e.values[0], e.values[1] = e.values[1], e.values[0] // the release sets the design, too: it is told first
	e.values = slices.Insert(e.values, sliceNumber, value{"RuleSlice", "slice", "the cost slice, in nanoseconds"})
	return e
}

// settingKeys returns the keys of the settings, in their order. It reads them from the
// source text of the function Settings: package rules cannot be imported, since it
// compiles only after package event is generated.
func settingKeys(sim string) (keys []string) {
	f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(sim, "rules", "policy.go"), nil, 0)
	if err != nil {
		panic(err)
	}
	i := slices.IndexFunc(f.Decls, func(d ast.Decl) bool {
		fn, ok := d.(*ast.FuncDecl)
		return ok && fn.Name.Name == "Settings"
	})
	list := f.Decls[i].(*ast.FuncDecl).Body.List[0].(*ast.ReturnStmt).Results[0].(*ast.CompositeLit)
	for _, row := range list.Elts {
		key, err := strconv.Unquote(row.(*ast.CallExpr).Args[0].(*ast.BasicLit).Value)
		if err != nil {
			panic(err)
		}
		keys = append(keys, key)
	}
	return keys
}

// camel returns a key as part of a Go name: FirstLook for first-look.
func camel(key string) string {
	var name strings.Builder
	for part := range strings.SplitSeq(key, "-") {
		name.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return name.String()
}
