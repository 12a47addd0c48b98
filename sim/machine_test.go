package sim

import (
	"hash/fnv"
	"testing"
	"unsafe"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// machine builds one and fails the test if that is impossible.
func machine(t *testing.T, cfg Config) *Machine {
	t.Helper()
	m, err := New(cfg)
	require.NoError(t, err)
	return m
}

// counted returns a machine and what it counts.
func counted(t *testing.T, cfg Config) (*Machine, *event.Counts) {
	t.Helper()
	counts := &event.Counts{}
	cfg.Listen = event.Each(counts.Listen, cfg.Listen)
	return machine(t, cfg), counts
}

// cycle is a body that repeats its operations for ever.
type cycle []Op

func (c cycle) Next(g *G, op *Op) {
	*op = c[g.pc]
	g.pc = (g.pc + 1) % int32(len(c))
}

// steady is a program of goroutines that do a bit of everything for ever.
func steady(m *Machine) Body {
	c, d := m.NewChan(0, 0), m.NewChan(3, 0)
	mu := new(Mutex)
	cases := []Case{{C: c}, {C: d}}
	var main Script
	for range 4 {
		main = append(main,
			Go(cycle{Burn(500), Send(c, Int(1)), Gosched()}, 0),
			Go(cycle{Send(d, Int(1)), Burn(70), Gosched()}, 0),
			Go(cycle{Select(cases, true), Burn(30)}, 0),
			Go(cycle{Lock(mu), Burn(300), Gosched(), Unlock(mu)}, 0),
			Go(cycle{Go(Script{Burn(40)}, 0), Gosched()}, 0),
		)
	}
	return append(main, Park(event.WaitSemacquire))
}

// digest runs a program of thieves, timers and locks and returns a hash of
// all its events. It goes on for so many steps between two pauses.
func digest(t *testing.T, procs int, seed, pause int64) uint64 {
	h := fnv.New64a()
	m := machine(t, Config{Procs: procs, Seed: seed, MaxSteps: 30_000, Listen: func(e *event.Event) {
		h.Write((*[unsafe.Sizeof(*e)]byte)(unsafe.Pointer(e))[:unsafe.Offsetof(e.Kind)+1])
	}})
	m.Start(steady(m), 0)
	for m.RunFor(pause) {
	}
	return h.Sum64()
}

func TestSameSeedSameEvents(t *testing.T) {
	for _, procs := range []int{1, 4, 16} {
		first := digest(t, procs, 7, 1<<40)
		assert.Equal(t, first, digest(t, procs, 7, 1<<40), "again, procs %d", procs)
		assert.Equal(t, first, digest(t, procs, 7, 1), "step by step, procs %d", procs)
	}
	assert.NotEqual(t, digest(t, 4, 7, 1<<40), digest(t, 4, 8, 1<<40), "another seed at four Ps")
}

func TestNewRefusesProcs(t *testing.T) {
	for _, procs := range []int{-1, 0, MaxProcs + 1} {
		_, err := New(Config{Procs: procs})
		assert.ErrorContains(t, err, "want 1 to 1024")
	}
}

func TestNewRefusesBoot(t *testing.T) {
	for _, queued := range []int{-1, 3} {
		_, err := New(Config{Procs: 1, Boot: Boot{Queued: queued}})
		assert.ErrorContains(t, err, "want 0 to 2")
	}
}

func TestLimits(t *testing.T) {
	hog := &ever{Burn(event.Millisecond)}
	m := machine(t, Config{Procs: 1})
	m.Start(hog, 0)
	assert.True(t, m.RunFor(0), "without a limit none is reached")

	m = machine(t, Config{Procs: 1, MaxSteps: 100})
	m.Start(hog, 0)
	assert.Equal(t, event.End{Why: event.StepLimit, Code: 0}, m.Run())
	assert.EqualValues(t, 100, m.Steps())

	m = machine(t, Config{Procs: 1, MaxTime: event.Time(event.Second)})
	m.Start(hog, 0)
	assert.Equal(t, event.End{Why: event.TimeLimit, Code: 0}, m.Run())
	assert.Equal(t, event.Time(event.Second), m.Now())

	m = machine(t, Config{Procs: 1})
	m.Start(hog, 0)
	assert.True(t, m.RunFor(10))
	m.Stop()
	assert.False(t, m.RunFor(10))
	assert.Equal(t, event.Stopped, m.End().Why)
}

// ever is a body that repeats one operation for ever.
type ever struct{ op Op }

func (e *ever) Next(_ *G, op *Op) { *op = e.op }

// TestEnds: how a program can end, and with what code.
func TestEnds(t *testing.T) {
	closed := func(m *Machine) *Chan { c := m.NewChan(0, 0); c.closed = true; return c }
	for name, c := range map[string]struct {
		main func(*Machine) Script
		want event.End
	}{
		"main returns":        {func(*Machine) Script { return nil }, event.End{Why: event.Exited, Code: 0}},
		"os.Exit":             {func(*Machine) Script { return Script{Exit(3)} }, event.End{Why: event.Exited, Code: 3}},
		"a fault in a script": {func(m *Machine) Script { return Script{Send(closed(m), Int(1))} }, event.End{Why: event.Exited, Code: 2}},
		"all asleep": {func(m *Machine) Script { return Script{Recv(m.NewChan(0, 0))} },
			event.End{Why: event.Deadlocked, Code: 2}},
		"nil channel":       {func(*Machine) Script { return Script{Send(nil, Int(1))} }, event.End{Why: event.Deadlocked, Code: 2}},
		"empty select":      {func(*Machine) Script { return Script{Select(nil, true)} }, event.End{Why: event.Deadlocked, Code: 2}},
		"main calls Goexit": {func(*Machine) Script { return Script{Goexit()} }, event.End{Why: event.NoGoroutines, Code: 2}},
		"main's G is used again": {func(m *Machine) Script {
			spawner := Script{Go(Script{}, 0), Recv(m.NewChan(0, 0))}
			return Script{Go(spawner, 0), Goexit()}
		}, event.End{Why: event.Deadlocked, Code: 2}},
		"a sleeper is not stuck": {func(*Machine) Script { return Script{Sleep(event.Second)} }, event.End{Why: event.Exited, Code: 0}},
	} {
		for _, procs := range []int{1, 4} {
			m := machine(t, Config{Procs: procs, Check: true})
			m.Start(c.main(m), 0)
			assert.Equal(t, c.want, m.Run(), "%s, procs %d", name, procs)
		}
	}
}

// TestSetStatus: every transition that the table does not have is a defect of
// the machine.
func TestSetStatus(t *testing.T) {
	ok := map[[2]event.Status]bool{
		{event.Gidle, event.Gdead}: true, {event.Gdead, event.Grunnable}: true, {event.Grunnable, event.Grunning}: true,
		{event.Grunning, event.Grunnable}: true, {event.Grunning, event.Gwaiting}: true,
		{event.Grunning, event.Gsyscall}: true, {event.Grunning, event.Gdead}: true,
		{event.Gsyscall, event.Grunning}: true, {event.Gsyscall, event.Grunnable}: true, {event.Gwaiting, event.Grunnable}: true,
		{event.Gdead, event.Gwaiting}: true, {event.Gwaiting, event.Grunning}: true, // coroutines
	}
	m := machine(t, Config{Procs: 1})
	for from := event.Gidle; from <= event.Gdead; from++ {
		for to := event.Gidle; to <= event.Gdead; to++ {
			g := &G{id: 7, status: from}
			if ok[[2]event.Status{from, to}] {
				m.setStatus(g, to)
				assert.Equal(t, to, g.status)
				continue
			}
			f := failureOf(func() { m.setStatus(g, to) })
			require.NotNil(t, f, "%v to %v", from, to)
			assert.Contains(t, f.Error(), "G7 goes from "+from.String()+" to "+to.String())
		}
	}
}

// failureOf runs f and returns the *Failure that it panics with.
func failureOf(f func()) (failure *Failure) {
	defer func() { failure, _ = recover().(*Failure) }()
	f()
	return nil
}

// TestSizeOfG: programs have millions of goroutines.
func TestSizeOfG(t *testing.T) {
	assert.LessOrEqual(t, unsafe.Sizeof(G{}), uintptr(128))
}

// TestNative: an interpreter lays these out as the sync package does.
func TestNative(t *testing.T) {
	assert.EqualValues(t, 8, unsafe.Sizeof(Mutex{}))
	assert.EqualValues(t, 16, unsafe.Sizeof(WaitGroup{}))
}

// TestSpinnerWaitsAgain: a waiter that was woken, spun in vain and queues once
// more has not come for the first time.
func TestSpinnerWaitsAgain(t *testing.T) {
	outcome := event.Outcomes
	m := machine(t, Config{Procs: 2, Listen: func(e *event.Event) {
		if e.Kind == event.Lock {
			outcome = e.Lock().Outcome
		}
	}})
	m.Start(Script{}, 0)
	g := m.ms[0].curg
	mu := &Mutex{state: mutexLocked | mutexWoken}
	g.wait.v = Value{Bits: 5, Ptr: unsafe.Pointer(mu)}
	g.flags |= gWoken
	g.spins = activeSpins
	m.lockWoken(m.ms[0], g)
	assert.Equal(t, event.Again, outcome)
	assert.Equal(t, event.Gwaiting, g.status)
}
