package truth

import "github.com/gmpsim/gmpsim/sim/event"

// panicClaims are about panics, Goexit and what becomes of them.
var panicClaims = map[event.Kind]claims{
	event.Panic: {
		note: []claim{
			{"{}, panic {n} of {g}", func(m *Moment, n []int64) bool {
				return m.E.G == event.GID(n[1]) && m.panics() == int(n[0])-1 && n[0] > 1
			}},
			{"{}", func(m *Moment, _ []int64) bool { return m.panics() == 0 }},
		},
		why: []claim{
			{"The rest of the function does not run", func(m *Moment, _ []int64) bool { return m.runs(int64(m.E.G)) }},
			{"The deferred calls of this function and of its callers run, the newest first", nil},
			{"One of them may recover", nil},
		},
	},
	event.Goexit: {
		note: []claim{{"{g} ends after its deferred calls", func(m *Moment, n []int64) bool { return m.runs(n[0]) }}},
		why: []claim{{"Goexit ends this goroutine only", nil},
			{"It is not a panic: a recover in a deferred call gives nil and stops nothing", nil}},
	},
	event.DeferCall: {
		note: []claim{{"{}, deferred by {}", nil}},
		why: []claim{
			{"Goexit runs all deferred calls of the goroutine before it ends", goexits},
			{"A panic runs the deferred calls on its way up the stack", underPanic},
			{"The functions that deferred them have not returned yet", nil},
		},
	},
	event.Abort: {
		note: []claim{{"the Goexit waits", overtakesGoexit}, {"panic {} is over", overtakesPanic}},
		why: []claim{
			{"A panic in a deferred call of Goexit goes first", overtakesGoexit},
			{"If a deferred call recovers from it, Goexit goes on", nil},
			{"A panic or a Goexit in a deferred call takes the place of the panic that made the call", overtakesPanic},
			{"No recover gets the old value any more", nil},
			{"If the new one is a panic and is not recovered, the report shows both", nil},
		},
	},
	event.Recover: {
		note: []claim{
			{"gives {}, the panic stops", stopsPanic},
			{"gives nil: not called by the panic", underPanic},
			{"gives nil: a Goexit, not a panic", goexits},
			{"gives nil: recovered already", recoveredAlready},
		},
		why: []claim{
			{"A panic stops if a deferred function that it runs calls recover itself", stopsPanic},
			{"Only the deferred function itself can recover", underPanic},
			{"A Goexit cannot be stopped", goexits},
			{"Each panic can be recovered once", recoveredAlready},
		},
	},
	event.Recovered: {
		note: []claim{{"the Goexit of {g} goes on", goesOnWithGoexit}, {"{} returns to its caller", returns}},
		why: []claim{
			{"A Goexit is not stopped by a recover: it goes on with the deferred calls that are left", goesOnWithGoexit},
			{"The function whose deferred call recovered returns to its caller", returns},
			{"It does not go on where it panicked", nil},
		},
	},
	event.Carry: {
		note: []claim{
			{"the Goexit of {g} goes on in {g}", func(m *Moment, n []int64) bool { return carried(m, n) && m.E.Carry().Goexit }},
			{"the panic of {g} goes on in {g}", func(m *Moment, n []int64) bool { return carried(m, n) && !m.E.Carry().Goexit }},
		},
		why: []claim{{"iter.Pull runs the iterator in a goroutine of its own", nil},
			{"The caller of next or stop must learn how it ended", nil},
			{"So iter.Pull recovers in the one goroutine and panics with the same value in the other", nil}},
	},
	event.Fatal: {
		note: []claim{
			{"fatal error: {}", func(m *Moment, _ []int64) bool { return m.E.Fatal().Panics == 0 }},
			{"{} was not recovered, the last of {n} panics", func(m *Moment, n []int64) bool {
				return m.panics() == int(n[0]) && n[0] > 1
			}},
			{"{} was not recovered", func(m *Moment, _ []int64) bool { return m.panics() == 1 }},
		},
		why: []claim{
			{"All deferred calls of this goroutine ran and none recovered", func(m *Moment, n []int64) bool {
				return m.panics() > 0 && !recoveredAlready(m, n)
			}},
			{"So the whole program ends", nil}, {"The deferred calls of other goroutines do not run", nil},
			{"A fatal error is not a panic: no deferred call runs", func(m *Moment, _ []int64) bool { return m.E.Fatal().Panics == 0 }},
		},
	},
}

// under are the panics and Goexits that the goroutine is in, the oldest first.
func (m *Moment) under() []fall { return m.past.falls[m.E.G] }

// panics is how many panics the goroutine is in.
func (m *Moment) panics() (n int) {
	for _, f := range m.under() {
		if !f.goexit {
			n++
		}
	}
	return n
}

// newest is what goes on: the last panic or Goexit.
func (m *Moment) newest() fall { return last(m.under(), fall{none: true}) }

// before is what the newest overtakes, unless that was overtaken already.
func (m *Moment) before() fall {
	all := m.under()
	for i := len(all) - 2; i >= 0; i-- {
		if !all[i].overtaken {
			return all[i]
		}
	}
	return fall{none: true}
}

func goexits(m *Moment, _ []int64) bool { return m.newest().goexit }

func underPanic(m *Moment, n []int64) bool { return !goexits(m, n) && m.panics() > 0 }

func overtakesGoexit(m *Moment, _ []int64) bool { return m.before().goexit && m.E.Abort().Goexit }

func overtakesPanic(m *Moment, _ []int64) bool {
	b := m.before()
	return !b.none && !b.goexit && !m.E.Abort().Goexit
}

func stopsPanic(m *Moment, _ []int64) bool {
	f := m.newest()
	return !f.none && !f.goexit && !f.recovered
}

func recoveredAlready(m *Moment, _ []int64) bool { return m.newest().recovered }

// returns: the newest panic is recovered, and no Goexit waits for its end.
func returns(m *Moment, n []int64) bool { return recoveredAlready(m, n) && !m.waitingGoexit() }

func goesOnWithGoexit(m *Moment, n []int64) bool { return recoveredAlready(m, n) && m.waitingGoexit() }

// waitingGoexit reports whether a Goexit is next below the newest panic and what it overtook.
func (m *Moment) waitingGoexit() bool {
	all := m.under()
	for i := len(all) - 2; i >= 0 && all[i].overtaken; i-- {
		if all[i].goexit {
			return true
		}
	}
	return false
}

// carried: the other goroutine is in nothing any more, since it recovered.
func carried(m *Moment, n []int64) bool {
	return m.E.Carry().From == event.GID(n[0]) && m.E.G == event.GID(n[1]) && m.runs(n[1]) && m.gone(n[0])
}
