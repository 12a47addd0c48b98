package context

import "sync"

// attach makes c, which is or embeds in child, a child of parent: child will be
// cancelled when parent is.
func (c *cancelCtx) attach(parent Context, child canceler) {
	c.Context = parent
	done := parent.Done()
	if done == nil {
		return // never cancelled
	}
	select {
	case <-done:
		child.cancel(false, parent.Err(), Cause(parent))
		return
	default:
	}
	if p, ok := nearest(parent); ok {
		p.adopt(child)
		return
	}
	if a, ok := parent.(afterFuncer); ok {
		c.mu.Lock()
		defer c.mu.Unlock()
		stop := a.AfterFunc(func() { child.cancel(false, parent.Err(), Cause(parent)) })
		c.Context = stopCtx{parent, stop}
		return
	}
	go watch(parent, child)
}

// watch cancels child when parent, of foreign type, is cancelled.
func watch(parent Context, child canceler) {
	select {
	case <-parent.Done():
		child.cancel(false, parent.Err(), Cause(parent))
	case <-child.Done():
	}
}

// adopt enters child among p's children, or cancels it if p is cancelled.
func (p *cancelCtx) adopt(child canceler) {
	p.mu.Lock()
	if err := p.err.Load(); err != nil {
		child.cancel(false, err.(error), p.cause)
	} else {
		if p.children == nil {
			p.children = make(map[canceler]struct{})
		}
		p.children[child] = struct{}{}
	}
	p.mu.Unlock()
}

// nearest returns the cancelCtx that parent is or is derived from. A foreign
// context in between that has a Done of its own hides it.
func nearest(parent Context) (*cancelCtx, bool) {
	done := parent.Done()
	if done == closedChan || done == nil {
		return nil, false
	}
	p, ok := parent.Value(&cancelCtxKey).(*cancelCtx)
	if !ok {
		return nil, false
	}
	if own, _ := p.done.Load().(chan struct{}); own != done {
		return nil, false
	}
	return p, true
}

// removeChild takes child from its parent.
func removeChild(parent Context, child canceler) {
	if s, ok := parent.(stopCtx); ok {
		s.stop()
		return
	}
	p, ok := nearest(parent)
	if !ok {
		return
	}
	p.mu.Lock()
	if p.children != nil {
		delete(p.children, child)
	}
	p.mu.Unlock()
}

// afterFuncer is a foreign context that can call back when it is cancelled.
type afterFuncer interface {
	AfterFunc(func()) func() bool
}

// stopCtx is an afterFuncer as a parent, with what detaches the child.
type stopCtx struct {
	Context
	stop func() bool
}

// AfterFunc runs f in a goroutine of its own when ctx is cancelled. The
// function returned prevents it, and reports whether it did.
func AfterFunc(ctx Context, f func()) (stop func() bool) {
	a := &afterFuncCtx{f: f}
	a.attach(ctx, a)
	return a.stop
}

// afterFuncCtx is the child that waits for AfterFunc.
type afterFuncCtx struct {
	cancelCtx
	once sync.Once // either starts f or prevents it
	f    func()
}

func (a *afterFuncCtx) cancel(detach bool, err, cause error) {
	a.cancelCtx.cancel(false, err, cause)
	if detach {
		removeChild(a.Context, a)
	}
	a.once.Do(func() { go a.f() })
}

func (a *afterFuncCtx) stop() bool {
	stopped := false
	a.once.Do(func() { stopped = true })
	if stopped {
		a.cancel(true, Canceled, nil)
	}
	return stopped
}
