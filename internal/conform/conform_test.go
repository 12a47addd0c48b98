// Package conform_test runs the standard packages' own tests, from the Go tree, over the
// texts that simulated programs import instead of those packages. It is no test of the
// scheduler and says nothing about packages that cannot be imported. A test that needs what
// is refused is cut out. The package testing that they see is in testdata/standin; users do
// not see it. What fails is in testdata/known.txt with its reason, and another failure fails
// here. Begin at conform.
//
//	conform  the packages, and what becomes of their tests beside the known failures
//	texts    the test files of a package as a program
//	cut      what that program may not use is cut out of it
//	run      the test functions, each process until one takes it down
//	known    the list of the known failures
package conform_test

import (
	"flag"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/lang/std"
	"github.com/gmpsim/gmpsim/lang/text"
	"github.com/gmpsim/gmpsim/real"
)

var all = flag.Bool("all", false, "run the standard packages' slow tests, too")

// patience is how long one test function may take.
func patience() time.Duration {
	if *all || golden.Updating() {
		return 40 * time.Second
	}
	return 20 * time.Second
}

// TestConform runs the tests of each standard package that can be imported, and holds
// what fails to the known failures. Each of those has its reason in the list.
func TestConform(t *testing.T) {
	tools, err := real.Find(t.Context())
	if err != nil || !tools.Models(text.GoVersion) {
		t.Skip("no Go tree of the modelled release")
	}
	root := goroot(t)
	known := readKnown(t)
	seen := &ledger{ran: map[string]bool{}}
	t.Run("packages", func(t *testing.T) {
		for _, path := range std.Packages() {
			if tested(path) {
				t.Run(path, func(t *testing.T) {
					t.Parallel()
					conform(t, root, path, known, seen)
				})
			}
		}
	})
	t.Logf("%d functions pass", seen.passed)
	if golden.Updating() {
		known.write(t, seen)
	}
}

// tested reports whether a package's own tests say something about its text. Those of
// runtime and what is below it look inside the real runtime.
func tested(path string) bool {
	return !strings.Contains(path, ".") && path != "runtime" && !strings.HasPrefix(path, "runtime/")
}

// conform runs the tests of one package, those inside of it after those outside.
func conform(t *testing.T, root, path string, known *list, seen *ledger) {
	for _, inside := range []bool{false, true} {
		p := readTests(t, root, path, inside)
		if len(p.files) == 0 {
			continue
		}
		program := p.load(t)
		for name, why := range p.cut {
			v := verdict{path, name, "cut", why}
			seen.add(v)
			known.compare(t, v)
		}
		if program == nil {
			continue
		}
		for _, v := range (&runner{t: t, program: program, tests: p, rest: p.quick(known)}).all() {
			seen.add(v)
			known.compare(t, v)
		}
	}
}

// quick returns the functions without those that are known to be slow, unless all are wanted.
func (p *tests) quick(known *list) []function {
	return slices.DeleteFunc(p.functions(), func(f function) bool {
		return !*all && !golden.Updating() && known.status(p.path, f.name) == "slow"
	})
}

// TestKnownHasReasons holds the list of known failures to its form.
func TestKnownHasReasons(t *testing.T) {
	known := readKnown(t)
	for _, v := range known.verdicts {
		require.NotEmpty(t, v.why, "%s %s", v.path, v.name)
		require.NotEqual(t, unexplained, v.why, "say in %s why %s %s is not passed", knownFile, v.path, v.name)
	}
	require.True(t, slices.IsSortedFunc(known.verdicts, verdict.compare))
}
