package view

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// A bench is a small world for the random scripts of this test to meet in.
type bench struct {
	chans [3]*sim.Chan
	mu    sim.Mutex
	wg    sim.WaitGroup
	sema  uint32
	list  sim.NotifyList
}

// op draws one operation; next are the scripts that it may start.
func (b *bench) op(t *rapid.T, next []sim.Script) sim.Script {
	n := rapid.Int64Range(0, 1000).Draw(t, "n")
	d := event.Duration(n*n) * 100
	c := b.chans[n%3]
	all := []sim.Script{
		{sim.Burn(d)}, {sim.Gosched()}, {sim.Send(c, sim.Int(1))}, {sim.Recv(c)}, {sim.Sleep(d)}, {sim.Net(d)},
		{sim.Syscall(d, n%2 == 0)}, {sim.LockThread()}, {sim.UnlockThread()}, {sim.Lock(&b.mu), sim.Burn(d), sim.Unlock(&b.mu)},
		{sim.WgAdd(&b.wg, 1), sim.Burn(d), sim.WgAdd(&b.wg, -1)}, {sim.WgWait(&b.wg)},
		{sim.SemRelease(&b.sema, n%2 == 0)}, {sim.SemAcquire(&b.sema, false, event.WaitSemacquire)},
		{sim.Select([]sim.Case{{C: c}, {C: b.chans[0], Send: true}}, n%3 > 0)}, {sim.Procs(int(n % 9))}, {sim.NotifyAll(&b.list)},
		{sim.SetLabels(int32(n % 2))}, {sim.BeginTask(1+n%3, 0, 1)}, {sim.EndTask(1 + n%3)},
		{sim.BeginRegion(n%4, 1)}, {sim.EndRegion(n%4, 1)},
	}
	if len(next) > 0 && n%3 == 0 {
		return sim.Script{sim.Go(next[n%int64(len(next))], int32(n%5))}
	}
	return all[n%int64(len(all))]
}

// scripts draws some, the last of which starts the others.
func (b *bench) scripts(t *rapid.T) sim.Script {
	var all []sim.Script
	for range rapid.IntRange(1, 6).Draw(t, "scripts") {
		var s sim.Script
		for _, other := range all {
			s = append(s, sim.Go(other, 1))
		}
		for range rapid.IntRange(0, 12).Draw(t, "length") {
			s = append(s, b.op(t, all)...)
		}
		all = append(all, s)
	}
	return append(all[len(all)-1], sim.Sleep(event.Millisecond))
}

// Does every goroutine's bill add up to its life, to the nanosecond, and does
// it say what a count of every instant says?
func TestBillAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, slow := NewBill(), newSlowBill()
		closed := 0
		b.closed = func(a *account) {
			closed++
			if got := sum(&a.spent); got != a.life() {
				t.Fatalf("%v: %v adds up to %v, not %v", a.g, a.spent, got, a.life())
			}
			if a.spent != slow.spent[a.g] || a.born != slow.born[a.g] {
				t.Fatalf("%v: billed %v, want %v", a.g, a.spent, slow.spent[a.g])
			}
		}
		w := &bench{}
		m, err := sim.New(sim.Config{Procs: rapid.IntRange(1, 8).Draw(t, "procs"), Seed: rapid.Int64().Draw(t, "seed"),
			MaxSteps: 20_000, Listen: func(e *event.Event) { slow.listen(e); b.Listen(e) }})
		if err != nil {
			t.Fatal(err)
		}
		for i := range w.chans {
			w.chans[i] = m.NewChan(i, 0)
		}
		m.Start(w.scripts(t), 1)
		m.Run()
		slow.advance(m.Now())
		b.End(m.Now())
		if closed != len(slow.born) {
			t.Fatalf("%d accounts closed, of %d", closed, len(slow.born))
		}
		for i := range b.ps {
			slow.checkP(t, event.PID(i), &b.ps[i], m.Now())
		}
		slow.checkNames(t, &b.named)
		_ = b.Text(nil, 100)
	})
}

// Does a label leave a goroutine with the task that it works for? It is in a region of
// task 1 before the task begins, so it is not at work for it.
func TestLabelChangesNoTask(t *testing.T) {
	b := NewBill()
	m, err := sim.New(sim.Config{Procs: 1, Listen: b.Listen})
	require.NoError(t, err)
	m.Start(sim.Script{sim.BeginRegion(1, 1), sim.BeginTask(1, 0, 1), sim.SetLabels(1), sim.Burn(event.Microsecond), sim.EndTask(1)}, 1)
	m.Run()
	b.End(m.Now())
	require.Zero(t, b.named.sorts[1].spent)
	require.GreaterOrEqual(t, b.named.labels[1].spent[event.Running], event.Microsecond)
}

// A slowBill adds up every goroutine's time at every event.
type slowBill struct {
	state event.State
	main  bool
	born  map[event.GID]event.Time
	spent map[event.GID][event.Causes]event.Duration
	uses  map[event.PID][uses]event.Duration

	deeds         deeds
	live          map[int64]int        // for each task, an odd number from its begin to its end
	at            map[event.GID]charge // the task that a goroutine works for
	tasks, labels [event.Causes]event.Duration
}

// A charge is a task, and what live said of it then.
type charge struct {
	task int64
	live int
}

func newSlowBill() *slowBill {
	return &slowBill{state: *event.NewState(), born: map[event.GID]event.Time{}, spent: map[event.GID][event.Causes]event.Duration{},
		uses: map[event.PID][uses]event.Duration{}, deeds: newDeeds(), live: map[int64]int{}, at: map[event.GID]charge{}}
}

func (s *slowBill) listen(e *event.Event) {
	s.advance(e.T)
	s.state.Apply(e)
	s.main = s.main || e.Kind == event.Execute && e.G == 1
	if e.Kind == event.Go && (s.main || e.Go().G == 1) {
		s.born[e.Go().G] = e.T
	}
	s.deeds.learn(e)
	switch e.Kind {
	case event.Task:
		a, begins := e.Task(), 1
		if a.Ended {
			begins = 0
		}
		s.live[a.Task] += 1 + (s.live[a.Task]+begins+1)%2
	case event.Region:
		task := s.deeds.task(e.G)
		s.at[e.G] = charge{task, s.live[task]}
	case event.GoEnd:
		s.deeds.forget(e.G)
		delete(s.at, e.G)
	}
}

func (s *slowBill) advance(to event.Time) {
	d := to.Sub(s.state.Time)
	for g := range s.born {
		if now, alive := s.state.Gs[g]; alive {
			all := s.spent[g]
			all[now.Cause()] += d
			s.spent[g] = all
			if at := s.at[g]; at.live%2 == 1 && at.live == s.live[at.task] {
				s.tasks[now.Cause()] += d
			}
			if s.deeds.labels[g] != 0 {
				s.labels[now.Cause()] += d
			}
		}
	}
	b := Bill{state: s.state}
	for p := range s.state.Ps {
		all := s.uses[event.PID(p)]
		all[b.use(event.PID(p))] += d
		s.uses[event.PID(p)] = all
	}
	s.state.Time = to
}

// checkNames compares what tasks and labels were charged.
func (s *slowBill) checkNames(t *rapid.T, n *namedBill) {
	var tasks, labels [event.Causes]event.Duration
	for _, sort := range n.sorts {
		for c, d := range sort.spent {
			tasks[c] += d
		}
	}
	for _, l := range n.labels {
		for c, d := range l.spent {
			labels[c] += d
		}
	}
	if tasks != s.tasks || labels != s.labels {
		t.Fatalf("tasks %v, want %v; labels %v, want %v", tasks, s.tasks, labels, s.labels)
	}
}

// checkP compares what p did; the time in which it did not exist is idle.
func (s *slowBill) checkP(t *rapid.T, id event.PID, p *pBill, now event.Time) {
	for u := idling + 1; u < uses; u++ {
		if p.spent[u] != s.uses[id][u] {
			t.Fatalf("%v: %v, want %v", id, p.spent, s.uses[id])
		}
	}
}

// Is a quantile right to one part in 32?
func TestHistogram(t *testing.T) {
	for _, d := range []int64{0, 1, 31, 32, 63, 64, 65, 127, 128, 1000, 123_456, 1 << 40, 1<<62 + 12345} {
		low := least(bucket(d))
		require.LessOrEqual(t, low, d)
		require.Less(t, d-low, max(1, d/32+1), d)
		require.Equal(t, bucket(d), bucket(low), d)
	}
	var h histogram
	for d := range int64(60) {
		h.add(d)
	}
	require.Equal(t, []int64{29, 56, 59}, []int64{h.quantile(50), h.quantile(95), h.quantile(99)})
}

// What does a bill cost for many goroutines?
func BenchmarkBill(b *testing.B) {
	for _, n := range []int{1_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			bill := NewBill()
			m, err := sim.New(sim.Config{Procs: 4, Listen: bill.Listen})
			require.NoError(b, err)
			s := sim.Script{}
			for range n {
				s = append(s, sim.Go(sim.Script{sim.Burn(100), sim.Sleep(event.Microsecond)}, 1))
			}
			m.Start(append(s, sim.Sleep(event.Second)), 1)
			b.ResetTimer()
			m.Run()
			bill.End(m.Now())
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(n), "ns/goroutine")
		})
	}
}
