// Package pool runs tasks on a bounded number of goroutines that are used again
// and again.
//
//	p, err := pool.NewPool(pool.DefaultConfig())
//	if err != nil {
//		return err
//	}
//	defer p.Close() // lets everything that was accepted finish
//
//	err = p.SubmitFunc(func() error { return visit(url) })
//
// A task has a function, and if need be a callback, a priority and a deadline
// (see [Task]). A function that returns a value is [Go]'s:
//
//	sum := pool.Go(p, func() (int, error) { return add(xs) })
//	...
//	n, err := sum.Wait(ctx)
//
// # What is promised
//
// A task is accepted when the call that submits it returns nil. Every accepted
// task ends exactly once: its function was run and returned (or panicked, which
// is an error too), or its deadline passed before it began, or Shutdown
// abandoned it. Its callback is called exactly once, and before the task is
// counted as ended, so whoever has waited for Close knows that nothing is still
// under way.
//
// Tasks begin in the order of their priorities, those of equal priority in the
// order in which they were accepted. Callers that wait for room are accepted
// first come, first served.
//
// # How it works
//
// All of a pool's state is behind one mutex: the queue (a heap), the workers
// that are idle (a stack), the callers that wait for room (a list). A worker
// that has finished a task books it, lets a waiting caller in and takes the next
// task while it holds the mutex once. There is no goroutine that carries tasks
// from one queue to another: a dispatcher that has taken a task and finds no
// worker for it has to put it back, behind those that came later, or loses it
// when the pool closes meanwhile. Here a task is in the queue or in one worker's
// hands at every moment, and the step from one to the other cannot be seen.
//
// Idle workers are woken as Go's scheduler wakes threads: one at a time. A new
// task wakes a worker only if none is on its way already; the one that is woken
// wakes the next if there is more than it takes. A burst of tasks so costs a few
// wake-ups, not one for each. A pool begins with MinWorkers and grows in the
// same way up to MaxWorkers when no worker is idle.
//
// # What traces show
//
// While runtime/trace is on, each task that is accepted is a task of the trace,
// the worker that runs it is in a region of it, and messages of the category
// "gauge pool" say the queue's length, the running tasks and the workers whenever
// one of them changes. In a simulation that is always so, at a few hundred
// nanoseconds a message; else it costs a few loads for each task. A trace that begins
// on a quiet pool has its figures from the next change on.
//
// The package depends on the standard library alone.
package pool
