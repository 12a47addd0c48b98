package tidy

import (
	"go/ast"
	"go/token"
	"regexp"
	"strconv"
	"strings"
)

// flagText finds a flag in a text: two hyphens that no word goes on with.
var flagText = regexp.MustCompile(`(^|[^\w-])(--[a-z][a-z-]*)`)

// commandLine reports texts of libraries that name a command or a flag of gmpsim. A
// program that uses the library has other flags, or none; what the user can do about
// it is for the command to say.
func commandLine(h *house) (all []finding) {
	named := regexp.MustCompile(`\bgmpsim (` + strings.Join(h.commands(), "|") + `)\b`)
	for _, f := range h.spoken() {
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return true
			}
			what := named.FindString(lit.Value)
			if m := flagText.FindStringSubmatch(lit.Value); m != nil {
				what = m[2]
			}
			if what != "" {
				all = append(all, h.at(lit.Pos(), "a library names %q; let the command say it, or pass the text in", what))
			}
			return true
		})
	}
	return all
}

// spoken returns the files whose texts a library's user may see. Scenarios and their
// package teach the command; internal packages are the repository's own.
func (h *house) spoken() (all []*file) {
	for _, p := range h.libraries() {
		if p.dir != "scenarios" && !strings.HasPrefix(p.dir, "internal/") {
			all = append(all, p.compiled()...)
		}
	}
	return append(all, h.texts...)
}

// commands returns the names of the commands: the first word of each Use in cmd.
func (h *house) commands() (names []string) {
	h.each(func(f *file) {
		if !strings.HasPrefix(f.name, "cmd/") {
			return
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			kv, ok := n.(*ast.KeyValueExpr)
			if !ok {
				return true
			}
			key, isIdent := kv.Key.(*ast.Ident)
			lit, isLit := kv.Value.(*ast.BasicLit)
			if isIdent && isLit && key.Name == "Use" {
				if use, err := strconv.Unquote(lit.Value); err == nil {
					name, _, _ := strings.Cut(use, " ")
					names = append(names, name)
				}
			}
			return true
		})
	})
	return names
}
