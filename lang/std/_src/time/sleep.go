package time

// Sleep parks the goroutine for d. Zero or less is no scheduling point.
func Sleep(d Duration)

// machineTimer is the machine's own timer, which the program only points to.
type machineTimer struct{}

// newChanTimer makes a timer with a channel of its own, not yet set. It sends times in loc.
func newChanTimer(loc *Location) (*machineTimer, <-chan Time)

// newFuncTimer makes a timer that runs f in a goroutine, not yet set.
func newFuncTimer(f func()) *machineTimer

// reset sets t to fire d from now, and every period after that if it is
// positive. It reports whether t was still to fire.
func reset(t *machineTimer, d, period Duration) bool

// stop keeps t from firing and reports whether it was still to.
func stop(t *machineTimer) bool

// copied says what a method does to a copy of a Timer or Ticker. Since Go 1.23 that is
// undefined, so it ends the program: a Timer is only the beginning of what the runtime
// keeps. Before, a copy was a timer that was never set: the method does nothing to the
// one that was, and copied reports whether it says that it did.
func copied(method string) bool

// A Timer is one event in the future: a value on C, or a function that runs.
type Timer struct {
	C <-chan Time

	t    *machineTimer
	self *Timer // the one that was made: a copy is another
	gone bool   // this copy was stopped
}

// NewTimer returns a Timer that sends the time on its channel after d.
func NewTimer(d Duration) *Timer {
	t := new(Timer)
	t.self = t
	t.t, t.C = newChanTimer(Local)
	reset(t.t, d, 0)
	return t
}

// AfterFunc runs f in a goroutine of its own after d.
func AfterFunc(d Duration, f func()) *Timer {
	t := &Timer{t: newFuncTimer(f)}
	t.self = t
	reset(t.t, d, 0)
	return t
}

// Stop keeps t from firing. It reports whether it did: false if t had fired or
// was stopped before.
func (t *Timer) Stop() bool {
	if t.t == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	if t.self != t {
		was := copied("Timer.Stop") && !t.gone
		t.gone = true
		return was
	}
	return stop(t.t)
}

// Reset makes t fire after d. It reports whether t was still to fire.
func (t *Timer) Reset(d Duration) bool {
	if t.t == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	if t.self != t {
		was := copied("Timer.Reset") && !t.gone
		t.gone = false
		return was
	}
	return reset(t.t, d, 0)
}

// After returns a channel on which the time is sent after d.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// A Ticker sends the time on C again and again.
type Ticker struct {
	C <-chan Time

	t    *machineTimer
	self *Ticker // the one that was made: a copy is another
}

// NewTicker returns a Ticker with period d, which must be positive.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	t := new(Ticker)
	t.self = t
	t.t, t.C = newChanTimer(Local)
	reset(t.t, d, d)
	return t
}

// Stop ends the ticks. The channel stays open.
func (t *Ticker) Stop() {
	switch {
	case t.t == nil:
	case t.self != t:
		copied("Ticker.Stop")
	default:
		stop(t.t)
	}
}

// Reset makes d the period, from now.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.t == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	if t.self != t {
		copied("Ticker.Reset")
		return
	}
	reset(t.t, d, d)
}

// Tick returns the channel of a new Ticker, nil if d is not positive.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
