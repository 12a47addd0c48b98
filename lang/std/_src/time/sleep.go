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

// A Timer is one event in the future: a value on C, or a function that runs.
type Timer struct {
	C <-chan Time

	t *machineTimer
}

// NewTimer returns a Timer that sends the time on its channel after d.
func NewTimer(d Duration) *Timer {
	t := new(Timer)
	t.t, t.C = newChanTimer(Local)
	reset(t.t, d, 0)
	return t
}

// AfterFunc runs f in a goroutine of its own after d.
func AfterFunc(d Duration, f func()) *Timer {
	t := &Timer{t: newFuncTimer(f)}
	reset(t.t, d, 0)
	return t
}

// Stop keeps t from firing. It reports whether it did: false if t had fired or
// was stopped before.
func (t *Timer) Stop() bool {
	if t.t == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	return stop(t.t)
}

// Reset makes t fire after d. It reports whether t was still to fire.
func (t *Timer) Reset(d Duration) bool {
	if t.t == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	return reset(t.t, d, 0)
}

// After returns a channel on which the time is sent after d.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// A Ticker sends the time on C again and again.
type Ticker struct {
	C <-chan Time

	t *machineTimer
}

// NewTicker returns a Ticker with period d, which must be positive.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	t := new(Ticker)
	t.t, t.C = newChanTimer(Local)
	reset(t.t, d, d)
	return t
}

// Stop ends the ticks. The channel stays open.
func (t *Ticker) Stop() {
	if t.t != nil {
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
	reset(t.t, d, d)
}

// Tick returns the channel of a new Ticker, nil if d is not positive.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
