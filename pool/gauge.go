package pool

import (
	"context"
	"runtime/trace"
	"strconv"
	"sync/atomic"
)

// Execution traces, and gmpsim, are told how a pool's queue, its running tasks
// and its workers come and go: a message "queued=3 running=2 workers=2" of the
// category "gauge pool". A pool that is not the program's first has its number
// behind it.

// pools counts those that there were, to number them.
var pools atomic.Int64

// A gauge is what is said of a pool: figures as Stats reports them.
type gauge struct{ queued, running, workers int }

// unlock is how a method lets others at the pool when it may have changed a
// figure of the gauge. What nobody could see, since the pool was locked, is not
// said; what Stats can report from here on is. So from the first message that a
// trace has, its curves are those of Stats; one that begins later than the pool has
// nothing until a figure changes. Without a trace it costs one load.
func (p *Pool) unlock() {
	if trace.IsEnabled() {
		p.say(gauge{p.queued(), p.running, p.workers})
	}
	p.mu.Unlock()
}

// say tells the trace, if it is new.
func (p *Pool) say(g gauge) {
	if g == p.said {
		return
	}
	p.said = g
	trace.Log(context.Background(), p.category(), g.String())
}

// category is what the pool's messages are of.
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
