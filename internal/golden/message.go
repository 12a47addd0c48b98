package golden

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/diff"
)

// command returns the command that lets a test of this package write its files.
func command(test string) string {
	return fmt.Sprintf("go test %s -run '%s' -update", folder(), test)
}

// folder is where the test runs, as an argument of go test: relative to the module's
// root, since that is where commands are typed.
func folder() string {
	here, err := os.Getwd()
	if err != nil {
		return "."
	}
	for root := here; root != filepath.Dir(root); root = filepath.Dir(root) {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			below, _ := filepath.Rel(root, here) // both are absolute
			return strings.TrimSuffix("./"+filepath.ToSlash(below), "/.")
		}
	}
	return "."
}

// longest is how many lines of a difference are shown. A test whose every line has
// changed is not understood from its thousandth.
const longest = 60

// difference shows which lines differ, with what is around them.
func difference(want, got string) string {
	text := string(diff.Diff("recorded", []byte(want), "now", []byte(got)))
	lines := strings.SplitAfter(text, "\n")
	if len(lines) <= longest {
		return text
	}
	return fmt.Sprintf("%s… and %d more lines\n", strings.Join(lines[:longest], ""), len(lines)-longest)
}
