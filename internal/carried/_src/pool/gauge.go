package pool

import (
	"context"
	"runtime/trace"
	"strconv"
	"sync/atomic"
)

// A pool writes its figures to execution traces, and to gmpsim: how many tasks
// are queued, how many run, and how many workers it has. The message is
// "queued=3 running=2 workers=2", of the category "gauge pool". From a program's
// second pool on, the pool's number follows the category's name.

// pools counts the pools of the program, to number them.
var pools atomic.Int64

// A gauge holds the figures that a message reports; Stats reports the same ones.
type gauge struct{ queued, running, workers int }

// unlock unlocks the pool for a method that may have changed a figure of the gauge.
// It reports only the figures at this moment: no other goroutine could see the ones
// in between, because the pool was locked. So from the first message of a trace on,
// its curves show what Stats would report. A trace that begins later than the pool
// has no message until a figure changes. Without a trace, unlock costs one load.
func (p *Pool) unlock() {
	if trace.IsEnabled() {
		p.say(gauge{p.queued(), p.running, p.workers})
	}
	p.mu.Unlock()
}

// say writes g to the trace, unless nothing has changed.
func (p *Pool) say(g gauge) {
	if g == p.said {
		return
	}
	p.said = g
	trace.Log(context.Background(), p.category(), g.String())
}

// category returns the category of the pool's messages.
func (p *Pool) category() string {
	if p.number == 1 {
		return "gauge pool"
	}
	return "gauge pool " + strconv.FormatInt(p.number, 10)
}

// String returns g as a message.
func (g gauge) String() string {
	b := append(make([]byte, 0, 64), "queued="...)
	b = strconv.AppendInt(b, int64(g.queued), 10)
	b = append(b, " running="...)
	b = strconv.AppendInt(b, int64(g.running), 10)
	b = append(b, " workers="...)
	return string(strconv.AppendInt(b, int64(g.workers), 10))
}
