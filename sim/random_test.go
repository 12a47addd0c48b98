package sim

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/gmpsim/gmpsim/internal/truth"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"pgregory.net/rapid"
)

var hunt = flag.Bool("hunt", false, "run the long hunts: random programs of thousands of operations")

// TestMain gives the random programs a seed, so that a change is not held up by a fault
// that only other programs have. Those are for the hunt, and for -rapid.seed.
func TestMain(m *testing.M) {
	flag.Parse()
	if seed := flag.Lookup("rapid.seed").Value; !*hunt && seed.String() == "0" {
		_ = seed.Set("1")
	}
	os.Exit(m.Run())
}

// A random program is a list of scripts; script 0 is main, and a script starts
// only scripts after it, so that the program is finite. Its instructions act
// on a small common world, so that goroutines meet.
type (
	program [][]ins
	ins     struct {
		kind    OpKind
		a, b, c int
	}
)

// randomKinds are the kinds of the instructions; some are drawn more often.
var randomKinds = []OpKind{
	OpNone, OpGo, OpGo, OpGo, OpGosched, OpGosched, OpSend, OpSend, OpSend, OpRecv, OpRecv, OpRecv,
	OpSelect, OpSelect, OpClose, OpSleep, OpTimerReset, OpTimerStop, OpLock, OpLock, OpTryLock,
	OpUnlock, OpUnlock, OpWgAdd, OpWgWait, OpSemAcquire, OpSemRelease, OpNotifyWait, OpNotifyOne,
	OpNotifyAll, OpProcs, OpGoexit, OpNone, OpSyscall, OpSyscall, OpNet, OpLockThread, OpUnlockThread,
	OpStack,
	OpAlloc, OpAlloc, OpAlloc, OpCollect,
}

// drawProgram draws up to so many scripts of so many instructions. Main first
// starts all the others, and stays for a while at the end.
func drawProgram(t *rapid.T, scripts, length int) program {
	one := rapid.Custom(func(t *rapid.T) ins {
		return ins{rapid.SampledFrom(randomKinds).Draw(t, "kind"), scatter(t, "a"), scatter(t, "b"), scatter(t, "c")}
	})
	p := rapid.SliceOfN(rapid.SliceOfN(one, length/3, length), 1, scripts).Draw(t, "program")
	for i := range p[1:] {
		p[0] = append([]ins{{kind: OpGo, a: i}}, p[0]...)
	}
	p[0] = append(p[0], ins{kind: OpSleep, a: scatter(t, "stay") * 4, b: 1000})
	return p
}

// scatter draws from 0 to 1008 without rapid's love of small numbers.
func scatter(t *rapid.T, name string) int {
	return rapid.IntRange(0, 1008).Draw(t, name) * 617 % 1009
}

// TestRandomPrograms runs random programs with every invariant tested after
// every step. The state that is folded from the events must equal the
// machine's each time, values must arrive once and in order, a mutex must have
// one holder, and when all goroutines are asleep none of them may have a
// reason to be awake.
func TestRandomPrograms(t *testing.T) {
	for range 2 { // times the hundred programs that rapid tries by itself
		rapid.Check(t, func(t *rapid.T) { runRandom(t, drawProgram(t, 8, 12), 5_000) })
	}
}

// TestHuntPrograms is the same with long programs.
func TestHuntPrograms(t *testing.T) {
	if !*hunt {
		t.Skip("only with -hunt")
	}
	rapid.Check(t, func(t *rapid.T) { runRandom(t, drawProgram(t, 9, 40), 100_000) })
}

// mostProcs is on how many Ps random programs run at most: many take long.
func mostProcs() int {
	if *hunt {
		return 64
	}
	return 16
}

// TestRandomProgramsAreToldTruly plays 500 random programs under random rules. Is each
// sentence that a trace prints of them true when it is printed?
func TestRandomProgramsAreToldTruly(t *testing.T) {
	for range 5 {
		rapid.Check(t, func(t *rapid.T) {
			heard := truth.NewWitness(3_000)
			prog, cfg := drawProgram(t, 8, 12), drawConfig(t, 1_500)
			cfg.Check, cfg.Listen = false, heard.Listen
			m, err := New(cfg)
			if err != nil {
				t.Fatalf("%v", err)
			}
			m.Start(newWorld(t, m, prog).goroutine(0), 0)
			m.Run()
			for _, c := range heard.Complaints() {
				t.Errorf("%s", c)
			}
		})
	}
}

// drawConfig draws the rules and the machine of a run.
func drawConfig(t *rapid.T, steps int64) Config {
	policy := rules.PolicyOf(rapid.IntRange(0, rules.LatestRelease).Draw(t, "release"))
	for _, s := range rules.Settings()[2:] {
		values := strings.FieldsFunc(s.Values, func(r rune) bool { return r == ',' || r == ' ' })
		if i := rapid.IntRange(0, 8*len(values)).Draw(t, s.Key); i < len(values) {
			_ = policy.Set(s.Key, values[i]) // what the design does not have stays
		}
	}
	if model := rapid.IntRange(0, 9).Draw(t, "model"); model < len(rules.ModelNames()) {
		_ = policy.Set("model", rules.ModelNames()[model]) // Go 1.0 has no Ps
	}
	cfg := Config{
		Policy: policy,
		Procs:  rapid.IntRange(1, mostProcs()).Draw(t, "procs"), Seed: rapid.Int64().Draw(t, "seed"),
		GC:    GC{Percent: rapid.SampledFrom([]int{0, GCOff, 20, 400}).Draw(t, "gogc"), Live: rapid.Int64Range(0, 16<<20).Draw(t, "live")},
		Check: true, MaxSteps: steps,
	}
	drawKernel(t, &cfg)
	return cfg
}

func runRandom(t *rapid.T, prog program, steps int64) {
	s, w := event.NewState(), (*world)(nil)
	cfg := drawConfig(t, steps)
	inOrder := inOrder(t, s)
	if cfg.Policy.OldM {
		inOrder = formerThreads(t, s, inOrder)
	}
	cfg.Listen = func(e *event.Event) {
		if w != nil && e.Pos != 0 && e.G != event.NoG && w.places[e.Pos] != e.G {
			t.Fatalf("%v of %v at %v has the place of %v", e.Kind, e.G, e.T, w.places[e.Pos])
		}
		inOrder(e)
	}
	m, err := New(cfg)
	if err != nil {
		t.Fatalf("%v", err)
	}
	w = newWorld(t, m, prog)
	m.Start(w.goroutine(0), 0)
	for m.RunFor(1) {
		same(t, m, s)
	}
	same(t, m, s)
	switch m.End().Why {
	case event.Deadlocked:
		w.allAreStuck()
	case event.Exited, event.NoGoroutines, event.StepLimit:
	default:
		t.Fatalf("the run ended: %v", m.End().Why)
	}
}

// drawKernel makes cores or CPU time scarce, in half of the programs.
func drawKernel(t *rapid.T, cfg *Config) {
	cfg.Cores = max(0, rapid.IntRange(-4, 4).Draw(t, "cores"))
	if rapid.IntRange(0, 2).Draw(t, "quota") == 0 {
		cfg.Period = event.Millisecond
		cfg.Quota = rapid.IntRange(1000, 4000).Draw(t, "milli-CPUs")
	}
	cfg.Costs = rules.DefaultCosts()
	if rapid.Bool().Draw(t, "short slices") {
		cfg.Costs.KernelSlice = 5 * event.Microsecond
	}
	if rapid.IntRange(0, 3).Draw(t, "odd costs") == 0 { // what should cost more costs less
		cfg.Costs.Default, cfg.Costs.Go = 100, 1000
	}
}

// inOrder folds events into s, and checks that nobody does anything
// while the quota is used up, and that no event comes before an earlier one.
func inOrder(t tester, s *event.State) event.Listener {
	var last event.Time
	return func(e *event.Event) {
		if e.T < last {
			t.Fatalf("%v at %v, behind an event at %v", e.Kind, e.T, last)
		}
		last = e.T
		if s.Throttled && e.Kind != event.Unthrottle && e.Kind != event.Stop {
			t.Fatalf("%v at %v: the process is frozen", e.Kind, e.T)
		}
		s.Apply(e)
	}
}

// actor is the body of one goroutine of a random program: it turns its
// instructions into operations and judges their results.
type actor struct {
	w      *world
	script int
	pc     int
	last   ins
	me     int // for the values that it sends
	sent   int
	ticket uint32
	got    map[[2]int]int // of each channel and sender, the last value received
	holds  [2]bool
	cases  []Case
	depth  int64 // bytes of its frames
}

// StackFreed implements Stacked.
func (a *actor) StackFreed() {}

// StackUsed implements Stacked: what it had to make room for last.
func (a *actor) StackUsed() (bytes int64, frames int) { return a.depth, int(a.depth / 64) }

// StackMoved implements Stacked.
func (a *actor) StackMoved(int64) {}

func (a *actor) Next(g *G, op *Op) {
	a.judge(g)
	code := a.w.prog[a.script]
	if a.pc == len(code) {
		*op = Return()
		return
	}
	a.last = code[a.pc]
	*op = a.operation(a.last)
	if a.last.kind != OpNotifyWait || op.Kind != OpNotifyAdd {
		a.pc++
	}
	op.CPU += event.Duration(a.last.c * a.last.c / 50)
	op.Pos = int32(a.me)
	a.w.places[op.Pos] = g.ID()
}

// operation makes the operation of i; one that makes no sense here is CPU time.
func (a *actor) operation(i ins) Op {
	w := a.w
	switch i.kind {
	case OpGo:
		if next := a.script + 1 + i.a%8; next < len(w.prog) {
			return Go(w.goroutine(next), int32(next))
		}
	case OpGosched:
		return Gosched()
	case OpSend, OpRecv, OpSelect, OpClose:
		return a.channelOp(i)
	case OpSleep:
		return Sleep(event.Duration(i.a*i.b) - 1000)
	case OpTimerReset:
		return ResetTimer(w.timers[i.a%3], event.Duration(i.b*1000-1000), event.Duration(max(0, i.b%400-300))*1000)
	case OpTimerStop:
		return StopTimer(w.timers[i.a%3])
	case OpProcs:
		return Procs(i.a%18 - 1)
	case OpNone:
		return Burn(event.Duration(i.a*i.a) * 100)
	case OpSyscall:
		return Syscall(event.Duration(i.a*i.b), i.c%3 == 0)
	case OpNet:
		return Net(event.Duration(i.a * i.b))
	case OpStack:
		a.depth = int64(i.a * i.b)
		return Stack(a.depth, i.c)
	case OpLockThread:
		return LockThread()
	case OpUnlockThread:
		return UnlockThread()
	case OpAlloc:
		return Alloc(int64(i.a * i.b * 8))
	case OpCollect:
		if i.a < 100 {
			return Collect()
		}
	case OpGoexit:
		if i.a < 50 {
			return Goexit()
		}
	default:
		return a.syncOp(i)
	}
	return Burn(0)
}

func (a *actor) channelOp(i ins) Op {
	c := a.w.chans[i.a%len(a.w.chans)]
	switch {
	case i.a == 999 && i.kind == OpSend:
		return Send(nil, a.value())
	case i.a == 999 && i.kind == OpRecv:
		return Recv(nil)
	case i.kind == OpSend && c.timer == nil:
		return Send(c, a.value())
	case i.kind == OpClose && i.b < 200 && c.timer == nil:
		a.w.closed[c] = true
		return Close(c)
	case i.kind == OpSelect:
		a.cases = a.cases[:0]
		for k := range i.b % 4 {
			c := a.w.chans[(i.a+k*(i.c%5))%len(a.w.chans)]
			a.cases = append(a.cases, Case{C: c, Send: c.timer == nil && (i.c>>k)&1 == 1, V: a.value()})
			if i.a%11 == k {
				a.cases[k].C = nil
			}
		}
		return Select(a.cases, i.b >= 300)
	case i.kind == OpRecv:
		return Recv(c)
	}
	return Burn(0)
}

func (a *actor) syncOp(i ins) Op {
	w, k := a.w, i.a%2
	switch i.kind {
	case OpLock:
		if !a.holds[k] {
			return Lock(&w.mus[k])
		}
	case OpTryLock:
		return TryLock(&w.mus[k])
	case OpUnlock:
		if a.holds[k] {
			a.holds[k], w.holder[k] = false, nil
			return Unlock(&w.mus[k])
		}
	case OpWgAdd:
		return WgAdd(&w.wg, int64(i.b%3-1))
	case OpWgWait:
		return WgWait(&w.wg)
	case OpSemAcquire:
		return SemAcquire(&w.semas[k], i.b%2 == 0, event.WaitSemacquire)
	case OpSemRelease:
		return SemRelease(&w.semas[k], i.b%2 == 0)
	case OpNotifyWait:
		if a.ticket == 0 {
			a.ticket = 1
			return NotifyAdd(&w.list)
		}
		t := a.ticket - 1
		a.ticket = 0
		return NotifyWait(&w.list, t)
	case OpNotifyOne:
		return NotifyOne(&w.list)
	case OpNotifyAll:
		return NotifyAll(&w.list)
	}
	return Burn(0)
}

// value is one that nobody has sent before.
func (a *actor) value() Value {
	a.sent++
	return Int(int64(a.me)<<32 + int64(a.sent))
}
