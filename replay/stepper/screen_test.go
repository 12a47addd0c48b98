package stepper_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/replay"
	"github.com/gmpsim/gmpsim/replay/stepper"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/view"
)

// symbols are those of a program and of what its process has named.
type symbols struct {
	*lang.Program
	proc *lang.Process
}

func (s *symbols) Symbol(sym int32) string { return s.proc.Symbol(sym) }

// open returns a stepper of a program.
func open(t *testing.T, name, src string, procs int) *stepper.Stepper {
	t.Helper()
	p, err := lang.Load(name, []byte(src))
	require.NoError(t, err)
	sym := &symbols{Program: p}
	book := view.NewBook(sym, name)
	session, err := replay.Open(replay.Config{Hear: book.Listen, Start: func(a replay.Audience) (replay.Performance, error) {
		m, err := sim.New(sim.Config{Procs: procs, Boot: p.Boot(), Listen: a.Listen, MaxSteps: 50_000})
		if err != nil {
			return replay.Performance{}, err
		}
		proc := p.New(m, lang.Host{Stdin: strings.NewReader(""), Stdout: a.Stdout, Stderr: a.Stderr, Args: []string{"prog"}})
		proc.Describe()
		if sym.proc == nil {
			sym.proc = proc
		}
		m.Start(proc.Main(), proc.MainSymbol())
		return replay.Performance{Machine: m, Process: proc}, nil
	}})
	require.NoError(t, err)
	s, err := stepper.New(stepper.Config{Session: session, Book: book, Symbols: sym, File: name, Width: 80,
		Files: []stepper.File{{Name: name, Lines: strings.Split(src, "\n")}}})
	require.NoError(t, err)
	return s
}

// press sends keys to a screen: single letters, or a word in <> such as <enter>.
func press(m tea.Model, keys string) {
	for keys != "" {
		var k tea.Key
		if name, rest, ok := strings.Cut(strings.TrimPrefix(keys, "<"), ">"); ok && keys[0] == '<' {
			k.Code, keys = named()[name], rest
		} else {
			k, keys = tea.Key{Code: rune(keys[0]), Text: keys[:1]}, keys[1:]
		}
		m.Update(tea.KeyPressMsg(k))
	}
}

// named are the keys that have no letter.
func named() map[string]rune {
	return map[string]rune{"enter": tea.KeyEnter, "tab": tea.KeyTab, "esc": tea.KeyEscape}
}

const locks = `package main

import (
	"fmt"
	"sync"
	"time"
)

var mu sync.Mutex

func work(id int, c chan<- int) {
	mu.Lock()
	time.Sleep(time.Millisecond)
	mu.Unlock()
	c <- id
}

func main() {
	c := make(chan int, 2)
	for i := range 3 {
		go work(i, c)
	}
	sum := 0
	for range 3 {
		sum += <-c
	}
	fmt.Println(sum)
}
`

// What does the reader see after some keys? Each screen was read before it was recorded.
func TestScreens(t *testing.T) {
	stealing, ok := scenarios.Get("stealing")
	require.True(t, ok)
	for _, c := range []struct {
		name, file, src, keys string
		procs, width, height  int
	}{
		{"begin", "locks.go", locks, "", 2, 80, 24},
		{"unlock", "locks.go", locks, "uunlock<enter>", 2, 80, 24},
		{"back", "locks.go", locks, "uunlock<enter>SSS", 2, 80, 24},
		{"output", "locks.go", locks, "$o", 2, 80, 24},
		{"state", "locks.go", locks, "uunlock<enter>a", 2, 120, 40},
		{"mistake", "locks.go", locks, "urunq(P0)><enter>", 2, 80, 24},
		{"theft", "stealing.go", string(stealing.Source), "usteal<enter>", 4, 120, 40},
		{"why", "stealing.go", string(stealing.Source), "usteal<enter>w", 2, 80, 24},
		{"help", "locks.go", locks, "?", 2, 80, 24},
		{"typing", "locks.go", locks, "g1.2m", 2, 80, 24},
		{"small", "locks.go", locks, "", 2, 60, 10},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := stepper.NewModel(open(t, c.file, c.src, c.procs))
			m.Update(tea.WindowSizeMsg{Width: c.width, Height: c.height})
			press(m, c.keys)
			golden.Equal(t, "testdata/"+c.name+".txt", ansi.Strip(m.Draw())+"\n")
		})
	}
}

// Does a screen ever pass its edges, whatever the keys, and do the same number of steps back lead back?
func TestScreensFit(t *testing.T) {
	for i, sc := range scenarios.All() {
		if i%5 > 0 {
			continue // a screen a key takes its time
		}
		s := open(t, sc.Name+".go", string(sc.Source), 4)
		m := stepper.NewModel(s)
		for _, size := range [][2]int{{80, 20}, {80, 24}, {120, 40}} {
			m.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			for _, keys := range []string{
				"sss", "nn", "l", "uM2<enter>", "S", "N", "a", "a", "w", "f", "<tab>", "o", "o", "?", "?", "g60%<enter>", "$", "0",
			} {
				press(m, keys)
				rows := strings.Split(m.Draw(), "\n")
				require.LessOrEqual(t, len(rows), size[1], "%s %s", sc.Name, keys)
				for _, row := range rows {
					require.LessOrEqual(t, ansi.StringWidth(row), size[0], "%s %s: %q", sc.Name, keys, row)
				}
			}
		}
		at := s.Session.At()
		press(m, "eeeeeEEEEE")
		require.Equal(t, at, s.Session.At())
	}
}

// Is what changed lit, also where there are no colours?
func TestLit(t *testing.T) {
	m := stepper.NewModel(open(t, "locks.go", locks, 2))
	press(m, "s")
	require.NotContains(t, m.Draw(), "\x1b[7m")
	press(m, "ss")
	require.Contains(t, m.Draw(), "\x1b[7m", fmt.Sprintf("%q", m.Draw()))
}

// Is the screen in the README one that there is?
func TestReadmeScreen(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	screen, err := os.ReadFile("testdata/unlock.txt")
	require.NoError(t, err)
	for row := range strings.Lines(string(screen)) {
		require.Contains(t, string(readme), strings.TrimRight(row, " \n")+"\n", "copy testdata/unlock.txt into README.md")
	}
}
