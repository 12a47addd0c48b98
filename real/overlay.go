package real

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"runtime"
)

// logText is the file that an overlay adds to package runtime.
//
//go:embed overlay/log.go.txt
var logText []byte

// LogRoom is how many decisions a log has room for.
const LogRoom = 1 << 20

// overlayRelease is the release whose proc.go the anchors are known to fit.
const overlayRelease = "go1.26"

// overlay writes a copy of the toolchain's proc.go that logs its decisions into
// dir, and returns the file that go build -overlay wants. The toolchain itself
// is only read.
func (t *Toolchain) overlay(ctx context.Context, dir string) (string, error) {
	if runtime.GOOS != "linux" {
		return "", &OverlayError{"the log needs memory that is mapped as on Linux, but this is " + runtime.GOOS}
	}
	if !t.Models(overlayRelease) {
		return "", &OverlayError{fmt.Sprintf("it needs a toolchain of %s, but the one on the PATH is %s", overlayRelease, t.version)}
	}
	root, err := t.env(ctx, dir, "GOROOT")
	if err != nil {
		return "", err
	}
	runtimeDir := filepath.Join(root, "src", "runtime")
	proc := filepath.Join(runtimeDir, "proc.go")
	text, err := os.ReadFile(proc)
	if err != nil {
		return "", &OverlayError{err.Error()}
	}
	logging, err := instrument(text)
	if err != nil {
		return "", err
	}
	return writeOverlay(dir, map[string][]byte{proc: logging, filepath.Join(runtimeDir, "zgmpsim.go"): logFile()})
}

// writeOverlay writes the replaced files and the JSON file that names them.
func writeOverlay(dir string, files map[string][]byte) (string, error) {
	replace := make(map[string]string, len(files))
	for path, text := range files {
		replace[path] = filepath.Join(dir, "overlay_"+filepath.Base(path))
		if err := os.WriteFile(replace[path], text, 0o666); err != nil {
			return "", err
		}
	}
	list, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	name := filepath.Join(dir, "overlay.json")
	return name, os.WriteFile(name, list, 0o666)
}

// logFile returns the added file: the log, and the constants that it shares
// with the reader.
func logFile() []byte {
	var b bytes.Buffer
	b.Write(logText)
	fmt.Fprintf(&b, "\nconst gmpsimRoom = %d\n\nconst (\n", LogRoom)
	for k := Begin; k < DecisionKinds; k++ {
		fmt.Fprintf(&b, "\tgmpsim_%s = %d\n", k, k)
	}
	b.WriteString(")\n")
	return b.Bytes()
}

// instrument inserts the calls of the anchors into the text of proc.go. All
// places are found by name in the syntax tree, and an anchor that is missing or
// has other parameters is an error: then the release is one that the log does
// not know.
func instrument(text []byte) ([]byte, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "proc.go", text, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, &OverlayError{err.Error()}
	}
	funcs := functions(file)
	var edits []edit
	for _, a := range anchors() {
		f := funcs[a.fn]
		if f == nil {
			return nil, &OverlayError{"its proc.go has no function " + a.fn}
		}
		if sig := signature(fset, f); sig != a.signature {
			return nil, &OverlayError{fmt.Sprintf("its %s is %s; want %s", a.fn, sig, a.signature)}
		}
		e, err := a.edit(fset, f)
		if err != nil {
			return nil, err
		}
		edits = append(edits, e...)
	}
	return apply(text, edits), nil
}

// functions returns the functions of a file that are no methods, by name.
func functions(file *ast.File) map[string]*ast.FuncDecl {
	all := make(map[string]*ast.FuncDecl)
	for _, d := range file.Decls {
		if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil && f.Body != nil {
			all[f.Name.Name] = f
		}
	}
	return all
}
