package std

import (
	_ "embed"
	"go/doc"
	"go/parser"
	"go/token"
	"slices"
	"strings"
)

// missing has a line for each package of which the real one has more: its import
// path, and the exported names that are not here. TestMissing writes it.
//
//go:embed missing.txt
var missing string

// unsimulated has the real packages that are not here, one a line.
// TestUnsimulated writes it.
//
//go:embed unsimulated.txt
var unsimulated string

// Exists reports whether the real standard library has a package, simulated or not.
func Exists(importPath string) bool {
	return Has(importPath) || strings.Contains("\n"+unsimulated, "\n"+importPath+"\n")
}

// Missing returns what the real package has and this one has not, sorted: names,
// and methods and fields as "Type.Name". It is nil for a package that is whole.
func Missing(importPath string) []string {
	for line := range strings.Lines(missing) {
		words := strings.Fields(line)
		if words[0] == importPath {
			return words[1:]
		}
	}
	return nil
}

// Lacks reports whether the real package, called by the last part of its import
// path, has a name that the simulated one has not.
func Lacks(pkg, name string) bool {
	for line := range strings.Lines(missing) {
		words := strings.Fields(line)
		if words[0] != pkg && !strings.HasSuffix(words[0], "/"+pkg) && !strings.HasSuffix(words[0], "/"+pkg+"/v2") {
			continue
		}
		if slices.Contains(words[1:], name) {
			return true
		}
	}
	return false
}

// Synopsis returns what a package is for, in a few words: "prints values". It is
// empty for a path that is not simulated.
func Synopsis(importPath string) string {
	for _, f := range Open(importPath) {
		file, err := parser.ParseFile(token.NewFileSet(), f.Name, f.Text, parser.PackageClauseOnly|parser.ParseComments)
		if err == nil && file.Doc != nil {
			text := new(doc.Package).Synopsis(file.Doc.Text())
			return strings.TrimSuffix(strings.TrimPrefix(text, "Package "+file.Name.Name+" "), ".")
		}
	}
	return ""
}
