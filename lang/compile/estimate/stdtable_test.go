package estimate

import (
	"context"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/lang/std"
)

// TestStdTable asks what the real compiler says of the standard library's functions. To
// compile all packages takes a minute, so that without -update a few stand for them.
func TestStdTable(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles standard packages")
	}
	paths := []string{"strings", "container/list", "bufio"}
	if golden.Updating() {
		paths = realPackages(t)
		golden.Write(t, "std.txt", strings.Join(printedOf(t, paths), ""))
		return
	}
	table := golden.Read(t, "std.txt")
	for _, line := range printedOf(t, paths) {
		require.Contains(t, table, line, "go test ./lang/compile/estimate -run StdTable -update")
	}
}

// realPackages returns the packages of the table that the real library has, too.
func realPackages(t *testing.T) []string {
	t.Helper()
	out, err := exec.CommandContext(context.Background(), "go", "list", "std").Output()
	require.NoError(t, err)
	there := strings.Fields(string(out))
	return slices.DeleteFunc(std.Packages(), func(p string) bool { return !slices.Contains(there, p) || p == "unsafe" })
}

// printedOf returns the rows of the functions of some packages, sorted.
func printedOf(t *testing.T, paths []string) []string {
	t.Helper()
	rows := map[string]*printed{}
	for _, path := range paths {
		for _, p := range printedOfPackage(t, path) {
			rows[p.name] = p
		}
	}
	var lines []string
	for _, name := range slices.Sorted(maps.Keys(rows)) {
		if p := rows[name]; ours(p.name, p.path) {
			lines = append(lines, p.line())
		}
	}
	slices.Sort(lines)
	return lines
}

// ours reports whether our texts have the function.
func ours(name, path string) bool {
	last := name[strings.LastIndexByte(name, '.')+1:]
	for _, f := range std.Open(path) {
		if regexp.MustCompile(`(?m)^func (\([^)]*\) )?` + last + `[\[(]`).MatchString(string(f.Text)) {
			return true
		}
	}
	return false
}

// A printed is what was printed about a function.
type printed struct {
	name, path string
	inline     string
	params     []string // their names
	results    []string
	leaks      []string // of each parameter
}

func (p *printed) line() string {
	line := p.name + " " + p.inline
	if slices.ContainsFunc(p.leaks, func(s string) bool { return s != "." }) {
		line += " " + strings.Join(p.leaks, " ")
	}
	return line + "\n"
}

var saidLine = regexp.MustCompile(`(?m)^(\S+): ` +
	`(?:can inline (\S+) with cost (\d+) as|leaking param( content)?: (\S+?)(?: to result (\S+) level=(\d+))?$)`)

// printedOfPackage compiles a package.
func printedOfPackage(t *testing.T, path string) map[string]*printed {
	t.Helper()
	ctx := context.Background()
	dir, err := exec.CommandContext(ctx, "go", "list", "-f", "{{.Dir}}\n{{join .GoFiles \"\\n\"}}", path).Output()
	require.NoError(t, err)
	files := strings.Fields(string(dir))
	funcs := map[string]*printed{} // by the places of their names and parameters
	for _, f := range files[1:] {
		scan(t, path, files[0], f, funcs)
	}
	cmd := exec.CommandContext(ctx, "go", "build", "-gcflags=-m=2", path)
	cmd.Dir = files[0]
	said, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", said)
	for _, m := range saidLine.FindAllStringSubmatch(string(said), -1) {
		parts := strings.Split(m[1], ":")
		p := funcs[filepath.Base(parts[0])+":"+strings.Join(parts[1:], ":")]
		switch {
		case p == nil:
		case m[3] != "":
			p.inline = m[3]
		default:
			p.leak(m[4] != "", m[5], m[6], m[7])
		}
	}
	return funcs
}

// leak notes what was printed about a parameter. What leaks to the heap outdoes the rest.
func (p *printed) leak(content bool, param, result, level string) {
	i := slices.Index(p.params, param)
	switch {
	case i < 0:
	case content && p.leaks[i] != "h":
		p.leaks[i] = "c"
	case content || p.leaks[i] == "h" || result != "" && p.leaks[i] == "c":
	case result == "":
		p.leaks[i] = "h"
	default:
		to := fmt.Sprint("d", slices.Index(p.results, result))
		if level == "0" {
			to = "r" + to[1:]
		}
		if p.leaks[i] == "." {
			p.leaks[i] = to
		} else {
			p.leaks[i] += to
		}
	}
}

// scan finds the functions of a file.
func scan(t *testing.T, path, dir, file string, into map[string]*printed) {
	t.Helper()
	fset := token.NewFileSet()
	syntax, err := parser.ParseFile(fset, filepath.Join(dir, file), nil, parser.SkipObjectResolution)
	require.NoError(t, err)
	for _, d := range syntax.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok || fn.Name.Name == "_" || fn.Name.Name == "init" || fn.Type.TypeParams != nil {
			continue
		}
		p := &printed{name: path + "." + fn.Name.Name, path: path, inline: "-"}
		fields := fn.Type.Params.List
		if fn.Recv != nil {
			p.name = "(" + strings.Replace(types.ExprString(fn.Recv.List[0].Type), "*", "*"+path+".", 1) + ")." + fn.Name.Name
			if p.name[1] != '*' {
				p.name = "(" + path + "." + p.name[1:]
			}
			fields = append(slices.Clone(fn.Recv.List), fields...)
		}
		if strings.Contains(p.name, "[") {
			continue
		}
		add := func(pos token.Pos) {
			at := fset.Position(pos)
			into[fmt.Sprintf("%s:%d:%d", file, at.Line, at.Column)] = p
		}
		add(fn.Pos() + token.Pos(len("func "))) // the compiler names what comes after the word
		p.params = names(fields, add)
		p.leaks = slices.Repeat([]string{"."}, len(p.params))
		if fn.Type.Results != nil {
			p.results = names(fn.Type.Results.List, func(token.Pos) {})
			for i, r := range p.results {
				if r == "" {
					p.results[i] = fmt.Sprint("~r", i)
				}
			}
		}
	}
}

// names returns the names of parameters.
func names(fields []*ast.Field, add func(token.Pos)) (all []string) {
	for _, f := range fields {
		for _, name := range f.Names {
			all = append(all, name.Name)
			add(name.Pos())
		}
		if f.Names == nil {
			all = append(all, "")
		}
	}
	return all
}
