// Package pool runs tasks on a limited number of goroutines, and uses these
// goroutines again and again.
//
//	p, err := pool.NewPool(pool.DefaultConfig())
//	if err != nil {
//		return err
//	}
//	defer p.Close() // lets all accepted tasks finish
//
//	err = p.SubmitFunc(func() error { return visit(url) })
//
// A task has a function. It may have a callback, a priority and a deadline
// (see [Task]). The function may take a context, which says when the task should stop:
//
//	err = p.Submit(&pool.Task{FnContext: fetch, Deadline: time.Now().Add(time.Second)})
//
// [Go] runs a function that returns a value:
//
//	sum := pool.Go(p, func() (int, error) { return add(xs) })
//	...
//	n, err := sum.Wait(ctx)
//
// A [Group] is a set of tasks with one Wait. [Pool.Wait] waits until the whole pool has
// nothing to do. [Pool.Resize] changes the number of workers while the pool runs.
//
// # What the pool promises
//
// A task is accepted when the call that submits it returns nil. Every accepted
// task ends exactly once, in one of three ways: its function returned (or
// panicked, which counts as an error), its deadline passed before it began, or
// Shutdown abandoned it. The pool calls its callback exactly once, and counts
// the task as ended only after that. So when Close returns, no task and no
// callback is still running.
//
// Tasks begin in the order of their priorities; tasks of equal priority begin in
// the order in which they were accepted. Callers that wait for room are served
// in the order in which they came.
//
// # How it works
//
// One mutex guards all of a pool's state: the queue (a heap), the idle workers
// (a stack) and the callers that wait for room (a list). A worker that has
// finished a task locks the mutex once: it counts the task, lets a waiting caller
// in and takes the next task. No goroutine carries tasks from one queue to
// another. Such a dispatcher takes a task and may find no worker for it. Then it
// must put the task back, after tasks that came later, or it loses the task when
// the pool closes at that moment. Here a task is at every moment in the queue or
// with one worker, and the step between the two is atomic.
//
// The pool wakes idle workers as Go's scheduler wakes threads: one at a time. A
// new task wakes a worker only if no worker is on its way already. The worker that
// is woken takes a task, and wakes the next worker if more tasks are left. So a
// burst of tasks costs a few wake-ups, not one for each task. A pool begins with
// MinWorkers and grows in the same way up to MaxWorkers when no worker is idle.
//
// # What traces show
//
// While runtime/trace is on, each accepted task is a task of the trace, and the
// worker that runs it is in a region of that task. Messages of the category
// "gauge pool" report the queue's length, the running tasks and the workers
// whenever one of them changes. A simulation always records these; a message
// costs a few hundred nanoseconds. Without a trace the cost is a few loads for
// each task. If a trace begins while the pool is quiet, its figures begin with
// the next change.
//
// The package imports only the standard library.
package pool
