package export

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// A mermaid writes a sequence diagram for a Markdown page: which goroutine creates which,
// what they send and receive, who waits for what and who wakes whom. It is for small runs;
// more messages than a reader can follow are only counted.
type mermaid struct {
	sink
	fold
	called view.Called
	began  bool
	who    []event.GID // in the order in which they come
	own    map[event.GID]bool
	rows   []string
	n      int
	deed   deed
}

// A deed is what a goroutine did last: who is woken is woken by it.
type deed struct {
	t    event.Time
	g    event.GID
	text string
}

// mostMessages is how many a diagram has at most.
const mostMessages = 30

// A TooLongError says that a run has more messages than a diagram can show.
type TooLongError struct{ N, Most int }

// Error says how many there are.
func (e *TooLongError) Error() string {
	return fmt.Sprintf("the run has %d messages, and a sequence diagram at most %d", e.N, e.Most)
}

func newMermaid(w io.Writer, o Options) Writer {
	return &mermaid{sink: sink{w: w}, fold: newFold(o), called: view.NewCalled(o.Symbols, o.File), own: map[event.GID]bool{}}
}

// Listen implements Writer.
func (m *mermaid) Listen(e *event.Event) {
	outside := m.outside(e, &m.opt)
	if m.over {
		return
	}
	m.apply(e)
	m.called.Listen(e)
	m.began = m.began || e.Kind == event.Execute && e.G == 1
	switch e.Kind {
	case event.Go:
		m.own[e.Go().G] = m.began || e.Go().G == 1
	case event.System:
		delete(m.own, e.System().G)
	}
	m.does(e)
	if !outside && m.began {
		m.shows(e)
	}
}

// does notes what the goroutine of e does, if it is something that can wake another one.
func (m *mermaid) does(e *event.Event) {
	text := ""
	switch e.Kind {
	case event.Send:
		text = m.name(event.QueueSend, e.Send().Chan) + " <-"
	case event.Recv:
		text = "<-" + m.name(event.QueueRecv, e.Recv().Chan)
	case event.Case:
		text = "<-" + m.name(event.QueueRecv, e.Case().Chan)
		if e.Case().Send {
			text = m.name(event.QueueSend, e.Case().Chan) + " <-"
		}
	case event.Close:
		text = "close " + m.name(event.QueueSend, e.Close().Chan)
	case event.Unlock:
		text = "Unlock " + m.name(event.QueueMutex, e.Unlock().Mutex)
	case event.RUnlock:
		text = "RUnlock " + m.name(event.QueueWriter, e.RUnlock().Rw)
	case event.WUnlock:
		text = "Unlock " + m.name(event.QueueWriter, e.WUnlock().Rw)
	case event.WgAdd:
		text = "Done " + m.name(event.QueueWaitGroup, e.WgAdd().Wg)
	case event.SemRelease:
		text = "release " + m.name(event.QueueSema, e.SemRelease().Sema)
	case event.Signal:
		text = "Signal " + m.name(event.QueueCond, e.Signal().List)
	case event.Broadcast:
		text = "Broadcast " + m.name(event.QueueCond, e.Broadcast().List)
	default:
		return
	}
	m.deed = deed{e.T, e.G, text}
}

func (m *mermaid) name(of event.QueueKind, id int64) string {
	return m.called.Queue(event.Queue{Of: of, ID: id})
}

// shows adds what e is in the diagram, if it is something there.
func (m *mermaid) shows(e *event.Event) {
	switch e.Kind {
	case event.Go:
		if a := e.Go(); e.G != event.NoG && m.own[a.G] {
			m.message(e.G, a.G, "->>", "go "+m.called.Function(a.G))
		}
	case event.Ready:
		if g := e.Ready().G; m.own[e.G] && m.own[g] && m.deed.t == e.T && m.deed.g == e.G {
			m.message(e.G, g, "-->>", m.deed.text)
		}
	case event.Send:
		if e.Send().Outcome == event.Buffered {
			m.message(e.G, e.G, "->>", m.deed.text)
		}
	case event.Recv:
		if e.Recv().Outcome == event.Buffered {
			m.message(e.G, e.G, "->>", m.deed.text)
		}
	case event.Park:
		if m.own[e.G] {
			m.waits(e.G, e.Park().Why)
		}
	}
}

// waits adds that a goroutine waits, and for what.
func (m *mermaid) waits(g event.GID, why event.WaitReason) {
	text := why.String()
	for i, q := range m.called.Sync().Waits[g].In {
		text += []string{" ", " or "}[min(i, 1)] + m.called.Queue(q)
	}
	m.add(g, fmt.Sprintf("Note over %v: %s", g, quoteMermaid(text)))
}

// message adds an arrow.
func (m *mermaid) message(from, to event.GID, arrow, text string) {
	m.add(from, "")
	m.n--
	m.add(to, fmt.Sprintf("%v%s%v: %s", from, arrow, to, quoteMermaid(text)))
}

// add counts a row and keeps it if it may be shown; "" only lets g take part.
func (m *mermaid) add(g event.GID, row string) {
	if m.n++; m.n > mostMessages {
		return
	}
	if !slices.Contains(m.who, g) {
		m.who = append(m.who, g)
		m.buf = fmt.Appendf(m.buf, "    participant %v as %s\n", g, quoteMermaid(g.String()+" "+m.called.Function(g)))
	}
	if row != "" {
		m.rows = append(m.rows, "    "+row+"\n")
	}
}

// quoteMermaid writes a text so that no character of it means something to Mermaid. The
// word end alone would end a block.
func quoteMermaid(s string) string {
	s = strings.NewReplacer("#", "#35;", ";", "#59;", "<", "#lt;", ">", "#gt;", `"`, "#quot;", "%", "#37;", "\n", " ",
		"{", "#123;", "}", "#125;").Replace(s)
	return regexp.MustCompile(`\bend\b`).ReplaceAllString(s, "#101;nd")
}

// Close implements Writer.
func (m *mermaid) Close(event.Time) error {
	if m.n > mostMessages {
		return &TooLongError{m.n, mostMessages}
	}
	people := string(m.buf)
	m.buf = []byte("sequenceDiagram\n" + people + strings.Join(m.rows, ""))
	m.flush()
	return m.err
}
