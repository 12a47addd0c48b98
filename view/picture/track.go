package picture

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A use is what a lane shows at one instant.
type use uint8

const (
	idle      use = iota // nothing: no thread has the P, the place in the queue is empty, the goroutine does not exist
	runs                 // a goroutine runs
	calls                // a goroutine is in a system call
	spins                // the thread looks for work to steal
	schedules            // the thread is on the way from one goroutine to the next
	waits                // a goroutine is ready, but it has no P
	blocked              // a goroutine waits for something else
	stopped              // the world stands still
	throttled            // the quota is used up
	uses
)

// A deed is what a lane shows, and whose it is.
type deed struct {
	use use
	on  int32 // the M of a P's lane, the P of an M's or a goroutine's lane
	g   event.GID
}

// A share is how long a lane showed what. Pieces that are shorter than can be seen are
// merged into one with their sums, so nothing is lost of them but their order.
type share [uses]event.Duration

// A piece is a stretch of a lane. It lasts until the next begins.
type piece struct {
	from event.Time
	deed
	mix *share // what was merged, or nil
}

// A track is one lane over time. It is exact until it has trackMost pieces; then those
// that are too short to be seen are merged, so that its memory does not depend on how
// long a run is.
//
// Rejected: to record all events and merge when the picture is drawn. A run of a minute
// has more events than a machine has memory, and the picture of it is no larger.
type track struct{ pieces []piece }

const (
	trackMost = 4096 // pieces of a track
	trackFine = 1024 // a run is cut into this many parts at least when it is merged
)

// begin makes the track empty from an instant on.
func (t *track) begin(at event.Time) { t.pieces = []piece{{from: at}} }

// set notes what the lane shows from now on. Of what happens at one instant the last counts.
func (t *track) set(now event.Time, d deed) {
	last := &t.pieces[len(t.pieces)-1]
	switch {
	case last.deed == d && last.mix == nil:
		return
	case last.from < now:
		if len(t.pieces) == trackMost {
			t.merge(now)
		}
		t.pieces = append(t.pieces, piece{from: now, deed: d})
	default:
		last.deed = d
		if n := len(t.pieces); n > 1 && t.pieces[n-2].deed == d && t.pieces[n-2].mix == nil {
			t.pieces = t.pieces[:n-1]
		}
	}
}

// merge makes one piece of those that are too short to be seen, and looks harder away
// until half of the room is free.
func (t *track) merge(now event.Time) {
	for part := now.Sub(t.pieces[0].from)/trackFine + 1; len(t.pieces) > trackMost/2; part *= 2 {
		t.coarsen(part)
	}
}

// coarsen merges neighbours that are shorter than part and begin in the same part. The
// last piece is not over, so it stays. What is kept is written over what was read.
func (t *track) coarsen(part event.Duration) {
	start, last := t.pieces[0].from, len(t.pieces)-1
	kept := t.pieces[:0]
	for i := 0; i < last; {
		cell := t.pieces[i].from.Sub(start) / part
		end := i + 1
		for end < last && t.length(end-1) < part && t.length(end) < part && t.pieces[end].from.Sub(start)/part == cell {
			end++
		}
		p := t.pieces[i]
		if end > i+1 {
			p = piece{from: p.from, mix: t.sum(i, end)}
		}
		kept = append(kept, p)
		i = end
	}
	kept = append(kept, t.pieces[last])
	clear(t.pieces[len(kept):]) // lets go of their sums
	t.pieces = kept
}

// length is how long piece i lasts; it is not the last.
func (t *track) length(i int) event.Duration { return t.pieces[i+1].from.Sub(t.pieces[i].from) }

// sum adds up the pieces from one to before another.
func (t *track) sum(from, to int) *share {
	var s share
	for i := from; i < to; i++ {
		t.pieces[i].add(&s, t.length(i), t.length(i))
	}
	return &s
}

// add adds a part of the piece to s: so much of all of it.
func (p *piece) add(s *share, part, all event.Duration) {
	if p.mix == nil {
		s[p.use] += part
		return
	}
	for u, d := range p.mix {
		if part == all {
			s[u] += d
		} else {
			s[u] += event.Duration(float64(d) * float64(part) / float64(all))
		}
	}
}

// at returns the piece that holds at an instant.
func (t *track) at(now event.Time) piece {
	i, found := slices.BinarySearchFunc(t.pieces, now, func(p piece, now event.Time) int { return int(p.from - now) })
	if !found {
		i--
	}
	return t.pieces[max(i, 0)]
}

// A stretch is a piece with its end.
type stretch struct {
	piece
	to event.Time
}

// each calls f for the pieces that last for a while between two instants, cut at them.
func (t *track) each(from, to event.Time, f func(s stretch)) {
	i, found := slices.BinarySearchFunc(t.pieces, from, func(p piece, now event.Time) int { return int(p.from - now) })
	if !found {
		i--
	}
	for i = max(i, 0); i < len(t.pieces) && t.pieces[i].from < to; i++ {
		s := stretch{piece: t.pieces[i], to: to}
		if i+1 < len(t.pieces) {
			s.to = t.pieces[i+1].from
		}
		whole := s.to.Sub(s.from)
		cutFrom, cutTo := max(s.from, from), min(s.to, to)
		if cutTo <= cutFrom {
			continue
		}
		if s.mix != nil && (cutFrom > s.from || cutTo < s.to) {
			var part share
			s.add(&part, cutTo.Sub(cutFrom), whole)
			s.mix = &part
		}
		s.from, s.to = cutFrom, cutTo
		f(s)
	}
}

// total adds up what the lane showed between two instants.
func (t *track) total(from, to event.Time) (s share) {
	t.each(from, to, func(one stretch) {
		d := one.to.Sub(one.from)
		one.add(&s, d, d)
	})
	return s
}

// shows reports whether the lane ever showed anything.
func (t *track) shows(from, to event.Time) bool {
	s := t.total(from, to)
	return s[idle] < to.Sub(from)
}

// long returns the sum of a share.
func (s *share) long() (all event.Duration) {
	for _, d := range s {
		all += d
	}
	return all
}

// top returns what took most of the time.
func (s *share) top() (u use) {
	for i, d := range s {
		if d > s[u] {
			u = use(i)
		}
	}
	return u
}
