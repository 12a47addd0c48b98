package sync

// notifyList has the layout of the machine's list of waiters.
type notifyList struct {
	wait   uint32
	notify uint32
	head   *byte
	tail   *byte
}

func runtime_notifyListAdd(l *notifyList) uint32
func runtime_notifyListWait(l *notifyList, ticket uint32)
func runtime_notifyListNotifyOne(l *notifyList)
func runtime_notifyListNotifyAll(l *notifyList)

// A Cond is a place where goroutines wait for an event.
type Cond struct {
	noCopy noCopy

	L Locker // held while the condition is looked at or changed

	notify  notifyList
	checker copyChecker
}

// NewCond returns a Cond with the given Locker.
func NewCond(l Locker) *Cond { return &Cond{L: l} }

// Wait unlocks c.L, waits to be woken and locks c.L again. The ticket is taken
// before the unlock: a Signal that comes in between is not lost.
func (c *Cond) Wait() {
	c.checker.check()
	ticket := runtime_notifyListAdd(&c.notify)
	c.L.Unlock()
	runtime_notifyListWait(&c.notify, ticket)
	c.L.Lock()
}

// Signal wakes the goroutine that has waited longest.
func (c *Cond) Signal() {
	c.checker.check()
	runtime_notifyListNotifyOne(&c.notify)
}

// Broadcast wakes all that wait.
func (c *Cond) Broadcast() {
	c.checker.check()
	runtime_notifyListNotifyAll(&c.notify)
}

// copyChecker remembers where it was first used, to notice a copy.
type copyChecker struct{ self *copyChecker }

func (c *copyChecker) check() {
	if c.self == nil {
		c.self = c
	}
	if c.self != c {
		panic("sync.Cond is copied")
	}
}
