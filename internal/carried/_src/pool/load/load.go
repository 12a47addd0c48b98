// Package load makes work for a pool, real or simulated: how many tasks, when they
// come, and how long each takes. The command line can change all of this by flags,
// so one program serves for many experiments:
//
//	l := load.Load{Tasks: 20, Workers: 2, Queue: 10, Work: load.Work{Mean: 50 * time.Microsecond}}
//	l.Flags(flag.CommandLine)
//	load.Parse()
//	p, err := pool.NewPool(l.Config())
//	...
//	l.Submit(func(i int, work func()) { ... p.SubmitFunc(...) ... })
package load

import (
	"flag"
	"time"

	"github.com/gmpsim/gmpsim/pool"
	"github.com/gmpsim/gmpsim/work"
)

// A Load is the work for a pool, and the size of the pool.
type Load struct {
	Tasks   int
	Arrival Arrival
	Work    Work

	Workers   int           // MaxWorkers
	Least     int           // MinWorkers
	Queue     int           // QueueSize
	KeepAlive time.Duration // of idle workers above Least
}

// Flags defines flags for every field of l; the present values are the defaults.
// A -workers below Least also lowers Least, and a -min above Workers also raises
// Workers. If both flags are given, -min must be at most -workers.
func (l *Load) Flags(fs *flag.FlagSet) {
	when := "`when` tasks come: all (at once), a time between two, such as 10us, or a random rate (Poisson), such as 5000/s"
	if l.Arrival == (Arrival{}) {
		when += " (default all)" // package flag does not print a default that is the zero value
	}
	workers := &pair{least: &l.Least, most: &l.Workers}
	fs.Var(&number{to: &l.Tasks, least: 1}, "tasks", "number of `tasks`")
	fs.Var(&l.Arrival, "arrival", when)
	fs.Var(&l.Work, "work", workUsage)
	fs.Var(&number{to: &l.Workers, least: 1, then: workers.setMost}, "workers", "most `workers`")
	fs.Var(&number{to: &l.Least, least: 1, then: workers.setLeast}, "min", "least `workers`")
	fs.Var(&number{to: &l.Queue}, "queue", "most `tasks` that wait")
	fs.Var((*span)(&l.KeepAlive), "keepalive", "`time` until an idle worker ends")
}

// Config returns the configuration of the pool.
func (l *Load) Config() *pool.Config {
	return &pool.Config{MinWorkers: l.Least, MaxWorkers: l.Workers, KeepAlive: l.KeepAlive, QueueSize: l.Queue}
}

// Submit calls submit for each task when it arrives. The arguments are the task's
// number, from 0, and the function that does its work.
func (l *Load) Submit(submit func(i int, work func())) {
	work.CPU(1) // on the real runtime the first call calibrates
	next := time.Now()
	for i := range l.Tasks {
		if i > 0 {
			next = next.Add(l.Arrival.gap())
			if wait := time.Until(next); wait > 0 {
				time.Sleep(wait)
			}
		}
		submit(i, l.Work.draw(i))
	}
}

// workUsage explains the flag -work.
const workUsage = "work of a task: `kind:time`, where kind is cpu, syscall or net; " +
	"cpu:~50us takes 50us on average (exponential), cpu:50us+1us takes 1us more for each task"
