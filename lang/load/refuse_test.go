package load_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/load"
	"github.com/gmpsim/gmpsim/lang/text"
)

// What does a program that cannot be run get to hear? The place, what is wrong,
// and what to do, for each mistake, before anything runs.
func TestRefused(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"nothing", "", "p.go:1:1: expected 'package', found 'EOF'"},
		{"syntax", "package main\nfunc main() { x := }", "p.go:2:20: expected operand"},
		{"types",
			"package main\nfunc main() {\n\tvar s string = 1\n\ty := 2\n}",
			"p.go:3:17: cannot use 1 (untyped int constant) as string value in variable declaration\np.go:4:2: declared and not used: y"},
		{"import",
			"package main\nimport \"net/http\"\nfunc main() { http.Get(\"\") }",
			"p.go:2:8: package net/http is not simulated\n\tuse work.Net of "},
		{"unsafe",
			"package main\nimport \"unsafe\"\nfunc main() { x := 1; println(*(*uint)(unsafe.Pointer(&x))) }",
			"p.go:3:40: unsafe.Pointer is not simulated\n\tconvert values instead"},
		{"large variable", "package main\nvar a [1 << 31]byte\nfunc main() { var b [1 << 31]byte; println(len(a), len(b)) }",
			"p.go:2:7: [2147483648]uint8 is larger than 2000000000 bytes\n\tuse fewer"},
		{"cases", "package main\nfunc main() { var c chan int; select {\n" + strings.Repeat("case <-c:\n", 1001) + "} }",
			"p.go:2:31: a select of more than 1000 cases is not simulated\n\tspread the channels over several goroutines"},
		{"generic offset",
			"package main\nimport \"unsafe\"\nfunc f[T any](x struct{ a T }) uintptr { return unsafe.Offsetof(x.a) }\n" +
				"func main() { f(struct{ a int }{}) }",
			"p.go:3:49: unsafe.Offsetof of a field"},
		{"another module",
			"package main\nimport \"example.com/x\"\nfunc main() { x.F() }",
			"p.go:2:8: package example.com/x is not simulated\n\tcopy the parts"},
		{"internal", "package main\nimport \"internal/dyn\"\nfunc main() {}", "p.go:2:8: package internal/dyn is not simulated"},
		{"cgo", "package main\nimport \"C\"\nfunc main() {}", "p.go:2:8: package C is not simulated\n\twrite it in Go"},
		{"library", "package other\nfunc F() {}", "p.go:1:9: package other is not a program"},
		{"no main", "package main\nfunc F() {}", "p.go:1:9: function main is undeclared in the main package"},
		{"main is no function", "package main\nvar main = 1", "p.go:2:5: "},
		{"linkname", "package main\n//go:linkname f runtime.f\nfunc f() {}\nfunc main() {}", "p.go:2:1: //go:linkname is not simulated"},
		{"no body", "package main\nfunc f()\nfunc main() { f() }", "p.go:2:"},
		{"missing in a package",
			"package main\nimport \"runtime\"\nfunc main() { runtime.ReadTrace() }",
			"p.go:3:23: undefined: runtime.ReadTrace\n\tonly a part of package runtime is simulated: " +
				"the list of runtime lists what is missing"},
		{"unknown", "package main\nimport _ \"gone\"\nfunc main() {}",
			"p.go:2:8: package gone does not exist: the standard library has no such package\n\tthe list of lists"},
		{"absolute", "package main\nimport _ \"/fmt\"\nfunc main() {}",
			"p.go:2:8: \"/fmt\" is not a package path: it begins with a slash\n\twrite the path"},
		{"nowhere", "package main\nimport _ \"/x\"\nfunc main() {}", "p.go:2:8: \"/x\" is not a package path: it begins with a slash"},
		{"relative", "package main\nimport _ \"./x\"\nfunc main() {}",
			"p.go:2:8: \"./x\" is not a package path: modules have no relative imports"},
		{"empty part", "package main\nimport _ \"fmt/\"\nfunc main() {}",
			"p.go:2:8: \"fmt/\" is not a package path: a part of it is empty"},
		{"huge",
			"package main\nvar a [1 << 40]int\nfunc main() { println(len(a)) }",
			"p.go:2:7: [1099511627776]int is larger than 17179869184 bytes\n\tuse fewer"},
		{"huge slice", "package main\nfunc main() { s := []int{1 << 40: 1, 2}; println(len(s)) }",
			"p.go:2:20: [1099511627778]int is larger"},
		{"huge in all", "package main\nfunc main() { var a [1 << 40][1 << 40]struct{ a, b int }; println(len(a)) }", "p.go:2:21: "},
		{"huge by its last", "package main\nfunc main() { a := [...]int{1 << 40: 1}; println(len(a)) }", "p.go:2:20: "},
		{"large element", "package main\nvar c chan [1 << 13]int\nfunc main() { <-c }",
			"p.go:2:7: channel element type too large (>64kB)"},
		{"old version", "//go:build go1.21\n\npackage main\nfunc main() { for range 3 {} }", "p.go:4:25: cannot range over 3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			src := text.OneFile("p.go", []byte(c.src))
			src.Lists = "the list of"
			_, err := load.Check(src)
			require.ErrorContains(t, err, c.want)
			var list text.ErrorList
			require.ErrorAs(t, err, &list)
		})
	}
}

// Which errors are no news beside an import that is refused? Those that come of it alone: the program's own stay.
func TestConsequencesOfRefusedImports(t *testing.T) {
	src := text.OneFile("p.go", []byte(`package main
import (
	"gopkg.in/yaml.v3"
	"net/http"
	"reflect"
)
type server struct{ http.Server }
type handler interface{ Serve() }
func last() int { panic(reflect.TypeOf(1)) }
func main() {
	var s server
	s.ListenAndServe()
	var h handler = s
	yaml.Marshal(h)
	mine()
}
`))
	_, err := load.Check(src)
	var list text.ErrorList
	require.ErrorAs(t, err, &list)
	var got []string
	for _, e := range list {
		got = append(got, e.Msg)
	}
	require.Equal(t, []string{"package gopkg.in/yaml.v3 is not simulated", "package net/http is not simulated",
		"package reflect is not simulated", "undefined: mine"}, got)
}

// What does a folder of several programs get to hear? Which they are, and to give one.
func TestSeveralPrograms(t *testing.T) {
	program := []byte("package main\nfunc main() { other() }")
	src := text.OneFile("a.go", program)
	src.Main.Files = append(src.Main.Files, text.File{Name: "b.go", Text: program},
		text.File{Name: "c.go", Text: []byte("package main\nfunc f() {}")})
	_, err := load.Check(src)
	require.EqualError(t, err, "a.go:2:6: 2 files have a func main: a.go, b.go\n\tgive one of them instead, such as a.go")
}
