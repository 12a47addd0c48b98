package view

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Does every reason have a mark that the documentation explains?
func TestEveryMarkIsExplained(t *testing.T) {
	explained := map[mark]bool{}
	for _, m := range Marks("") {
		explained[mark(m.Name)] = true
	}
	for k, w := range wordings {
		for _, r := range w.all() {
			require.True(t, explained[r.mark], "%v: %s", k, r.mark)
		}
	}
}
