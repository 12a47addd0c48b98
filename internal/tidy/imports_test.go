package tidy

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Does the plan have one row for each package, and does no room name one that comes
// after it? So there is no circle.
func TestPlan(t *testing.T) {
	var before []string
	for _, r := range plan() {
		require.NotContains(t, before, r.dir)
		for _, to := range strings.Fields(r.house) {
			require.Contains(t, before, to, "a room of %s", r.dir)
		}
		before = append(before, r.dir)
	}
}

// What may the rooms not import that matter most?
func TestArrows(t *testing.T) {
	for _, no := range []struct{ from, to string }{
		{"view", "sim"}, {"view", "lang"}, {"sim", "view"}, {"sim/event", "sim/rules"},
		{"lang/text", "lang/code"}, {"lang/compile", "sim"}, {"lang/load", "sim"},
	} {
		all := plan()
		r := all[slices.IndexFunc(all, func(r room) bool { return r.dir == no.from })]
		require.False(t, r.allows(module+"/"+no.to), "%s imports %s", no.from, no.to)
	}
}

// TestStages: loading, compiling and running a program are three rooms, each with rooms
// below it. None of them imports one of another stage, not even by a detour: so each can
// be read, and tested, without the others, and what two of them share is in lang/code.
func TestStages(t *testing.T) {
	stageOf := func(dir string) string {
		for _, stage := range []string{"lang/load", "lang/compile", "lang/vm"} {
			if strings.HasPrefix(dir+"/", stage+"/") {
				return stage
			}
		}
		return ""
	}
	found := map[string]bool{}
	reach := map[string][]string{} // the rooms that a room imports, and those that they import
	for _, r := range plan() {
		for _, to := range strings.Fields(r.house) {
			reach[r.dir] = append(append(reach[r.dir], to), reach[to]...)
		}
		from := stageOf(r.dir)
		if from == "" {
			continue
		}
		found[from] = true
		for _, to := range reach[r.dir] {
			require.Contains(t, []string{"", from}, stageOf(to), "%s imports %s", r.dir, to)
		}
	}
	require.Len(t, found, 3)
}

func TestImports(t *testing.T) {
	small := []room{
		{dir: "."},
		{dir: "sim/event", std: "fmt"},
		{dir: "view", house: ". sim/event", modules: "example.com/colour"},
	}
	finds(t, func(h *house) []finding { return imports(h, small) }, `
-- sim/event/event.go --
package event

import (
	"fmt"
	"time"
)
-- sim/event/event_test.go --
package event

import "os"
-- view/view.go --
package view

import (
	"os"

	"example.com/colour/names"
	"example.com/colourful"

	"github.com/gmpsim/gmpsim"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)
-- stray/stray.go --
package stray
`,
		"sim/event/event.go:5: sim/event may not import time; ",
		"stray: is not in the plan; ",
		"view/view.go:7: view may not import example.com/colourful; ",
		"view/view.go:10: view may not import github.com/gmpsim/gmpsim/sim; ")
}
