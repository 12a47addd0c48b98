// Package real runs a program on the real Go runtime, to hold the simulation
// against it.
//
// The pipeline is Find → Build → Run: find the go command on the PATH, build
// one or more programs, run them under a given GOMAXPROCS and collect what they
// print. Nothing is fetched, and nothing is written outside of a temporary
// folder. A program that is no more than its main package is built in a
// temporary module, where it may import std packages and packages work and pool,
// whose source is carried along; one that is part of a module is built where it is.
//
// BuildLogged and RunLogged do the same with a scheduler that says what it decides:
// package runtime is built with a log added, from an overlay over the toolchain's own
// proc.go. A Log has the decisions of one run.
//
// What the runtime does at GOMAXPROCS=1 is a function of the program as long
// as no wall-clock event gets in the way. Once in a while one does, so ask for
// a Sample of several runs and look at the set of outcomes, not at one. Normal leaves
// of an outcome what another implementation can be asked for.
//
// This package knows nothing of the simulator. Package verify holds the two against
// each other; package real/calibrate measures what things cost on this host.
package real

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/gmpsim/gmpsim/internal/child"
	"github.com/gmpsim/gmpsim/internal/goflags"
)

// ErrNoGo is what Find returns on a machine without a Go installation. The
// simulator does not need one, so callers treat it as "cannot compare".
var ErrNoGo = errors.New("no go command on the PATH: install Go 1.26 to compare with the real runtime")

// A Toolchain is an installed go command.
type Toolchain struct {
	path    string // of the go command
	version string // "go1.26.8"
}

// Find returns the toolchain whose go command is on the PATH.
func Find(ctx context.Context) (*Toolchain, error) {
	path, err := exec.LookPath("go")
	if err != nil {
		return nil, ErrNoGo
	}
	temp, err := os.MkdirTemp("", "gmpsim-find-")
	if err != nil {
		return nil, fmt.Errorf("no temporary folder can be made: %w\n\tset TMPDIR to a folder that can be written", err)
	}
	defer os.Remove(temp)
	t := &Toolchain{path: path}
	if t.version, err = t.env(ctx, temp, "GOVERSION"); err != nil {
		return nil, err
	}
	if !isVersion(t.version) {
		return nil, fmt.Errorf("%s is not a go command: %s env GOVERSION prints %q", path, filepath.Base(path), t.version)
	}
	return t, nil
}

// Version returns the toolchain's release, such as "go1.26.8".
func (t *Toolchain) Version() string { return t.version }

// Models reports whether the toolchain is of the given release, such as
// "go1.26": only then do its programs have to behave as the simulation says.
func (t *Toolchain) Models(release string) bool {
	return t.version == release || strings.HasPrefix(t.version, release+".")
}

// isVersion reports whether a go command may call itself so: go1.26.8 or, if it was built
// from a branch, devel go1.27-1a2b3c and a date.
func isVersion(s string) bool { return strings.Contains(s, "go1") && !strings.Contains(s, "\n") }

const (
	answers = 20 * time.Second // a go command that says no more than what it is
	builds  = 10 * time.Minute // one that may compile the whole standard library on a slow host
)

// command prepares a go command in dir. The environment is the user's, less
// what would make it reach for a workspace, another system, another toolchain or
// the network.
func (t *Toolchain) command(dir string, args ...string) child.Command {
	env := append(os.Environ(), "GO111MODULE=on", "GOWORK=off", "GOFLAGS="+goflags.None, "GOPROXY=off",
		"GOTOOLCHAIN=local", "GODEBUG=", "GOEXPERIMENT=", "GOOS="+runtime.GOOS, "GOARCH="+runtime.GOARCH, "PWD="+dir)
	return child.Command{Path: t.path, Args: args, Dir: dir, Env: env, Patience: answers}
}

// env asks the go command for a variable, with more settings than those of command.
func (t *Toolchain) env(ctx context.Context, dir, name string, more ...string) (string, error) {
	cmd := t.command(dir, "env", name)
	cmd.Env = append(cmd.Env, more...)
	out, err := cmd.Run(ctx)
	if err != nil {
		return "", fmt.Errorf("%s env %s: %w", t.path, name, err)
	}
	return strings.TrimSpace(string(out)), nil
}
