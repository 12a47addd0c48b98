package pool

import (
	"runtime/debug"
	"time"
)

// A worker is a goroutine that runs tasks, one after the other.
type worker struct {
	p         *Pool
	wake      chan struct{} // told to look again; there is room for one
	dismissed bool          // told to end
	since     time.Duration // idle since then
	now       time.Duration // the pool's clock when it last looked
	it        *item         // the task that it runs
	how       outcome       // how that task ended
	told      bool          // the task's callback was called
}

func newWorker(p *Pool) *worker { return &worker{p: p, wake: make(chan struct{}, 1)} }

// work runs tasks until the worker is not needed any more. A task that calls
// runtime.Goexit ends this goroutine, so the worker goes on in another one.
func (w *worker) work() {
	ended := false
	defer func() {
		if !ended {
			w.goexit()
		}
	}()
	for w.next() {
		w.perform()
	}
	ended = true
}

// goexit runs when the task or its callback has called runtime.Goexit. The
// callback may call it here again.
func (w *worker) goexit() {
	defer func() { go w.work() }()
	if !w.told {
		w.how = failed
		w.tell(ErrGoexit)
	}
}

// next counts the finished task and takes the next one. It waits if there is no
// task. It reports false if the worker must end.
func (w *worker) next() bool {
	p := w.p
	w.now = p.clock()
	p.mu.Lock()
	defer p.unlock()
	if w.it != nil {
		w.book()
	} else {
		p.waking = false
	}
	for {
		switch {
		case w.dismissed || p.workers > p.most: // told to end, or too many since Resize
			w.leave()
			return false
		case p.queue.len() > 0:
			w.take()
			return true
		case p.surplus():
			w.leave()
			return false
		}
		w.sleep()
	}
}

// take takes the first task. If there are more, it wakes another worker: their
// submitters did not wake one, because this worker was on its way.
func (w *worker) take() {
	p := w.p
	w.it, w.how, w.told = p.queue.pop(), completed, false
	p.running++
	p.waits.add(w.now - w.it.accepted)
	if p.queue.len() > 0 {
		p.wakep()
	}
}

// book counts the finished task, and lets a caller in that waits for its room.
func (w *worker) book() {
	p := w.p
	p.running--
	p.counts.ended[w.how]++
	if w.how != expired {
		p.runs.add(w.now - w.since)
	}
	p.freeItem(w.it)
	w.it = nil
	p.admit()
	p.settle()
}

// perform runs the task and its callback.
func (w *worker) perform() {
	w.since = w.now
	defer w.it.region()()
	var err error
	if w.it.expired() {
		w.how, err = expired, ErrExpired
	} else if err = w.call(); err != nil {
		w.how = failed
	}
	w.tell(err)
}

// call calls the task's function. A panic becomes an error.
func (w *worker) call() (err error) {
	returned := false
	defer func() {
		if returned {
			return
		}
		if v := recover(); v != nil {
			err = &PanicError{Value: v, Stack: debug.Stack()}
		}
	}()
	if w.it.FnContext == nil {
		err = w.it.Fn()
	} else {
		err = w.p.withContext(w.it)
	}
	returned = true
	return err
}

// tell calls the callback, if there is one.
func (w *worker) tell(err error) {
	w.told = true
	if w.it.Callback != nil && !guarded(w.it.Callback, err) {
		w.p.mu.Lock()
		w.p.counts.callbackPanics++
		w.p.mu.Unlock()
	}
}

// guarded calls f and reports whether it did not panic.
func guarded(f func(error), err error) (ok bool) {
	defer func() { ok = ok || recover() == nil }()
	f(err)
	return true
}
