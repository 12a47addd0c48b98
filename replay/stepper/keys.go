package stepper

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// A key is what one or more keys do. A lower-case letter goes forwards, and the same in upper case back.
type key struct {
	keys string
	does string
	do   func(*Model) tea.Cmd
}

// run is a key that performs a command.
func run(line string) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd { return m.do(line) }
}

// ask is a key after which the reader types the rest of a command.
func ask(command string) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		m.prompt, m.typed = command, ""
		return nil
	}
}

// turn is a key that shows a page, or the source again.
func turn(p page) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		if m.page == p {
			p = pageSource
		}
		m.page, m.answer = p, Answer{}
		return nil
	}
}

// keys is the table of all keys.
func keys() []key {
	return []key{
		{"s right", "next row of the trace", run("step")},
		{"S left", "row before", run("back")},
		{"n", "next decision", run("next")},
		{"N", "decision before", run("prev")},
		{"l", "next line of the goroutine", run("line")},
		{"L", "line before", run("lineback")},
		{"e", "next event", run("event")},
		{"E", "event before", run("eventback")},
		{"u", "until steal, G7, line 25 …", ask("until")},
		{"U", "the same, back", ask("rev")},
		{"b", "breakpoint: as until", ask("break")},
		{"c", "on to a breakpoint", run("continue")},
		{"C", "back to a breakpoint", run("rewind")},
		{"g", "go to 812, 1.2ms, 50%, a mark", ask("goto")},
		{"m", "mark this event", ask("mark")},
		{"tab", "look at the next goroutine", (*Model).nextGoroutine},
		{"G", "look at a goroutine", ask("goroutine")},
		{"w", "why: the reasons", run("why")},
		{"f", "the goroutine's frames", run("frames")},
		{"o", "what the program printed", turn(pageOutput)},
		{"a", "all of the state", turn(pageState)},
		{"0 home", "the beginning", run("first")},
		{"$ end", "the end", run("last")},
		{"space", "play, and hold", (*Model).start},
		{"+", "play faster", speed(1, 2)},
		{"-", "play slower", speed(2, 1)},
		{"? h", "this", turn(pageHelp)},
		{"esc", "back to the source", turn(pageSource)},
		{":", "any command in words", ask(":")},
		{"q", "quit", run("quit")},
	}
}

// start plays the run.
func (m *Model) start() tea.Cmd {
	m.playing = true
	return m.later()
}

// speed changes the pause between two rows when the run is played.
func speed(times, by time.Duration) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		m.pause = min(max(m.pause*times/by, 25*time.Millisecond), 3200*time.Millisecond)
		m.answer = Answer{Note: "a row each " + m.pause.String()}
		return nil
	}
}

// nextGoroutine chooses the program's goroutine after the one that is looked at.
func (m *Model) nextGoroutine() tea.Cmd {
	all := m.s.goroutines()
	for i, g := range all {
		if g == m.s.Goroutine() {
			return m.do("goroutine " + all[(i+1)%len(all)].String())
		}
	}
	if len(all) == 0 {
		return nil
	}
	return m.do("goroutine " + all[0].String())
}
