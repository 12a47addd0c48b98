// Package testenv says to the standard packages' own tests where they are: on a machine
// that starts no processes and has no Go tree.
package testenv

import "testing"

// Builder returns the name of the builder: there is none.
func Builder() string { return "" }

// HasGoBuild reports that there is no go command.
func HasGoBuild() bool { return false }

// MustHaveGoBuild skips the test.
func MustHaveGoBuild(t testing.TB) { t.Skip("no go command") }

// MustHaveGoRun skips the test.
func MustHaveGoRun(t testing.TB) { t.Skip("no go command") }

// MustHaveExec skips the test.
func MustHaveExec(t testing.TB) { t.Skip("no processes") }

// HasExec reports that no process can be started.
func HasExec() bool { return false }

// MustHaveExternalNetwork skips the test.
func MustHaveExternalNetwork(t testing.TB) { t.Skip("no network") }

// MustInternalLink skips the test.
func MustInternalLink(t testing.TB, with any) { t.Skip("no linker") }

// HasSymlink reports that there are symbolic links.
func HasSymlink() bool { return true }

// MustHaveSymlink lets the test run.
func MustHaveSymlink(t testing.TB) {}

// HasLink reports that there are hard links.
func HasLink() bool { return true }

// MustHaveLink lets the test run.
func MustHaveLink(t testing.TB) {}

// HasSrc reports that the Go tree is out of reach.
func HasSrc() bool { return false }

// HasParallelism reports that there is more than one processor.
func HasParallelism() bool { return true }

// MustHaveParallelism lets the test run.
func MustHaveParallelism(t testing.TB) {}

// OptimizationOff reports that the code is as with optimizations.
func OptimizationOff() bool { return false }

// SkipIfOptimizationOff lets the test run.
func SkipIfOptimizationOff(t testing.TB) {}

// SkipIfShortAndSlow skips a long test.
func SkipIfShortAndSlow(t testing.TB) { t.Skip("slow") }

// SkipFlaky skips a test that fails at times.
func SkipFlaky(t testing.TB, issue int) { t.Skip("flaky") }

// SkipFlakyNet lets the test run.
func SkipFlakyNet(t testing.TB) {}

// CPUIsSlow reports that computing takes long here.
func CPUIsSlow() bool { return true }
