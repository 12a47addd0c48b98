// Package bench has what the benchmarks of lang measure. Each of the other
// files is one text for three: compiled into this package, interpreted by lang,
// and interpreted by yaegi. It exports one function, which takes no arguments
// and panics if its result is wrong. Some statements are plainer than they
// would be elsewhere: yaegi gets a, b := f(), T{} wrong, and s[i] = f() where s
// holds interfaces.
package bench

import (
	"embed"
	"strings"
)

//go:embed *.go
var files embed.FS

// Program returns a file of this package as a program whose main calls the
// function with the given name.
func Program(file, function string) string {
	text, err := files.ReadFile(file)
	if err != nil {
		panic(err)
	}
	return strings.Replace(string(text), "package bench\n", "package main\n", 1) +
		"\nfunc main() { " + function + "() }\n"
}
