package text_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/text"
)

// TestPrintable: what reaches a terminal of a name?
func TestPrintable(t *testing.T) {
	for s, want := range map[string]string{
		"a.go": "a.go", "größe 世界": "größe 世界", "a\n\tb": "a\n\tb",
		"a\x1b[31m.go": `a\x1b[31m.go`, "\x07": `\a`, "\xff": `\xff`, "\u009b2J": `\u009b2J`, "\u202e": `\u202e`, "a\rb": `a\rb`,
	} {
		require.Equal(t, want, text.Printable(s))
	}
}
