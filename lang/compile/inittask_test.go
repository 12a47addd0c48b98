package compile_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/internal/langtest"
)

// Are packages initialized in the real order: of those that are ready, the one
// with the least path?
func TestInitOrder(t *testing.T) {
	const main = "package main\nimport (\n_ \"m/z\"\n_ \"m/b\"\n_ \"m/a\"\n)\nfunc init() { println(\"main\") }\nfunc main() {}"
	p, err := lang.LoadSource(langtest.Source(main,
		map[string]string{
			"m/a":     "package a\nimport _ \"m/y\"\nfunc init() { println(\"a, after y\") }",
			"m/b":     "package b\nimport _ \"m/quiet\"\nfunc init() { println(\"b\") }",
			"m/quiet": "package quiet\nconst C = 1",
			"m/y":     "package y\nvar Y = f()\nfunc f() int { println(\"y\"); return 1 }",
			"m/z":     "package z\nfunc init() { println(\"z\") }",
		}))
	require.NoError(t, err)
	require.Equal(t, "b\ny\na, after y\nz\nmain\n", langtest.RunLoaded(t, p, 1).Stderr)
}
