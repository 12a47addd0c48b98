// Package sim is the machine: Go's scheduler as a discrete-event simulation.
//
// It has goroutines ([G]), threads ([M]) and processors ([P]), run queues, an idle
// list, a network poller, timers, a garbage collector and a kernel with cores, as the
// runtime of Go 1.26 has them, and it moves them in virtual time. The machine is a
// pure function: the same program, configuration and choices give the same events,
// byte for byte. It reads no clock, starts no goroutine, takes no lock and does no I/O.
//
// # A program, a machine, events
//
// A goroutine's code is a [Body]: the machine asks it for its next operation ([Op]),
// such as a send, a lock or a go statement, and performs it. Two kinds of body exist. A
// [Script] is a list of operations, good for tests and for millions of goroutines; the
// interpreter in package lang is the other, and runs real Go programs. The machine does
// not know which of them it runs.
//
// [New] builds a [Machine] from a [Config]: how many Ps, the rules and the costs
// (package sim/rules), where chance comes from (a [Chooser]), and who listens.
// [Machine.Start] lets goroutine 1 run a body, [Machine.Run] runs to the end. What
// happens is told to Config.Listen as events (package sim/event). They are the only
// output, and they are complete: [event.State] folds them into the queues, owners and
// statuses that the machine has, and [event.Counts] into the figures of a summary. The
// examples in example_test.go print them.
//
// # How it works
//
// Time does not pass by itself. Each thread has an instant at which it takes its next
// step, a queue orders the threads by it (pending.go), and the loop (Machine.turn in
// machine.go) lets the first one take a step. A step is what the runtime does without
// letting another thread in: everything under one lock, or one atomic operation. What it
// costs moves the thread's instant. Between two steps any other thread may act, and
// that is where all races of a scheduler happen.
//
// What a thread does next is said by its phase. In most phases it is one function; where
// the runtime has a long function with several places at which others may act, it is a
// table of rows {name, when, try, doc}. A row tried is one step:
//
//	searchRows       find.go      findRunnable: where an M looks for work
//	exitsyscallRows  syscall.go   exitsyscall: how a goroutine comes back to a P
//	sysmonRows       sysmon.go    sysmon: one round
//	gcRows           gc.go        gcStart, gcMarkTermination: a cycle begins and ends
//
// The order of two rows can matter more than the rows: see the rows "stop spinning"
// and "recheck global queue" in find.go, which are the runtime's delicate dance.
//
// A status changes through one door: setStatus (g.go) for a goroutine, setPStatus
// (pstatus.go) for a P. Each has a table of what may follow what. With Config.Check
// the invariants of check.go are tested after every step.
//
// # To read on
//
//	body.go                   what a body and the machine say to each other
//	machine.go                Config, the machine's fields, the loop
//	g.go, m.go, p.go          what the three letters are
//	find.go, runq.go          the search, and the queues: runnext, the ring, the global queue
//	steal.go, spin.go         thieves, spinning threads, waking others
//	spawn.go, park.go         go statements, blocking, yielding
//	chan.go, select.go, mutex.go, sema.go, waitgroup.go, notify.go, timer.go
//	                          what goroutines ask for
//	syscall.go, sysmon.go, netpoll.go, poll.go, preempt.go
//	                          what takes a P from a thread
//	gc.go and the files gc*   the collector
//	kernel.go, cores.go, quota.go, latency.go
//	                          what lies under the runtime
//
// tell.go is generated: one function for each kind of event, with its typed arguments.
// They cost nothing when no one listens.
//
// Go 1.26 is modelled in full. Other releases and other designs (Go 1.0, one thread for
// each goroutine) are switches of the rules. What is left out is in
// docs/not-modelled.md.
package sim

//go:generate go run ./internal/eventgen
