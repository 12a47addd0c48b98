package sim

import "github.com/gmpsim/gmpsim/sim/event"

// wakeThread lets a sleeping thread run after the kernel's latency. If the
// one that wakes it goes to sleep at once, the kernel runs the other in its
// place, which is faster. Mirrors futexwakeup.
func (m *Machine) wakeThread(mp *M, wakerSleeps bool) {
	mp.phase = waking
	m.awake(mp, m.wakeLatency(wakerSleeps))
}

// newosproc creates the thread of mp; its first instruction runs after the
// kernel's latency. Mirrors newosproc.
func (m *Machine) newosproc(mp *M) { m.awake(mp, m.threadLatency()) }

// awake lets mp's thread take its first step after so long. That is counted of
// those that will take over a P.
func (m *Machine) awake(mp *M, after event.Duration) {
	if mp.phase == waking {
		m.tellMeasured(mp, event.MeasuredWake, int(after))
	}
	m.pending.add(mp, m.now.Add(after))
}

// allocm makes an M whose thread is still to be created. Mirrors allocm.
func (m *Machine) allocm() *M {
	mp := m.addM()
	if m.mcount() > m.threadLimit() {
		m.finish(mp, event.TooManyThreads, 2)
	}
	return mp
}

// mcount is how many Ms there are, and have not ended. Mirrors mcount.
func (m *Machine) mcount() int { return len(m.ms) - m.sched.nmfreed }

// addM makes an M without a step to take.
func (m *Machine) addM() *M {
	mp := &M{id: event.MID(len(m.ms)), slot: -1, share: share{core: event.NoCore}, preemptAt: event.Never}
	m.ms = append(m.ms, mp)
	return mp
}
