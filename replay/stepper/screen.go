package stepper

import (
	"context"
	"io"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
)

// The screen that is needed at least.
const (
	LeastWidth  = 80
	LeastHeight = 20
)

// Screen lets the reader walk through the run on a full screen, until they quit or ctx ends. in and out are a terminal.
func (s *Stepper) Screen(ctx context.Context, in io.Reader, out io.Writer) error {
	p := tea.NewProgram(NewModel(s), tea.WithContext(ctx), tea.WithInput(in), tea.WithOutput(out))
	_, err := p.Run()
	if ctx.Err() != nil {
		return nil // Ctrl-C from outside is a way to quit
	}
	return err
}

// A Model is the screen: what the reader sees and is about to type. It is a tea.Model.
type Model struct {
	s       *Stepper
	width   int
	height  int
	prompt  string // the command that the reader completes; "": none
	typed   string
	answer  Answer
	page    page
	lanes   []string // as they were shown before the last move: what differs is lit
	playing bool
	pause   time.Duration // between two rows
}

// page says what the lower part of the screen shows.
type page int

const (
	pageSource page = iota
	pageHelp
	pageOutput
	pageState
)

// NewModel returns the screen of s.
func NewModel(s *Stepper) *Model {
	return &Model{s: s, width: LeastWidth, height: 24, pause: 400 * time.Millisecond}
}

// Init does nothing: the first screen follows from the size of the terminal.
func (m *Model) Init() tea.Cmd { return nil }

// tick is the time for the next row.
type tick struct{}

// Update takes in what the reader does.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
	case tea.KeyPressMsg:
		if m.prompt != "" {
			m.edit(msg)
			return m, nil
		}
		return m, m.press(msg.String())
	case tick:
		return m, m.play()
	}
	return m, nil
}

// press does what a key is for.
func (m *Model) press(key string) tea.Cmd {
	if m.playing = m.playing && (key == "+" || key == "-"); key == "ctrl+c" {
		return tea.Quit
	}
	for _, k := range keys() {
		if !strings.Contains(" "+k.keys+" ", " "+key+" ") {
			continue
		}
		return k.do(m)
	}
	m.answer = Answer{Error: "the key " + key + " does nothing; ? shows what keys do"}
	return nil
}

// longest is how long a key may take: while it does, the screen takes no other.
const longest = 3 * time.Second

// do performs a command line and keeps what it says.
func (m *Model) do(line string) tea.Cmd {
	m.lanes, m.page = m.drawLanes(), pageSource
	begun := time.Now()
	m.s.Session.SetPatience(func() bool { return time.Since(begun) > longest })
	m.answer = m.s.Do(line)
	if m.answer.Quit {
		return tea.Quit
	}
	return nil
}

// edit takes in a key while a command is typed.
func (m *Model) edit(key tea.KeyPressMsg) {
	switch key.String() {
	case "enter":
		line := strings.TrimPrefix(m.prompt+" "+m.typed, ": ")
		m.prompt, m.typed = "", ""
		m.do(line)
	case "esc", "ctrl+c":
		m.prompt, m.typed = "", ""
	case "backspace":
		if r := []rune(m.typed); len(r) > 0 {
			m.typed = string(r[:len(r)-1])
		}
	default:
		m.typed += key.Key().Text
	}
}

// play goes one row on, and again later.
func (m *Model) play() tea.Cmd {
	if !m.playing {
		return nil
	}
	at := m.s.Session.At()
	if m.do("step"); m.s.Session.At() == at {
		m.playing = false
		return nil
	}
	return m.later()
}

// later asks for the next row after the pause.
func (m *Model) later() tea.Cmd { return tea.Tick(m.pause, func(time.Time) tea.Msg { return tick{} }) }

// View draws the screen.
func (m *Model) View() tea.View {
	v := tea.NewView(m.Draw())
	v.AltScreen = true
	return v
}
