package view

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A sheet takes the lines that a trace shows. Most traces write each line at once. One that
// leaves lines out, or folds them, makes a block of each, since only later lines say whether it
// is shown. A block passes the stages in this order:
//
//	around → fold → tail → out
type sheet struct {
	t      *Trace
	shown  int
	around *around
	stages []stage        // none: each line is written at once
	pass   []func(*block) // hands a block to each stage; the last one writes it
	spare  []*block
}

// A stage passes on some of the blocks that it is given.
type stage interface {
	put(b *block, pass func(*block))
	end(pass func(*block)) // passes on what is left
}

// A block is the text of one line of the trace. Which number a reason has, and whether it is
// printed in full, is known only when the block is written: earlier ones may be left out.
type block struct {
	text  []byte
	whys  []whyAt
	keys  []int32 // of all whys
	alike uint64  // equal for lines that a fold may count; 0: it repeats no other
	aside string
	first event.Time
	m     event.MID
	p     event.PID
	here  bool // it is about the place of Around
}

// A whyAt is where in a block's text the reasons of a row come, and which of keys they are.
type whyAt struct{ at, from, to int }

func newSheet(t *Trace) *sheet {
	s := &sheet{t: t}
	if t.opt.Around != "" {
		s.around = &around{page: t.page, free: s.free}
		s.stages = append(s.stages, s.around)
	}
	if t.opt.Fold != "" {
		s.stages = append(s.stages, &fold{page: t.page, hint: t.opt.Fold, free: s.free})
	}
	if t.opt.Last > 0 {
		s.stages = append(s.stages, &tail{n: t.opt.Last, free: s.free})
	}
	for _, st := range s.stages {
		next := len(s.pass) + 1
		s.pass = append(s.pass, func(b *block) { st.put(b, s.pass[next]) })
	}
	s.pass = append(s.pass, s.write)
	return s
}

// print takes the line l, which is wanted.
func (s *sheet) print(l *line) {
	if s.stages == nil {
		s.t.out.text = s.rows(s.t.out.text, l)
		s.count()
		return
	}
	s.pass[0](s.block(l))
}

// count notes that a line is written, and ends the trace with the last of Limit.
func (s *sheet) count() {
	s.t.out.pass()
	s.shown++
	s.t.done = s.t.done || s.t.opt.Limit > 0 && s.shown >= s.t.opt.Limit
}

// rows appends the rows of l.
func (s *sheet) rows(dst []byte, l *line) []byte {
	t := s.t
	if l.output != nil {
		return t.page.printed(dst, l)
	}
	dst = t.page.line(dst, t.names, l, t.given)
	return t.page.below(dst, t.names, l, t.given != nil)
}

// block makes a block of l.
func (s *sheet) block(l *line) *block {
	if len(s.spare) == 0 {
		s.spare = append(s.spare, &block{})
	}
	b := s.spare[len(s.spare)-1]
	s.spare = s.spare[:len(s.spare)-1]
	*b = block{text: b.text[:0], whys: b.whys[:0], keys: b.keys[:0], first: l.at(), m: l.head().M, p: l.head().P}
	if s.t.given != nil {
		s.t.given.later = b
	}
	b.text = s.rows(b.text, l)
	if s.t.given != nil {
		s.t.given.later = nil
	}
	if s.t.opt.Fold != "" {
		b.alike = s.t.names.alike(l, b)
		if l.ran > 0 || l.has(event.Execute) != nil || l.head().Kind == event.CoroSwitch { // of others the place is enough
			b.aside = s.t.names.aside(l)
		}
	}
	b.here = s.around != nil && l.output == nil && slices.ContainsFunc(l.events, func(e event.Event) bool {
		return e.Pos != 0 && s.t.names.position(e.Pos) == s.t.opt.Around
	})
	return b
}

// free takes a block back that is not shown.
func (s *sheet) free(b *block) { s.spare = append(s.spare, b) }

// write writes a block, unless the trace has all that its Limit allows.
func (s *sheet) write(b *block) {
	defer s.free(b)
	if limit := s.t.opt.Limit; limit > 0 && s.shown >= limit {
		return
	}
	dst, from := s.t.out.text, 0
	for _, w := range b.whys {
		dst = append(dst, b.text[from:w.at]...)
		dst = s.t.given.print(dst, s.t.page, b.keys[w.from:w.to])
		from = w.at
	}
	s.t.out.text = append(dst, b.text[from:]...)
	s.count()
}

// settle writes what a fold has kept.
func (s *sheet) settle() {
	for i, st := range s.stages {
		if f, ok := st.(*fold); ok {
			f.close(s.pass[i+1])
		}
	}
}

// end writes what the stages have kept.
func (s *sheet) end() {
	for i, st := range s.stages {
		st.end(s.pass[i+1])
	}
}

// around passes on the lines about a place, and a few lines before and behind each.
type around struct {
	page   *page
	free   func(*block)
	before []*block
	behind int  // how many more pass behind the newest
	found  bool // a line was about the place
	gap    bool // lines were left out behind the newest that passed
}

// neighbours is how many lines around shows on each side.
const neighbours = 3

func (a *around) put(b *block, pass func(*block)) {
	switch {
	case b.here:
		a.open(pass)
		pass(b)
		a.behind, a.found = neighbours, true
	case a.behind > 0:
		a.behind--
		pass(b)
	default:
		a.before = append(a.before, b)
		if len(a.before) > neighbours {
			a.free(a.before[0])
			a.before = slices.Delete(a.before, 0, 1)
			a.gap = true
		}
	}
}

// open passes on the lines before one about the place, below a stroke if others were left out.
func (a *around) open(pass func(*block)) {
	if a.gap && a.found {
		text := append(appendBlanks(nil, a.page.stops.m), "…\n"...)
		pass(&block{text: text})
	}
	a.gap = false
	for _, b := range a.before {
		pass(b)
	}
	a.before = a.before[:0]
}

func (a *around) end(func(*block)) {}

// tail passes on the last n blocks, at the end.
type tail struct {
	n    int
	free func(*block)
	kept []*block // a ring: the oldest is at next
	next int
}

func (r *tail) put(b *block, _ func(*block)) {
	if len(r.kept) < r.n {
		r.kept = append(r.kept, b)
		return
	}
	r.free(r.kept[r.next])
	r.kept[r.next] = b
	r.next = (r.next + 1) % r.n
}

func (r *tail) end(pass func(*block)) {
	for i := range r.kept {
		pass(r.kept[(r.next+i)%len(r.kept)])
	}
	r.kept = nil
}
