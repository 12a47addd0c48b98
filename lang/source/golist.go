package source

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/gmpsim/gmpsim/internal/child"
	"github.com/gmpsim/gmpsim/internal/goflags"
	"github.com/gmpsim/gmpsim/lang/text"
)

// fromToolchain returns a package that the go command knows of.
func (f *finder) fromToolchain(importPath string) (*text.Package, error) {
	listed, err := f.list()
	if err != nil {
		return nil, err
	}
	g, ok := listed[importPath]
	switch {
	case g.Standard:
		return nil, nil
	case g.Error != nil:
		return nil, unlisted(importPath, g.Error.Err)
	case !ok || g.Dir == "":
		return nil, unprovided(importPath)
	}
	if g.Module == nil {
		g.Module = &goModule{}
	}
	return f.pack(g)
}

// listing is how long the go command may take to find the packages of a large module.
const listing = 2 * time.Minute

// goList asks the go command for all that the program imports, directly or not. It
// may not look into the network: gmpsim should not wait for what nobody asked for.
func (f *finder) goList() (map[string]goPackage, error) {
	goCommand, err := exec.LookPath("go")
	if err != nil {
		return nil, &text.Error{Msg: "the go command is not on the PATH; gmpsim needs it to find the modules that go.mod requires",
			Help: "install Go, or run go mod vendor on a machine with Go"}
	}
	cmd := child.Command{Path: goCommand, Dir: f.dir, Patience: listing,
		Args: append([]string{"list", "-e", "-deps", "-json=ImportPath,Dir,Standard,Module,Error"}, f.what...)}
	cmd.Env = append(os.Environ(), "GOOS=linux", "GOARCH=amd64", "CGO_ENABLED=0", "GOPROXY=off", "GOTOOLCHAIN=local")
	if flags := os.Getenv("GOFLAGS"); flags != "" {
		cmd.Env = append(cmd.Env, "GOFLAGS="+goflags.Modules(flags))
	}
	out, err := cmd.Run(context.Background())
	if err != nil {
		return nil, fmt.Errorf("%s list: %w", goCommand, err)
	}
	return decode(out)
}

// decode reads the packages that go list wrote one after the other.
func decode(out []byte) (map[string]goPackage, error) {
	listed := make(map[string]goPackage)
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var g goPackage
		switch err := d.Decode(&g); {
		case errors.Is(err, io.EOF):
			return listed, nil
		case err != nil:
			return nil, fmt.Errorf("go list: %w", err)
		}
		listed[g.ImportPath] = g
	}
}

// unlisted words what the go command has against a package.
func unlisted(importPath, words string) error {
	first, more, _ := strings.Cut(words, "\n")
	help := strings.TrimSpace(more)
	if strings.Contains(first, "GOPROXY=off") || strings.Contains(first, "missing go.sum entry") {
		first, help = "package "+importPath+" is not on this machine", "go mod download"
	}
	return &text.Error{Msg: first, Help: help}
}
