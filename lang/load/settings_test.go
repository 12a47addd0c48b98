package load

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
)

// TestSettings holds settings.txt to the table of the Go tree; -update writes it.
func TestSettings(t *testing.T) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil || testing.Short() {
		t.Skip("needs a Go tree")
	}
	table, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "src/internal/godebugs/table.go"))
	require.NoError(t, err)
	var b strings.Builder
	for _, m := range regexp.MustCompile(`\bName: "(\w+)"`).FindAllStringSubmatch(string(table), -1) {
		b.WriteString(m[1] + "\n")
	}
	golden.Equal(t, "settings.txt", b.String())
}
