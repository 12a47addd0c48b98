package view

import "github.com/gmpsim/gmpsim/sim/event"

// Called knows what things are called: what other packages show has the same names as a
// trace. It is a fold of the run's events.
type Called struct{ names *names }

// NewCalled returns names in a program, whose file it is.
func NewCalled(sym Symbols, file string) Called { return Called{newNames(sym, file)} }

// Listen takes in one event; it is an event.Listener.
func (c Called) Listen(e *event.Event) {
	c.names.learn(e)
	if e.Kind == event.GoEnd {
		c.names.deeds.forget(e.G)
	}
	c.names.deeds.forgetTask(e)
}

// Function returns the short name of the function that a goroutine began with.
func (c Called) Function(g event.GID) string { return c.names.funcs[g] }

// Queue returns what the things are called that those in a queue wait for.
func (c Called) Queue(q event.Queue) string {
	switch q.Of {
	case event.QueueSend, event.QueueRecv:
		return c.names.channel(q.ID)
	case event.QueueTurn:
		return event.GID(q.ID).String()
	}
	return c.names.lock(q.Of.String(), q.ID)
}

// Sync returns who waits for what and who holds it.
func (c Called) Sync() *event.Sync { return &c.names.state.Sync }
