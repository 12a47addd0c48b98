package load_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/internal/langtest"
	"github.com/gmpsim/gmpsim/lang/load"
	"github.com/gmpsim/gmpsim/lang/text"
)

// Which imports are refused, and does one run tell of all, with their places and
// the way that led to them?
func TestImportsRefused(t *testing.T) {
	for _, c := range []struct {
		name, main string
		packages   map[string]string
		want       string
	}{
		{"all at once",
			"package main\nimport (\n\"m/a\"\n\"os/exec\"\n\"gone.org/x\"\n)\nfunc main() { a.F(); exec.X(); x.Y() }",
			map[string]string{"m/a": "package a\nimport \"m/b\"\nfunc F() { b.F() }",
				"m/b": "package b\nimport \"net\"\nfunc F() { net.X() }"},
			`m/b/f.go:2:8: package net is not simulated
	m/b is imported at m/a/f.go:2:8
	m/a is imported at main.go:3:1
	use work.Net*
main.go:4:1: package os/exec is not simulated
	use work.Syscall*
main.go:5:1: no module provides gone.org/x
	go get gone.org/x`},
		{"in a module of others",
			"package main\nimport \"foreign/a\"\nfunc main() { a.F() }",
			map[string]string{"foreign/a": "package a\nimport \"net\"\nfunc F() { net.X() }-- two --\nimport \"net\""},
			"foreign/a/f.go:2:8: package net is not simulated\n\tforeign/a is imported at main.go:2:8"},
		{"types in a package",
			"package main\nimport \"m/a\"\nfunc main() { a.F() }",
			map[string]string{"m/a": "package a\nfunc F() { return 1 }"},
			"m/a/f.go:2:19: too many return values\n\thave (number)\n\twant ()\n\tm/a is imported at main.go:2:8"},
		{"unsupported in a package",
			"package main\nimport \"m/a\"\nfunc main() { a.F() }",
			map[string]string{"m/a": "package a\nfunc F()"},
			"m/a/f.go:2:1: function F has no body\n\tm/a is imported at main.go:2:8\n\twrite its body in Go"},
		{"cycle",
			"package main\nimport \"m/a\"\nfunc main() { a.F() }",
			map[string]string{"m/a": "package a\nimport \"m/b\"\nfunc F() { b.F() }",
				"m/b": "package b\nimport \"m/a\"\nfunc F() { a.F() }"},
			"m/b/f.go:2:8: import cycle not allowed: m/a imports m/b imports m/a\n\t*"},
		{"internal",
			"package main\nimport (\n\"other/internal/a\"\n\"m/internal/b\"\n)\nfunc main() { a.F(); b.F() }",
			map[string]string{"other/internal/a": "package a\nfunc F() {}", "m/internal/b": "package b\nfunc F() {}"},
			"main.go:3:1: use of internal package other/internal/a not allowed"},
		{"program",
			"package main\nimport \"m/a\"\nfunc main() { a.F() }",
			map[string]string{"m/a": "package main\nfunc main() {}"},
			"main.go:2:8: package m/a is a program and cannot be imported"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := load.Check(langtest.Source(c.main, c.packages))
			require.Error(t, err)
			require.Regexp(t, pattern(c.want), err.Error())
		})
	}
}

// Is each package checked as its own language version says?
func TestVersionOfPackage(t *testing.T) {
	const loop = `
func F() (sum int) {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { return i })
	}
	for _, f := range fs { sum += f() }
	return sum
}
`
	const main = "package main\nimport \"m/a\"" + loop + "func main() { println(F(), a.F()) }"
	s := langtest.Source(main, map[string]string{"m/a": "package a" + loop})
	find := s.Find
	s.Find = func(path string) (*text.Package, error) {
		p, err := find(path)
		p.Go = "1.21"
		return p, err
	}
	p, err := lang.LoadSource(s)
	require.NoError(t, err)
	require.Equal(t, "3 9\n", langtest.RunLoaded(t, p, 1).Stderr)
}

// Which behaviour of older releases does the go line of the main module bring
// back, and what do //go:debug lines decide?
func TestGodebug(t *testing.T) {
	const main = "package main\nfunc main() {\n\tdefer func() { println(recover() == nil) }()\n\tpanic(nil)\n}"
	for _, c := range []struct {
		line, debug, want string
		noUpdater         bool
	}{
		{"", "", "false\n", false},
		{"1.24", "", "false\n", true},
		{"1.20.3", "", "true\n", true},
		{"1.20", "//go:debug panicnil=0", "false\n", true},
		{"1.26", "//go:debug default=go1.20\n//go:debug updatemaxprocs=1", "true\n", false},
	} {
		s := langtest.Source(c.debug+"\n"+main, nil)
		s.Go = c.line
		p, err := lang.LoadSource(s)
		require.NoError(t, err)
		require.Equal(t, c.want, langtest.RunLoaded(t, p, 1).Stderr, "%+v", c)
		require.Equal(t, c.noUpdater, p.Boot().NoUpdater, "%+v", c)
	}
}

// pattern matches text in which * stands for anything.
func pattern(text string) string {
	return "^(?s)" + strings.ReplaceAll(regexp.QuoteMeta(text), `\*`, ".*") + "$"
}
