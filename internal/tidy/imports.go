package tidy

import (
	"path"
	"slices"
	"strconv"
	"strings"
)

// A room says what one package may import, separated by blanks.
type room struct {
	dir     string
	house   string // folders of this module
	modules string // paths of other modules, with all that is below them
	std     string // of the standard library; if empty all of it
}

const (
	events = "sim/event sim/rules"
	tools  = "golang.org/x/tools"
)

// machinery has the rooms of the machine, of what people look at, and of the language.
func machinery() []room {
	const (
		shared = "lang/text lang/code lang/std" // what loading, compiling and running a program share
		rooms  = "lang/compile/ssaform lang/compile/plan lang/compile/pace lang/compile/estimate"
		// The machine has no clock, file, lock or random number; see TestPure in sim.
		harmless = "fmt math math/bits slices strconv strings unsafe"
	)
	return []room{
		{dir: "work"}, {dir: "pool"},
		{dir: "pool/load", house: "pool work"},
		{dir: "internal/carried", modules: tools}, // has the texts of the three
		{dir: "scenarios"}, {dir: "internal/goflags"}, {dir: "internal/child"},

		{dir: "sim/event", std: harmless},
		{dir: "sim/internal/eventgen"},
		{dir: "sim/rules", house: "sim/event", std: harmless},
		{dir: "sim", house: events, std: harmless},

		{dir: "view", house: events, modules: "github.com/fatih/color github.com/mattn/go-runewidth"},
		{dir: "view/picture", house: "view " + events},
		{dir: "export", house: "view " + events, modules: "github.com/google/pprof/profile"},
		{dir: "lang/native", house: "sim " + events},
		{dir: "lang/host", house: "lang/native"},
		{dir: "lang/scratch", house: "lang/native"},
		{dir: "lang/std", house: "internal/carried lang/native sim " + events},
		{dir: "lang/text"},
		{dir: "lang/code", house: "lang/text lang/native sim " + events, modules: tools + "/go/types/typeutil"},
		{dir: "lang/load/prune", house: "lang/text lang/std"},
		{dir: "lang/load", house: shared + " lang/load/prune", modules: tools},
		{dir: "lang/compile/ssaform", house: "lang/code", modules: tools},
		{dir: "lang/compile/plan", house: "lang/code lang/compile/ssaform", modules: tools},
		{dir: "lang/compile/pace", modules: tools}, {dir: "lang/compile/estimate", house: "lang/compile/ssaform", modules: tools},
		{dir: "lang/compile", house: shared + " lang/native " + rooms, modules: tools},
		{dir: "lang/vm", house: shared + " lang/native sim " + events},
		{dir: "lang", house: shared + " lang/load lang/compile lang/vm sim " + events},
		{dir: "lang/source", house: "internal/goflags internal/child lang/text lang sim/rules", modules: "golang.org/x/mod"},
		{dir: "lang/internal/bench"}, {dir: "lang/internal/calls"}, {dir: "lang/internal/kernels"},
		{dir: "lang/internal/opgen"}, {dir: "lang/internal/piecegen", house: "lang/load/prune"},
		{dir: "lang/internal/randprog"},
	}
}

// plan is the table of all packages. Arrows point one way: a room names only rooms that
// come before it. A package that is new needs a row, since where it stands is decided
// once, and not by the first import that happens to compile.
func plan() []room {
	const assert = "github.com/stretchr/testify" // for packages that only tests import
	return append(machinery(), []room{
		{dir: "real", house: "internal/carried work internal/goflags internal/child " + events},
		{dir: "real/calibrate", house: "real work " + events},
		{dir: "lang/internal/langtest", house: "lang lang/text real sim " + events, modules: assert},
		{dir: "lang/internal/ssatest", house: "lang/text", modules: tools + " " + assert},
		{dir: "verify", house: "internal/child lang lang/native lang/scratch lang/source real sim view " + events},
		{dir: "replay", house: "lang lang/native sim view " + events},
		{dir: "replay/stepper", house: "replay view " + events, modules: "charm.land"},
		{dir: "internal/truth", house: "view " + events},
		{dir: "internal/hunt", house: "lang real sim verify " + events},
		{dir: "internal/golden", modules: "github.com/rogpeppe/go-internal"},
		{dir: "internal/conform"}, {dir: "internal/e2e"}, {dir: "internal/tour"},
		{dir: "internal/tidy"},
		{dir: "cmd/gmpsim",
			house: "export lang lang/host lang/native lang/scratch lang/source lang/std real real/calibrate replay replay/stepper " +
				"scenarios sim verify view view/picture " + events,
			modules: "github.com/fatih/color github.com/spf13 golang.org/x/term"},
	}...)
}

// imports reports packages without a row and arrows that the plan does not have. Tests
// may import anything: a test of view runs the machine.
func imports(h *house, plan []room) (all []finding) {
	for _, p := range h.packages {
		i := slices.IndexFunc(plan, func(r room) bool { return r.dir == p.dir })
		if i < 0 {
			all = append(all, finding{p.dir, 0, "is not in the plan; give it a row in internal/tidy/imports.go"})
			continue
		}
		for _, f := range p.compiled() {
			all = append(all, h.arrows(f, plan[i])...)
		}
	}
	return all
}

// arrows reports the imports of a file that its room does not allow.
func (h *house) arrows(f *file, r room) (all []finding) {
	for _, spec := range f.syntax.Imports {
		to, err := strconv.Unquote(spec.Path.Value)
		if err != nil || r.allows(to) {
			continue
		}
		const help = "move what both need into a package that comes before, or pass it in"
		all = append(all, h.at(spec.Pos(), "%s may not import %s; %s", r.dir, to, help))
	}
	return all
}

// allows reports whether the room may import a package. The paths of the standard
// library begin with no domain.
func (r room) allows(to string) bool {
	if dir, ok := inHouse(to); ok {
		return slices.Contains(strings.Fields(r.house), dir)
	}
	if first, _, _ := strings.Cut(to, "/"); !strings.Contains(first, ".") {
		return r.std == "" || slices.Contains(strings.Fields(r.std), to)
	}
	return slices.ContainsFunc(strings.Fields(r.modules), func(m string) bool {
		return to == m || strings.HasPrefix(to, m+"/")
	})
}

// inHouse returns the folder of an import path of this module.
func inHouse(importPath string) (dir string, ok bool) {
	if importPath == module {
		return ".", true
	}
	dir, ok = strings.CutPrefix(importPath, module+"/")
	return path.Clean(dir), ok
}
