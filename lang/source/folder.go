package source

import (
	"errors"
	"fmt"
	"go/build"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/lang/text"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// readFolder reads the Go files of a folder that belong to a program: no tests,
// and no file that its name or a //go:build line keeps out of linux/amd64, which
// is what a simulated program finds itself on. shown is what errors call the
// folder.
func readFolder(dir, shown string) ([]text.File, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("cannot read the folder %s: %w", shown, reason(err))
	}
	ctx := linux()
	var files []text.File
	var out, tests []string
	for _, e := range entries {
		name := e.Name()
		if e.IsDir() || !strings.HasSuffix(name, ".go") {
			continue
		}
		if strings.HasSuffix(name, "_test.go") {
			tests = append(tests, name)
			continue
		}
		if info, err := os.Stat(filepath.Join(dir, name)); err == nil && !info.Mode().IsRegular() {
			continue // who opens a named pipe waits until somebody writes to it
		}
		if ok, err := ctx.MatchFile(dir, name); err == nil && !ok {
			out = append(out, name)
			continue
		}
		content, err := Read(filepath.Join(dir, name))
		if err != nil {
			return nil, unreadable(filepath.Join(shown, name), filepath.Join(dir, name), err)
		}
		files = append(files, text.File{Name: filepath.Join(shown, name), Text: content})
	}
	if len(files) == 0 {
		return nil, noFiles(shown, out, tests)
	}
	return files, nil
}

// unreadable is the error for a file of a folder that cannot be read.
func unreadable(shown, name string, err error) error {
	if to, failed := os.Readlink(name); failed == nil && errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s is a link to %s, and there is no such file; remove the link", shown, to)
	}
	return fmt.Errorf("cannot read %s: %w", shown, reason(err))
}

// linux is the system that build constraints are about. Cgo is off, and the
// releases are those up to the one that is modelled.
func linux() *build.Context {
	ctx := &build.Context{GOOS: "linux", GOARCH: "amd64", Compiler: "gc", ToolTags: []string{"amd64.v1"}}
	for n := range rules.LatestRelease {
		ctx.ReleaseTags = append(ctx.ReleaseTags, "go1."+strconv.Itoa(n+1))
	}
	return ctx
}

// noFiles says why a folder is no package; out are the files left out, beside the tests.
func noFiles(shown string, out, tests []string) error {
	switch {
	case len(out) == 0 && len(tests) > 0:
		return fmt.Errorf("%s has only tests (%s), and no program", shown, strings.Join(tests[:min(len(tests), 5)], ", "))
	case len(out) == 0:
		return fmt.Errorf("no Go files in %s", shown)
	}
	return fmt.Errorf("build constraints for linux/amd64 exclude all Go files in %s: %s", shown, strings.Join(out, ", "))
}

// reason is why a file cannot be read, without its name.
func reason(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
