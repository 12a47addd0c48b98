// Package load makes work for a pool, real or simulated: so many tasks that
// arrive in some way and each take some time. What they are can be said by
// flags, so a program that uses it is a whole family of experiments:
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

// A Load is what a pool has to do, and how large it is.
type Load struct {
	Tasks   int
	Arrival Arrival
	Work    Work

	Workers   int           // MaxWorkers
	Least     int           // MinWorkers
	Queue     int           // QueueSize
	KeepAlive time.Duration // of idle workers above Least
}

// Flags lets the command line change every field of l, which has the defaults.
// A number of workers at most that is below the least lowers that, and the other
// way round, unless both are given: then they have to agree.
func (l *Load) Flags(fs *flag.FlagSet) {
	when := "`when` tasks come: all (at once), a time like 10us between two, or a rate like 5000/s at random (Poisson)"
	if l.Arrival == (Arrival{}) {
		when += " (default all)" // which the flag package would not say, as it is the zero value
	}
	workers := &pair{least: &l.Least, most: &l.Workers}
	fs.Var(&number{to: &l.Tasks, least: 1}, "tasks", "how many `tasks`")
	fs.Var(&l.Arrival, "arrival", when)
	fs.Var(&l.Work, "work", workUsage)
	fs.Var(&number{to: &l.Workers, least: 1, then: workers.setMost}, "workers", "`workers` at most")
	fs.Var(&number{to: &l.Least, least: 1, then: workers.setLeast}, "min", "`workers` at least")
	fs.Var(&number{to: &l.Queue}, "queue", "`tasks` that can wait")
	fs.Var((*span)(&l.KeepAlive), "keepalive", "`time` after which an idle worker ends")
}

// Config returns the configuration of the pool.
func (l *Load) Config() *pool.Config {
	return &pool.Config{MinWorkers: l.Least, MaxWorkers: l.Workers, KeepAlive: l.KeepAlive, QueueSize: l.Queue}
}

// Submit calls submit for each task when it arrives, with its number from 0 and
// the function that does its work.
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
const workUsage = "what a task does: `kind:time`, the kind being cpu, syscall or net; " +
	"\"cpu:~50us\" takes 50us on average (exponential), and \"cpu:50us+1us\" 1us more for each task"
