package estimate

import (
	"cmp"
	"context"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/ssa"

	"github.com/gmpsim/gmpsim/lang/internal/kernels"
	"github.com/gmpsim/gmpsim/lang/load"
	"github.com/gmpsim/gmpsim/lang/text"
)

// A corpus is programs, and what the real compiler prints about them.
type corpus struct {
	dir      string
	programs []*program
	said     string
}

// A program is one of the corpus, loaded.
type program struct {
	*Program
	name string
	*load.Checked
}

// newCorpus loads the programs, and has the real compiler say what it decides.
func newCorpus(t *testing.T) *corpus {
	t.Helper()
	if testing.Short() {
		t.Skip("compiles many programs")
	}
	c := &corpus{dir: t.TempDir()}
	require.NoError(t, os.WriteFile(filepath.Join(c.dir, "go.mod"), []byte("module corpus\n\ngo 1.26\n"), 0o644))
	for name, src := range corpusTexts(t) {
		c.add(t, name, src)
	}
	cmd := exec.CommandContext(context.Background(), "go", "build", "-trimpath", "-gcflags=-m=2", "./...")
	cmd.Dir = c.dir
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", out)
	c.said = string(out)
	return c
}

// corpusTexts returns the programs: the kernels, the scenarios, and those of the
// interpreter's tests.
func corpusTexts(t *testing.T) map[string]string {
	t.Helper()
	texts := map[string]string{}
	for _, k := range kernels.All() {
		if texts[k.File] == "" {
			texts[k.File] = k.Program(1)
		}
	}
	for _, pattern := range []string{"../../../scenarios/*.go", "../../testdata/*.go", "../../testdata/language/*/*.go"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, file := range files {
			src, err := os.ReadFile(file)
			require.NoError(t, err)
			if strings.Contains(string(src), "\npackage main\n") || strings.HasPrefix(string(src), "package main\n") {
				texts[strings.TrimPrefix(file, "../")] = strings.Replace(string(src), "//go:build ignore\n", "//\n", 1)
			}
		}
	}
	return texts
}

// add writes and loads a program. Those that gmpsim refuses, and those that import other
// modules, are left out.
func (c *corpus) add(t *testing.T, name, src string) {
	t.Helper()
	if strings.Contains(src, "\"github.com/") {
		return
	}
	name = strings.NewReplacer("../", "", "/", "_", ".go", "").Replace(name)
	checked, err := load.Check(text.OneFile(name+"/a.go", []byte(src)))
	if err != nil {
		return
	}
	require.NoError(t, os.MkdirAll(filepath.Join(c.dir, name), 0o755))
	// No package main: go build would link each, which takes twice as long as compiling it.
	compiled := mainClause.ReplaceAllString(src, "package text")
	require.NoError(t, os.WriteFile(filepath.Join(c.dir, name, "a.go"), []byte(compiled), 0o644))
	c.programs = append(c.programs, &program{Program: New(checked.Main.Prog, checked.Infos), name: name, Checked: checked})
}

var mainClause = regexp.MustCompile(`(?m)^package main$`)

// at returns a place as the compiler prints it: of a declaration that of the word after
// func.
func (p *program) at(fn *ssa.Function) string {
	at := fn.Pos()
	if decl, ok := fn.Syntax().(*ast.FuncDecl); ok {
		at = decl.Pos() + token.Pos(len("func "))
	}
	pos := p.Places.Files.Position(at)
	return fmt.Sprintf("%s/a.go:%d:%d", p.name, pos.Line, pos.Column)
}

// functions returns the functions of package main with text, in the order of their text:
// which of two that call each other is asked first decides which costs more.
func (p *program) functions() (all []*ssa.Function) {
	var add func(fn *ssa.Function)
	add = func(fn *ssa.Function) {
		if fn.Syntax() != nil {
			all = append(all, fn)
		}
		for _, inner := range fn.AnonFuncs {
			add(inner)
		}
	}
	for _, m := range p.Main.Members {
		switch m := m.(type) {
		case *ssa.Function:
			add(m)
		case *ssa.Type:
			for _, t := range []types.Type{m.Type(), types.NewPointer(m.Type())} {
				set := p.Main.Prog.MethodSets.MethodSet(t)
				for i := range set.Len() {
					if fn := p.Main.Prog.FuncValue(set.At(i).Obj().(*types.Func)); fn != nil && fn.Pkg == p.Main {
						add(fn)
					}
				}
			}
		}
	}
	slices.SortStableFunc(all, func(a, b *ssa.Function) int { return cmp.Compare(a.Pos(), b.Pos()) })
	return all
}

var inlineLine = regexp.MustCompile(`(?m)^(?:\./|corpus/)?(\S+): ` +
	`(can inline (\S+) with cost (\d+) as|cannot inline (\S+): (.*exceeds budget|.*))`)

// TestEstimates asks the real compiler about many programs: see inlining and escapes.
func TestEstimates(t *testing.T) {
	c := newCorpus(t)
	t.Run("inlining", c.inlining)
	t.Run("escapes", c.escapes)
}

// inlining asks of which functions the real compiler says that it can inline them, and at
// which cost.
func (c *corpus) inlining(t *testing.T) {
	said := map[string]string{}
	for _, m := range inlineLine.FindAllStringSubmatch(c.said, -1) {
		if name := m[3] + m[5]; !strings.Contains(name, "[") || strings.Contains(name, "go.shape") {
			said[m[1]] = m[4]
		}
	}
	var agree, equal share
	for _, p := range c.programs {
		for _, fn := range p.functions() {
			at := p.at(fn)
			want, ok := said[at]
			if !ok {
				continue
			}
			delete(said, at)
			budget := maxBudget
			if fn.Parent() != nil {
				budget = closureBudget
			}
			cost := p.costOf(fn)
			agree.count(cost.fits(budget) == (want != ""))
			if same := want == "" || fmt.Sprint(cost.nodes) == want; !equal.count(same) {
				t.Logf("%s %s: %+v, really %q", at, fn, cost, want)
			}
		}
	}
	t.Logf("inlined or not: %v; the same cost: %v", agree, equal)
	require.Greater(t, agree.percent(), 98.0)
	require.Greater(t, equal.percent(), 95.0)
}

// A share is how many of all agree with the real compiler.
type share struct{ yes, all int }

func (s *share) count(yes bool) bool {
	s.all++
	if yes {
		s.yes++
	}
	return yes
}

func (s share) percent() float64 { return 100 * float64(s.yes) / float64(max(s.all, 1)) }

func (s share) String() string { return fmt.Sprintf("%d of %d (%.1f%%)", s.yes, s.all, s.percent()) }
