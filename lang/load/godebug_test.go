package load

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/gmpsim/gmpsim/lang/text"
)

// What does the go command say of a wrong //go:debug line? The same, at the same place.
func TestDebugLines(t *testing.T) {
	for line, want := range map[string]string{
		"//go:debug panicnil=1":          "",
		"//go:debug \tpanicnil=1":        "",
		"//go:debug default=go1.21":      "",
		"//go:debuggers are no settings": "",
		"//go:debug":                     "p.go:1:1: invalid //go:debug: missing key=value",
		"//go:debug panicnil":            "p.go:1:1: invalid //go:debug: missing key=value",
		"//go:debug panicnil=1 2":        "p.go:1:1: invalid //go:debug: value contains space",
		"//go:debug panic nil=1":         "p.go:1:1: invalid //go:debug: key contains space",
		"//go:debug panicnil=1,2":        "p.go:1:1: invalid //go:debug: value contains comma",
		"//go:debug a,panicnil=1":        "p.go:1:1: invalid //go:debug: key contains comma",
		"//go:debug nonsense=1":          `p.go:1:1: invalid //go:debug: unknown //go:debug setting "nonsense"`,
		"//go:debug madvdontneed=1":      `p.go:1:1: invalid //go:debug: unknown //go:debug setting "madvdontneed"`,
		"//go:debug default=1.21":        "p.go:1:1: invalid //go:debug: value for default= must be goVERSION",
		"//go:debug default=go1.99":      "p.go:1:1: invalid //go:debug: default=go1.99 too new (gmpsim models Go 1.26)",
		"//go:debug panicnil=1\n//go:debug panicnil=0": "p.go:2:1: repeated //go:debug for panicnil\n" +
			"\tprevious //go:debug at p.go:1:1",
	} {
		_, err := Check(text.OneFile("p.go", []byte(line+"\n\npackage main\n\nfunc main() {}\n")))
		if want == "" {
			assert.NoError(t, err, line)
			continue
		}
		assert.EqualError(t, err, want, line)
		var list text.ErrorList
		assert.ErrorAs(t, err, &list, line)
	}
}

// The list of settings is that of the Go tree.
func TestKnownSettings(t *testing.T) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Skip("needs the Go tree of the release that is modelled")
	}
	table, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "src/internal/godebugs/table.go"))
	if err != nil || !strings.HasPrefix(runtime.Version(), "go1.26") {
		t.Skip("needs the Go tree of the release that is modelled")
	}
	var names []string
	for _, m := range regexp.MustCompile(`\{Name: "(\w+)"`).FindAllSubmatch(table, -1) {
		names = append(names, string(m[1]))
	}
	slices.Sort(names)
	assert.Equal(t, names, strings.Fields(knownDebug))
}
