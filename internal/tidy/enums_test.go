package tidy

import (
	"testing"

	"github.com/stretchr/testify/require"
)

const colors = `
-- paint/paint.go --
package paint

// A Color is an enum.
type Color uint8

const (
	None Color = iota
	Red
	Green
	hidden
	Colors
)

const (
	One = iota // a number
	Two
)

const (
	Big Flags = 1 << iota // a set
	Round
)

// Flags are no enum.
type Flags int

type shade int

const (
	light shade = iota
	dark
)
`

// Is an exported enum without texts found, and a value without one?
func TestEnums(t *testing.T) {
	with := func(texts ...string) func(h *house) []finding {
		return func(h *house) []finding {
			return enums(h, map[string]func(int64) string{"paint.Color": func(v int64) string { return texts[v] }})
		}
	}
	finds(t, with("", "red", "green"), colors)
	finds(t, with("", "red"), colors, "paint/paint.go:9: the text of Green panics")
	finds(t, with("", "red", ""), colors, "paint/paint.go:9: Green has no text")
	finds(t, with("", "red", "?2"), colors, "paint/paint.go:9: Green has no text")
	finds(t, with("", "red", "red"), colors, `paint/paint.go:9: Green has the text of Red, "red"`)
	finds(t, func(h *house) []finding { return enums(h, nil) }, colors, "paint/paint.go:4: paint.Color has no texts")
	finds(t, with("", "red", "green"), "-- paint/paint.go --\npackage paint\n",
		"internal/tidy/texts_test.go: there is no enum paint.Color; ")
}

// Is the number of values, whatever the plural, no value that needs a text?
func TestPlurals(t *testing.T) {
	for one, many := range map[string]string{"Color": "Colors", "Gloss": "Glosses", "Quality": "Qualities"} {
		text := func(v int64) string { return []string{"good", "bad"}[v] }
		finds(t, func(h *house) []finding { return enums(h, map[string]func(int64) string{"paint." + one: text}) },
			"-- paint/paint.go --\npackage paint\n\ntype "+one+" int\n\nconst (\n\tGood "+one+" = iota\n\tBad\n\t"+many+"\n)\n")
	}
}

// Are tables of texts found that leave out a value, of exported enums and others?
func TestTables(t *testing.T) {
	finds(t, tables, colors+`
-- paint/texts.go --
package paint

var full = [...]string{None: "none", Red: "red", Green: "green"}

var part = [...]string{None: "none", Green: "green"}

func (s shade) String() string { return [...]string{"light"}[s] }

func (c Color) String() string { return [...]string{"none", "red", "green"}[c] }

func (c Color) next() string { return [...]string{"red", "green"}[c-1] }

var sparse = map[Color]string{Red: "fire"}
-- wall/wall.go --
package wall

import "github.com/gmpsim/gmpsim/paint"

func tell(c paint.Color) string { return []string{1: "r", 2: "g"}[c] }
`,
		"paint/texts.go:5: the table has no text for Red",
		"paint/texts.go:7: the table has no text for dark",
		"wall/wall.go:5: the table has no text for None")
}

// Are the texts of the tree's enums those of packages that exist?
func TestTexts(t *testing.T) {
	for name, text := range texts() {
		require.NotContains(t, name, module)
		require.NotPanics(t, func() { text(0) }, name)
	}
}
