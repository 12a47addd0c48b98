package sim

// A runtimeLock is a lock inside the runtime, such as sched.lock. Whoever comes
// while another M holds it waits, in virtual time. With a queue on each P hardly
// anybody ever does; with one queue for all it is what a program waits for.
type runtimeLock struct {
	owner  MID
	freeAt Time
	waited Duration // by all, in sum
	waits  int64    // times that somebody had to
}

// lock lets mp have l for the given time, after those who came before. The
// time is a part of what the step costs anyway; only the waiting comes on top.
func (mp *M) lock(l *runtimeLock, hold Duration) {
	if l.freeAt > mp.at {
		mp.waitFor(l)
	}
	l.owner, l.freeAt = mp.id, mp.at+Time(hold)
}

// waitFor waits until another M has released l.
func (mp *M) waitFor(l *runtimeLock) {
	if l.owner == mp.id {
		return
	}
	l.waits++
	l.waited += l.freeAt.Sub(mp.at)
	mp.at = l.freeAt
}
