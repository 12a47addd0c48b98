package view

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A Scene listens to a run and describes the instant up to which it has listened: the
// processors with their queues, the threads, the goroutines with what they wait for, and
// what the program's channels and locks hold.
type Scene struct {
	names *names
	state *event.State
	last  event.Event
	n     int
	now   event.Time
}

// NewScene returns a Scene; file is the program's, as in Options.
func NewScene(sym Symbols, file string) *Scene {
	return &Scene{names: newNames(sym, file), state: event.NewState()}
}

// Listen takes in one event; it is an event.Listener.
func (s *Scene) Listen(e *event.Event) {
	s.names.learn(e)
	s.state.Apply(e)
	s.last, s.n, s.now = *e, s.n+1, e.T
}

// Pass lets time go by up to t, without an event.
func (s *Scene) Pass(t event.Time) { s.now = t }

// Text describes the instant; long lists go on below themselves at width columns.
func (s *Scene) Text(width int) string {
	if s.n == 0 {
		return "Nothing has happened so far.\n"
	}
	w := &sceneText{Scene: s, page: newPage(roomy, false), width: width}
	w.head()
	w.processors()
	w.threads()
	w.goroutines()
	w.channels()
	w.locks()
	return w.b.String()
}

// A sceneText is the text of a Scene as it grows.
type sceneText struct {
	*Scene
	page  *page
	width int
	b     strings.Builder
}

// tie is a blank at which no row ends.
const tie = "\u00a0"

// row writes a title and what there is to say, folded between words; what goes on below
// begins after the title, or after indent columns if that is longer.
func (w *sceneText) row(title, text string) {
	const indent = 10
	begin := fmt.Sprintf("%-*s", indent, title)
	if len(title) >= indent {
		begin, text = "", strings.ReplaceAll(title, " ", tie)+" "+text
	}
	for _, row := range w.page.wrap(text, w.width-indent) {
		w.b.WriteString(begin + strings.ReplaceAll(row, tie, " ") + "\n")
		begin = strings.Repeat(" ", indent)
	}
}

// head says which instant it is.
func (w *sceneText) head() {
	e := &w.last
	var by []string
	if e.M != event.NoM {
		by = append(by, e.M.String())
	}
	if e.P != event.NoP {
		by = append(by, e.P.String())
	}
	if e.G != event.NoG {
		by = append(by, e.G.String())
	}
	what := e.Kind.String()
	if len(by) > 0 {
		what += " by " + strings.Join(by, " ")
	}
	if at := w.names.position(e.Pos); at != "" {
		what += ", " + at
	}
	text := fmt.Sprintf("virtual time %v, after event %d: %s", e.T, w.n, what)
	if w.now > e.T {
		text = fmt.Sprintf("virtual time %v; the last event was at %v, event %d: %s", w.now, e.T, w.n, what)
	}
	w.b.WriteString(strings.Join(w.page.wrap(text, w.width), "\n") + "\n\n")
}

// processors describes the Ps and the global queue.
func (w *sceneText) processors() {
	for i := range w.state.Ps {
		p := &w.state.Ps[i]
		text := p.Status.String()
		if p.M != event.NoM {
			text += fmt.Sprintf(" on %v", p.M)
			if g := w.state.Ms[p.M].G; g != event.NoG {
				text += ": " + w.named(g)
			}
		}
		runnext := "–"
		if p.Next != event.NoG {
			runnext = p.Next.String()
		}
		text += fmt.Sprintf("; runnext %s; queue %d%s; schedtick"+tie+"%d",
			runnext, len(p.Queue), listed(p.Queue), p.Tick)
		w.row(event.PID(i).String(), text)
	}
	w.row("global", fmt.Sprintf("queue %d%s", len(w.state.Global), listed(w.state.Global)))
	if w.state.Throttled {
		w.row("quota", "used up: all threads wait for the next period")
	}
}

const sysmonM event.MID = 1 // the thread that runs it, always

// threads describes the Ms that have no P: those with one stand there.
func (w *sceneText) threads() {
	var spinning, idle, other []event.MID
	for i, m := range w.state.Ms {
		id := event.MID(i)
		switch {
		case m.Spinning:
			spinning = append(spinning, id)
		case slices.Contains(w.state.IdleM, id):
			idle = append(idle, id)
		case m.P == event.NoP && id != sysmonM:
			other = append(other, id)
		}
	}
	text := fmt.Sprintf("spinning %d%s; idle %d%s", len(spinning), listed(spinning), len(idle), listed(idle))
	if len(other) > 0 {
		text += fmt.Sprintf("; without a P %d%s", len(other), listed(other))
	}
	w.row("threads", text+fmt.Sprintf("; sysmon on %v", sysmonM))
}

// A likeness is what goroutines have in common that one line describes together.
type likeness struct{ does, fn string }

// longTitle is how many columns the numbers of goroutines may take before a line; more come
// at its end.
const longTitle = 18

// goroutines describes those that are not dead, alike ones together, the program's before
// the runtime's.
func (w *sceneText) goroutines() {
	groups := map[likeness][]event.GID{}
	var order []likeness
	for _, g := range slices.Sorted(maps.Keys(w.state.Gs)) {
		like := likeness{w.doing(g), cmp.Or(w.names.funcs[g], w.first(g))}
		if groups[like] == nil {
			order = append(order, like)
		}
		groups[like] = append(groups[like], g)
	}
	slices.SortStableFunc(order, func(a, b likeness) int {
		return cmp.Compare(w.rank(groups[a][0]), w.rank(groups[b][0]))
	})
	w.b.WriteByte('\n')
	for _, like := range order {
		who := groups[like]
		name, all := ids(who), ""
		switch {
		case utf8.RuneCountInString(name) > longTitle:
			name, all = fmt.Sprintf("%d Gs", len(who)), ": "+name
		case len(who) > 1:
			name += fmt.Sprintf(" (%d)", len(who))
		}
		w.row(name, strings.TrimSpace(like.fn+" "+like.does)+w.since(who)+all)
	}
}

// since says since when goroutines wait for something of the program's.
func (w *sceneText) since(who []event.GID) string {
	var times []event.Time
	for _, g := range who {
		if wait, ok := w.state.Waits[g]; ok && w.state.Gs[g].Status == event.Gwaiting {
			times = append(times, wait.Since)
		}
	}
	if len(times) == 0 {
		return ""
	}
	from, to := slices.Min(times), slices.Max(times)
	if from == to {
		return fmt.Sprintf(", since %v", from)
	}
	return fmt.Sprintf(", since %v to %v", from, to)
}

// rank is 1 for one of the runtime's own goroutines.
func (w *sceneText) rank(g event.GID) int {
	if w.state.Gs[g].System {
		return 1
	}
	return 0
}

// first is the function of the goroutine that no go statement started.
func (w *sceneText) first(g event.GID) string {
	if g == 1 {
		return "main"
	}
	return ""
}

// doing says what g does, or what it waits for, and where.
func (w *sceneText) doing(g event.GID) string {
	known := w.state.Gs[g]
	switch known.Status {
	case event.Grunning:
		return fmt.Sprintf("runs on %v", known.M)
	case event.Gsyscall:
		return fmt.Sprintf("is in a system call on %v", known.M)
	case event.Gwaiting:
	default:
		return "is " + known.Status.String()
	}
	text := fmt.Sprintf("waits: %v", known.Why)
	wait, ok := w.state.Waits[g]
	if !ok {
		return text
	}
	for i, q := range wait.In {
		text += []string{" for ", " or for "}[min(i, 1)] + w.queue(q)
	}
	if at := w.names.position(wait.Pos); at != "" {
		text += ", " + at
	}
	return text
}

// queue names what those in a queue wait for.
func (w *sceneText) queue(q event.Queue) string {
	switch q.Of {
	case event.QueueSend:
		return "room in " + w.names.channel(q.ID)
	case event.QueueRecv:
		return "a value from " + w.names.channel(q.ID)
	case event.QueueTurn:
		return "its turn"
	}
	return w.names.lock(q.Of.String(), q.ID)
}

// channels describes those of the program, and who waits in which order.
func (w *sceneText) channels() {
	var rows [][2]string
	for _, id := range slices.Sorted(maps.Keys(w.state.Chans)) {
		if _, made := w.names.chans[id]; !made {
			continue
		}
		c := w.state.Chans[id]
		text := fmt.Sprintf("%d of %d", c.Len, c.Cap)
		if c.Closed {
			text += ", closed"
		}
		sendq, recvq := w.state.Queues[event.Queue{Of: event.QueueSend, ID: id}], w.state.Queues[event.Queue{Of: event.QueueRecv, ID: id}]
		text += fmt.Sprintf("; sendq %d%s; recvq %d%s", len(sendq), listed(sendq), len(recvq), listed(recvq))
		rows = append(rows, [2]string{w.names.channel(id), text})
	}
	w.section("channels", rows)
}

// locks describes the mutexes that are held or wanted, and wait groups that are not zero.
func (w *sceneText) locks() {
	var rows [][2]string
	for _, id := range w.held() {
		rows = append(rows, [2]string{w.names.lock("mutex", id), w.lock(id)})
	}
	for _, id := range slices.Sorted(maps.Keys(w.state.Count)) {
		line := w.state.Queues[event.Queue{Of: event.QueueWaitGroup, ID: id}]
		text := fmt.Sprintf("counter %d; waiting %d%s", w.state.Count[id], len(line), listed(line))
		rows = append(rows, [2]string{w.names.lock("WaitGroup", id), text})
	}
	w.section("locks and wait groups", rows)
}

// held are the locks that somebody has, reads under or wants, oldest first.
func (s *Scene) held() []int64 {
	all := slices.AppendSeq(slices.Collect(maps.Keys(s.state.Mutex)), maps.Keys(s.state.Reads))
	slices.Sort(all)
	return slices.Compact(all)
}

// lock says who holds a Mutex or a RWMutex, or reads under it, and who waits.
func (w *sceneText) lock(id int64) string {
	var parts []string
	if h, ok := w.state.Mutex[id]; ok {
		how := "held by"
		if w.names.waitsToWrite(h.G, id) {
			how = "wanted by"
		}
		parts = append(parts, w.hold(how, h))
	}
	for _, h := range w.state.Reads[id] {
		parts = append(parts, w.hold("read by", h))
	}
	before := len(parts)
	for _, wait := range []struct {
		of   event.QueueKind
		what string
	}{{event.QueueMutex, "waiting"}, {event.QueueWriter, "waiting to write"}, {event.QueueReader, "waiting to read"}} {
		if line := w.state.Queues[event.Queue{Of: wait.of, ID: id}]; len(line) > 0 {
			parts = append(parts, fmt.Sprintf("%s %d%s", wait.what, len(line), listed(line)))
		}
	}
	if len(parts) == before {
		parts = append(parts, "waiting 0")
	}
	return strings.Join(parts, "; ")
}

// hold says who has a lock, since when and where.
func (w *sceneText) hold(how string, h event.MutexHold) string {
	text := fmt.Sprintf("%s %v since %v", how, h.G, h.Since)
	if at := w.names.position(h.Pos); at != "" {
		text += ", " + at
	}
	return text
}

// section writes rows below a heading, and nothing if there are none.
func (w *sceneText) section(heading string, rows [][2]string) {
	if len(rows) == 0 {
		return
	}
	w.b.WriteString("\n" + heading + "\n")
	for _, r := range rows {
		w.row("  "+r[0], r[1])
	}
}

// named returns g with its function.
func (w *sceneText) named(g event.GID) string {
	return strings.TrimSpace(fmt.Sprintf("%v %s", g, cmp.Or(w.names.funcs[g], w.first(g))))
}

// listed returns a colon and ids, "" for none.
func listed[T id](all []T) string {
	if len(all) == 0 {
		return ""
	}
	return ": " + ids(all)
}

// An id is the number of a goroutine or of a thread.
type id interface {
	~int32 | ~int64
	fmt.Stringer
}

// ids prints ids in their order; three and more that follow each other are "G8–G10".
func ids[T id](all []T) string {
	var b strings.Builder
	for i := 0; i < len(all); {
		end := i + 1
		for end < len(all) && all[end] == all[end-1]+1 {
			end++
		}
		if end-i < 3 {
			end = i + 1
		}
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(all[i].String())
		if end-i > 1 {
			b.WriteString("–" + all[end-1].String())
		}
		i = end
	}
	return b.String()
}
