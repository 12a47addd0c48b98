package tidy

import "testing"

func TestDocs(t *testing.T) {
	finds(t, docs, `
-- lib/lib.go --
package lib

// A Thing is good.
type Thing struct{}

// Does what it does.
type Other struct{}

type None struct{}

// Make makes a Thing.
func Make() Thing { return Thing{} }

func Undone() {}

// This is a method.
func (t *Thing) Move() {}

func (t *Thing) private() {}

func (h hidden) Shown() {}

type hidden struct{}

type List[T any] struct{}

func (l *List[T]) Len() int { return 0 }
-- lib/lib_test.go --
package lib

func TestThing() {}
-- cmd/run/main.go --
package main

func Exported() {}
`,
		"lib/lib.go:6: the doc comment of Other does not begin with its name",
		"lib/lib.go:9: None has no doc comment",
		"lib/lib.go:14: Undone has no doc comment",
		"lib/lib.go:16: the doc comment of Move does not begin with its name",
		"lib/lib.go:25: List has no doc comment",
		"lib/lib.go:27: Len has no doc comment")
}

// Which constants and variables share a comment?
func TestDocsOfGroups(t *testing.T) {
	finds(t, docs, `
-- lib/lib.go --
package lib

// A Color is shown.
type Color int

const (
	Red Color = iota
	Green
)

// The two limits.
const (
	Least = 1
	Most  = 2
)

const (
	One = 1 // the first
	Two = 2
)

// It is alone.
const Alone = 3

// Table is one.
var Table []int

var Bare int
`,
		"lib/lib.go:19: Two has no doc comment",
		"lib/lib.go:22: the doc comment of Alone does not begin with its name",
		"lib/lib.go:28: Bare has no doc comment")
}
