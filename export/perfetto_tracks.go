package export

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// What a pftrace shows beside the scheduler view.

// slice lets a track show a text from now on; "" ends what it shows.
func (p *pftrace) slice(t event.Time, track uint64, text string) {
	if p.slices[track] == text {
		return
	}
	if p.slices[track] != "" {
		p.packet(t, packetTrackEvent, message(nil).number(eventType, sliceEnd).number(eventTrack, int64(track)))
		delete(p.slices, track)
	}
	if text != "" {
		p.packet(t, packetTrackEvent,
			message(nil).number(eventType, sliceBegin).number(eventTrack, int64(track)).text(eventName, text))
		p.slices[track] = text
	}
}

// thread shows what an M does.
func (p *pftrace) thread(t event.Time, m event.MID) {
	if m == event.NoM || int(m) >= len(p.state.Ms) {
		return
	}
	id := threadTracks + member + uint64(m)
	p.track(id, threadTracks, m.String(), int(m), false)
	p.slice(t, id, p.busy(m))
}

// busy says what an M does, "" if it sleeps.
func (p *pftrace) busy(m event.MID) string {
	s := &p.state.Ms[m]
	switch {
	case s.G != event.NoG && p.state.Gs[s.G].Status == event.Gsyscall:
		return fmt.Sprintf("%v in a system call", s.G)
	case s.G != event.NoG:
		return fmt.Sprintf("%v %s", s.G, p.function(s.G))
	case s.Spinning:
		return "spins"
	case s.P != event.NoP:
		return "schedules"
	}
	return ""
}

// queue shows how many goroutines wait in the queue of a P, with its runnext.
func (p *pftrace) queue(t event.Time, id event.PID) {
	if id == event.NoP || int(id) >= len(p.state.Ps) {
		return
	}
	s := &p.state.Ps[id]
	n := len(s.Queue)
	if s.Next != event.NoG {
		n++
	}
	p.length(t, queueTracks+member+1+uint64(id), id.String(), n)
}

// length gives a counter its value, if that is new.
func (p *pftrace) length(t event.Time, track uint64, name string, n int) {
	if last, ok := p.lengths[track]; ok && last == n {
		return
	}
	p.track(track, queueTracks, name, int(track-queueTracks), true)
	p.lengths[track] = n
	p.packet(t, packetTrackEvent,
		message(nil).number(eventType, counterValue).number(eventTrack, int64(track)).number(eventCounter, int64(n)))
}

// special shows what concerns more than one goroutine.
func (p *pftrace) special(e *event.Event) {
	switch e.Kind {
	case event.Steal:
		a := e.Steal()
		p.theft(e, a.Victim, fmt.Sprintf("%d of %v to %v", a.N, a.Victim, e.P))
	case event.StealNext:
		a := e.StealNext()
		p.theft(e, a.Victim, fmt.Sprintf("runnext of %v to %v", a.Victim, e.P))
	case event.GCStart:
		p.whole(e, collectorTrack, "collector", fmt.Sprintf("cycle %d", e.GCStart().Cycle))
	case event.GCDone:
		p.whole(e, collectorTrack, "collector", "")
	case event.StopWorld:
		p.whole(e, stoppedTrack, "the world is stopped", "stopped")
	case event.StartWorld:
		p.whole(e, stoppedTrack, "the world is stopped", "")
	case event.Throttle:
		p.whole(e, throttledTrack, "CPU quota", "used up")
	case event.Unthrottle:
		p.whole(e, throttledTrack, "CPU quota", "")
	}
}

// whole shows what concerns the whole process.
func (p *pftrace) whole(e *event.Event, track int, name, text string) {
	id := wholeTracks + member + uint64(track)
	p.track(id, wholeTracks, name, track, false)
	p.slice(e.T, id, text)
}

// theft draws an arrow from the victim to the thief.
func (p *pftrace) theft(e *event.Event, victim event.PID, text string) {
	p.flows++
	for i, at := range []event.PID{victim, e.P} {
		id := theftTracks + member + uint64(at)
		p.track(id, theftTracks, at.String(), int(at), false)
		m := message(nil).number(eventType, instant).number(eventTrack, int64(id)).text(eventName, text)
		p.packet(e.T, packetTrackEvent, m.fixed([]int{eventFlow, eventFlowEnd}[i], p.flows))
	}
}
