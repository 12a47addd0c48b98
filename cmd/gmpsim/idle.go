package main

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// An idle watches for a program that never ends and only idles: a server without requests, a loop of
// sleeps, a ticker. In virtual time such a program would fill the disk with its ticks within a minute, so it
// is ended when for some time nothing but timers has woken its goroutines. What else one goroutine does for
// another is work: a go statement, a value sent or taken, the end of a goroutine. A timer that waits for long,
// such as that with which main ends a program, is waited for, too.
//
// The moment depends on events alone, so that it is the same in each run.
type idle struct {
	limit   event.Duration // 0: never
	m       *sim.Machine
	since   event.Time // the last work
	fired   int        // timers since then
	watched bool       // work is told
	ended   bool
	next    event.Time // a timer is waited for until then
	awaits  int        // how often that was so, without work
	taken   bool       // the select under way took a case
	timers  map[int64]alarm
	roomy   map[int64]bool // channels that a goroutine has sent on, or that hold several values
}

// An alarm is a timer that has not fired.
type alarm struct {
	set, due event.Time
	period   event.Duration
}

const (
	idleLimit  = 10 * event.Second
	idleFired  = 100                // so many timers at least: a program may sleep for hours
	idleFrom   = event.Second       // before this nothing is watched, so that it costs nothing
	idleAwaits = 3                  // a loop may be slow, too
	idleAlarm  = 600 * event.Second // how long at most another timer is waited for
)

func newIdle(limit event.Duration) *idle {
	return &idle{limit: limit, timers: map[int64]alarm{}, roomy: map[int64]bool{}}
}

// kinds adds the kinds that are told from the beginning: few, none of them on the way of a message.
func (i *idle) kinds(only *event.Kindset) {
	for _, k := range []event.Kind{event.Make, event.TimerAdd, event.TimerPut, event.TimerDel, event.TimerFire} {
		only[k] = true
	}
}

// Listen takes in an event; it is an event.Listener.
func (i *idle) Listen(e *event.Event) {
	switch e.Kind {
	case event.TimerAdd:
		a := e.TimerAdd()
		i.timers[a.Timer] = alarm{e.T, a.When, a.Period}
	case event.TimerPut:
		a := e.TimerPut()
		i.timers[a.Timer] = alarm{e.T, a.When, a.Period}
	case event.TimerDel:
		delete(i.timers, e.TimerDel().Timer)
	case event.TimerFire:
		i.fire(e)
	case event.Make:
		if e.Make().Cap > 1 { // the channel of a timer has room for one value
			i.roomy[e.Make().Chan] = true
		}
	default:
		if i.works(e) {
			i.since, i.fired, i.next, i.awaits = e.T, 0, 0, 0
		}
	}
}

// works reports whether e is something that one goroutine does for another.
func (i *idle) works(e *event.Event) bool {
	switch e.Kind {
	case event.Go, event.GoEnd, event.Close:
		return true
	case event.Send:
		i.roomy[e.Send().Chan] = true
		return e.Send().Outcome != event.Blocked
	case event.Recv:
		return e.Recv().Outcome != event.Blocked && i.roomy[e.Recv().Chan]
	case event.Select:
		i.taken = e.Select().Outcome != event.Blocked && e.Select().Outcome != event.Default
	case event.Case:
		return i.taken && (e.Case().Send || i.roomy[e.Case().Chan])
	}
	return false
}

// fire notes that a timer fired, and ends the run if it is time.
func (i *idle) fire(e *event.Event) {
	id := e.TimerFire().Timer
	a := i.timers[id]
	if a.period > 0 {
		i.timers[id] = alarm{e.T, a.due.Add(a.period), a.period}
	} else {
		delete(i.timers, id)
	}
	if e.T < event.Time(idleFrom) || i.limit == 0 {
		return
	}
	if !i.watched {
		i.watched, i.since = true, e.T
		i.m.Tell(event.Go, event.GoEnd, event.Close, event.Send, event.Recv, event.Select, event.Case)
	}
	i.fired++
	if i.fired < idleFired || e.T.Sub(i.since) < i.limit || e.T < i.next {
		return
	}
	if i.next > 0 && a.due <= i.next && i.early(a, e.T) { // what it wakes may work
		i.since, i.fired, i.next = e.T, 0, 0
		i.awaits++
	} else if i.next = i.awaited(e.T); i.next <= e.T || i.awaits >= idleAwaits {
		i.ended = true
		i.m.Pause()
	}
}

// early reports whether a timer has waited for most of the idle time: it belongs to no loop.
func (i *idle) early(a alarm, now event.Time) bool { return a.set < i.since.Add(now.Sub(i.since)/2) }

// awaited returns when the last of the timers is due that are waited for.
func (i *idle) awaited(now event.Time) (last event.Time) {
	for _, a := range i.timers {
		if i.early(a, now) && a.due.Sub(now) < idleAlarm {
			last = max(last, a.due)
		}
	}
	return last
}

// done reports whether the run is to be ended.
func (i *idle) done() bool { return i.ended }

// say says that the run was ended, and how to go on. It returns the exit status.
func (i *idle) say(a *app) int {
	fmt.Fprintf(a.stderr, "gmpsim: stopped at virtual time %v: the program may never end\n"+
		"        for %v only timers have woken its goroutines, %d times%s\n"+
		"        --idle off lets it run on, --max-time 1h stops it later,\n"+
		"        --pace 1 shows it in real time\n",
		i.m.Now(), event.Duration(i.m.Now().Sub(i.since)/event.Second*event.Second), i.fired, i.longer())
	return statusLimit
}

// longer says why the program idled for longer than the limit, "" if it did not.
func (i *idle) longer() string {
	switch over := i.m.Now().Sub(i.since) - i.limit; {
	case over < event.Second:
		return ""
	case i.fired > idleFired:
		return fmt.Sprintf("\n        (the limit is %v; other timers were waited for)", i.limit)
	}
	return fmt.Sprintf("\n        (the limit is %v and at least %d times)", i.limit, idleFired)
}
