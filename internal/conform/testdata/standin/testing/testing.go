// Package testing is the part of the real one that the standard packages' own tests need.
// Only the tests of this folder see it: a program that imports testing is refused.
package testing

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
)

// A TB is what tests and benchmarks have in common.
type TB interface {
	Cleanup(func())
	Error(args ...any)
	Errorf(format string, args ...any)
	Fail()
	FailNow()
	Failed() bool
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Helper()
	Log(args ...any)
	Logf(format string, args ...any)
	Name() string
	Setenv(key, value string)
	Skip(args ...any)
	SkipNow()
	Skipf(format string, args ...any)
	Skipped() bool
	TempDir() string
	private()
}

// A common is the state of one test or subtest.
type common struct {
	mu       sync.Mutex
	name     string
	parent   *common
	failed   bool
	skipped  bool
	finished bool
	cleanups []func()
	temp     string
	dirs     int
}

func (c *common) private() {}

// Name returns the names of the test and of those that it is in.
func (c *common) Name() string { return c.name }

// Helper does nothing: no lines of the test are shown.
func (c *common) Helper() {}

// Fail marks the test and those that it is in as failed.
func (c *common) Fail() {
	for ; c != nil; c = c.parent {
		c.mu.Lock()
		c.failed = true
		c.mu.Unlock()
	}
}

// Failed reports whether the test has failed.
func (c *common) Failed() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.failed
}

// FailNow ends the goroutine of a failed test.
func (c *common) FailNow() {
	c.Fail()
	c.finished = true
	runtime.Goexit()
}

// SkipNow ends the goroutine of a test that does not apply.
func (c *common) SkipNow() {
	c.skipped = true
	c.finished = true
	runtime.Goexit()
}

// Skipped reports whether the test was skipped.
func (c *common) Skipped() bool { return c.skipped }

func (c *common) say(text string) { fmt.Printf("%s: %s\n", c.name, strings.TrimSuffix(text, "\n")) }

// Log prints a line with the test's name.
func (c *common) Log(args ...any) { c.say(fmt.Sprintln(args...)) }

// Logf is Log with a format.
func (c *common) Logf(format string, args ...any) { c.say(fmt.Sprintf(format, args...)) }

// Error is Log and Fail.
func (c *common) Error(args ...any) { c.Log(args...); c.Fail() }

// Errorf is Logf and Fail.
func (c *common) Errorf(format string, args ...any) { c.Logf(format, args...); c.Fail() }

// Fatal is Log and FailNow.
func (c *common) Fatal(args ...any) { c.Log(args...); c.FailNow() }

// Fatalf is Logf and FailNow.
func (c *common) Fatalf(format string, args ...any) { c.Logf(format, args...); c.FailNow() }

// Skip is Log and SkipNow.
func (c *common) Skip(args ...any) { c.Log(args...); c.SkipNow() }

// Skipf is Logf and SkipNow.
func (c *common) Skipf(format string, args ...any) { c.Logf(format, args...); c.SkipNow() }

// Cleanup has a function called when the test and its subtests have ended.
func (c *common) Cleanup(f func()) { c.cleanups = append(c.cleanups, f) }

// Setenv sets a variable of the environment until the test ends.
func (c *common) Setenv(key, value string) {
	old, had := os.LookupEnv(key)
	os.Setenv(key, value)
	c.Cleanup(func() {
		if had {
			os.Setenv(key, old)
		} else {
			os.Unsetenv(key)
		}
	})
}

// Chdir changes the working directory until the test ends.
func (c *common) Chdir(dir string) {
	old, err := os.Getwd()
	if err != nil {
		c.Fatal(err)
	}
	if err := os.Chdir(dir); err != nil {
		c.Fatal(err)
	}
	c.Cleanup(func() { os.Chdir(old) })
}

// TempDir returns a new directory, which is removed when the test has ended.
func (c *common) TempDir() string {
	if c.temp == "" {
		dir, err := os.MkdirTemp("", "conform")
		if err != nil {
			c.Fatal(err)
		}
		c.temp = dir
		c.Cleanup(func() { os.RemoveAll(dir) })
	}
	c.dirs++
	dir := fmt.Sprintf("%s/%03d", c.temp, c.dirs)
	if err := os.Mkdir(dir, 0o777); err != nil {
		c.Fatal(err)
	}
	return dir
}

// end runs the cleanups, the last one first.
func (c *common) end() {
	for len(c.cleanups) > 0 {
		last := c.cleanups[len(c.cleanups)-1]
		c.cleanups = c.cleanups[:len(c.cleanups)-1]
		last()
	}
}
