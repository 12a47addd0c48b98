package stepper

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/gmpsim/gmpsim/sim/event"
)

// Draw returns the screen as text, as wide and as high as the terminal.
func (m *Model) Draw() string {
	if m.width < LeastWidth || m.height < LeastHeight {
		return fmt.Sprintf("The screen needs %d x %d characters;\nhere are %d x %d.\nq quits", LeastWidth, LeastHeight, m.width, m.height)
	}
	m.s.Width = m.width
	top := []string{m.title()}
	if m.page != pageHelp { // which needs the room
		top = append(top, m.light(m.drawLanes())...)
	}
	low := m.foot()
	recent := m.recent()
	middle := m.middle(m.height - len(top) - len(low) - len(recent) - 1)
	all := slices.Concat(top, []string{m.rule("")}, middle, recent, low)
	for i, row := range all {
		all[i] = clip(row, m.width)
	}
	return strings.Join(all[:min(len(all), m.height)], "\n")
}

// recent has the last rows of the trace; beside the source, since the other pages need the room.
func (m *Model) recent() []string {
	if m.page != pageSource {
		return nil
	}
	rows, err := m.s.Rows(min(5, m.height/5))
	if err != nil {
		rows = []string{"error: " + err.Error()}
	}
	return append([]string{m.rule("trace")}, rows...)
}

// clip cuts a row that is too wide.
func clip(row string, width int) string {
	return lipgloss.NewStyle().MaxWidth(width).Inline(true).Render(row)
}

// rule is a line across the screen.
func (m *Model) rule(name string) string {
	if name != "" {
		name = " " + name + " "
	}
	return "──" + name + strings.Repeat("─", max(0, m.width-2-len(name)))
}

// title says where in the run this is, with a slider.
func (m *Model) title() string {
	text := m.s.where()
	n, _ := m.s.Session.Recorded()
	room := m.width - lipgloss.Width(text) - 4
	if room < 10 || n == 0 {
		return text
	}
	at := min(room-1, m.s.Session.At()*room/n)
	return text + "  " + strings.Repeat("─", at) + "●" + strings.Repeat("─", room-1-at)
}

// drawLanes draws the processors with their queues, the global queue, the threads, and what channels and locks hold.
func (m *Model) drawLanes() (rows []string) {
	st := m.s.Session.State()
	most := max(2, m.height/4)
	for i := range st.Ps {
		if i == most && len(st.Ps) > most+1 {
			rows = append(rows, fmt.Sprintf("     and %d more Ps", len(st.Ps)-most))
			break
		}
		rows = append(rows, m.lane(st, i))
	}
	rows = append(rows, fmt.Sprintf("global %d%s   idle P %d  M %d   spinning %d", len(st.Global), some(st.Global, m.width-50),
		len(st.IdleP), len(st.IdleM), st.Spins))
	return append(rows, m.blocked(st)...)
}

// lane is one processor: its thread, its goroutine, runnext and the queue as far as there is room.
func (m *Model) lane(st *event.State, i int) string {
	p := &st.Ps[i]
	on, who := "–", p.Status.String()
	if p.M != event.NoM {
		on, who = p.M.String(), "schedule"
		if st.Ms[p.M].Spinning {
			who = "spinning"
		}
		if g := st.Ms[p.M].G; g != event.NoG {
			who = g.String() + " " + m.s.Book.Goroutine(g)
		}
	}
	next := "–"
	if p.Next != event.NoG {
		next = p.Next.String()
	}
	row := fmt.Sprintf("%-4v %-4s %-24s next %-5s tick %-3d runq %3d", event.PID(i), on, cut(who, 24), next, p.Tick, len(p.Queue))
	return row + some(p.Queue, m.width-len(row)-1)
}

// cut shortens text to so many columns.
func cut(text string, n int) string {
	if r := []rune(text); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return text
}

// some lists as many goroutines as there is room for, and how many more there are.
func some(gs []event.GID, room int) string {
	if len(gs) == 0 {
		return ""
	}
	text := ":"
	for i, g := range gs {
		more := fmt.Sprintf(" +%d", len(gs)-i)
		if len(text)+len(g.String())+1+len(more) > room && i > 0 {
			return text + more
		}
		text += " " + g.String()
	}
	return text
}

// blocked has who waits, together those who do so for the same thing.
func (m *Model) blocked(st *event.State) (rows []string) {
	groups := map[string][]event.GID{}
	for _, g := range slices.Sorted(maps.Keys(st.Gs)) {
		if known := st.Gs[g]; !known.System && (known.Status == event.Gwaiting || known.Status == event.Gsyscall) {
			groups[m.s.Book.Waits(st, g)] = append(groups[m.s.Book.Waits(st, g)], g)
		}
	}
	keys := slices.SortedFunc(maps.Keys(groups), func(a, b string) int { return cmp.Compare(groups[a][0], groups[b][0]) })
	most := max(2, m.height/6)
	for i, what := range keys {
		if i == most && len(keys) > most+1 {
			return append(rows, fmt.Sprintf("     and %d more groups that wait", len(keys)-most))
		}
		rows = append(rows, fmt.Sprintf("%s%s", what, some(groups[what], m.width-len(what))))
	}
	return rows
}

// light shows in reverse what differs from the lanes before the last move: it can be seen without colours, too.
func (m *Model) light(rows []string) []string {
	lit := lipgloss.NewStyle().Reverse(true)
	out := slices.Clone(rows)
	for i, row := range rows {
		if i >= len(m.lanes) || m.lanes[i] == row {
			continue
		}
		old := strings.Fields(m.lanes[i])
		var b strings.Builder
		for _, word := range strings.SplitAfter(row, " ") {
			bare := strings.TrimSpace(word)
			if bare != "" && !slices.Contains(old, bare) {
				word = lit.Render(bare) + strings.Repeat(" ", len(word)-len(bare))
			}
			b.WriteString(word)
		}
		out[i] = b.String()
	}
	return out
}

// middle is the page in so many rows.
func (m *Model) middle(rows int) []string {
	var text []string
	switch m.page {
	case pageSource:
		if text = m.s.Source(rows); text == nil {
			text = []string{fmt.Sprintf("%v is not in the program's source; tab goes to another goroutine", m.s.Goroutine())}
		}
	case pageHelp:
		text = helpPage(m.width)
	case pageOutput:
		text = m.s.Do("output").lines()
	case pageState:
		text = strings.Split(m.s.State(), "\n")
	}
	if len(text) > rows {
		if m.page == pageOutput {
			text = text[len(text)-rows:]
		}
		text = text[:max(0, rows)]
	}
	for len(text) < rows {
		text = append(text, "")
	}
	return text
}

// helpPage lists the keys in two columns.
func helpPage(width int) (rows []string) {
	all := keys()
	half := (len(all) + 1) / 2
	for i := range half {
		row := fmt.Sprintf("%-8s %s", all[i].keys, all[i].does)
		if i+half < len(all) {
			row = fmt.Sprintf("%-*s %-8s %s", width/2, row, all[i+half].keys, all[i+half].does)
		}
		rows = append(rows, row)
	}
	return rows
}

// lines is all that an answer says.
func (a Answer) lines() []string { return strings.Split(strings.TrimRight(a.String(), "\n"), "\n") }

// foot is what the last command said, and what can be done next.
func (m *Model) foot() []string {
	keys := "s row  n decision  l line  e event (upper case: back)  u until  g goto  ? help"
	if m.prompt != "" {
		prompt := m.prompt + " "
		if m.prompt == ":" {
			prompt = ":"
		}
		return []string{prompt + m.typed + "█", keys}
	}
	if m.playing {
		return []string{"playing; any key holds it, + and - change the speed", keys}
	}
	a := m.answer
	if a.moved {
		a.Text, a.Note = nil, strings.TrimSpace(a.Note)
	}
	if a.Error == "" && len(a.Text) == 0 {
		return append(m.reason(), keys)
	}
	var rows []string
	for _, row := range a.lines() {
		rows = append(rows, strings.Split(lipgloss.Wrap(row, m.width, " "), "\n")...)
	}
	return append(rows[:min(len(rows), m.height/4)], keys)
}

// reason is the first reason for the last event, in at most two rows.
func (m *Model) reason() []string {
	why, err := m.s.Why()
	if err != nil || len(why) == 0 {
		return []string{""}
	}
	rows := strings.Split(lipgloss.Wrap(why[0].Text, m.width, " "), "\n")
	return rows[:min(len(rows), 2)]
}
