package replay_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/hunt"
	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/replay"
	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// open returns a session of a program and what it was told of the run.
func open(t *testing.T, name string, src []byte, procs, budget int) (*replay.Session, *[]event.Event) {
	t.Helper()
	p, err := lang.Load(name, src)
	require.NoError(t, err)
	all := &[]event.Event{}
	s, err := replay.Open(replay.Config{
		Budget: budget,
		Hear:   func(e *event.Event) { *all = append(*all, *e) },
		Start: func(a replay.Audience) (replay.Performance, error) {
			m, err := sim.New(sim.Config{Procs: procs, Seed: 1, Boot: p.Boot(), MaxSteps: 30_000, Listen: a.Listen})
			if err != nil {
				return replay.Performance{}, err
			}
			proc := p.New(m, lang.Host{Stdin: strings.NewReader(""), Stdout: a.Stdout, Stderr: a.Stderr, Args: []string{"prog"}})
			m.Start(proc.Main(), proc.MainSymbol())
			return replay.Performance{Machine: m, Process: proc}, nil
		},
	})
	require.NoError(t, err)
	return s, all
}

// look prints all that a session says of where it stands.
func look(s *replay.Session) string {
	text := fmt.Sprintf("%d %v %+v", s.At(), s.Now(), s.State().Shallow())
	if s.At() > 0 {
		text += fmt.Sprintf(" %+v", *s.Event())
	}
	return text
}

// roam moves a session about and holds it at each place against the state going forwards.
func roam(t *testing.T, s *replay.Session, all *[]event.Event, jumps int) {
	t.Helper()
	err := s.Goto(1 << 40)
	var end *replay.EndError
	require.ErrorAs(t, err, &end)
	require.Equal(t, len(*all), end.Events)
	stride := max(1, len(*all)/40) // all states of a long run would not fit into memory
	looks := map[int]string{}
	st := event.NewState()
	looks[0] = fmt.Sprintf("0 0ns %+v", st.Shallow())
	for i := range *all {
		if st.Apply(&(*all)[i]); (i+1)%stride == 0 {
			looks[i+1] = fmt.Sprintf("%d %v %+v %+v", i+1, st.Time, st.Shallow(), (*all)[i])
		}
	}
	last := len(*all) / stride * stride
	for n := last; n >= 0; n -= stride { // backwards, each
		require.NoError(t, s.Goto(n))
		require.Equal(t, looks[n], look(s))
	}
	chance := rand.New(rand.NewPCG(1, 2))
	for range jumps {
		n := chance.IntN(last/stride+1) * stride
		require.NoError(t, s.Goto(n))
		require.Equal(t, looks[n], look(s))
	}
}

// Is a state the same, whichever way one came to it?
func TestBackIsForth(t *testing.T) {
	for _, sc := range scenarios.All() {
		t.Run(sc.Name, func(t *testing.T) {
			for _, procs := range []int{1, 3} {
				s, all := open(t, sc.Name+".go", sc.Source, procs, 0)
				roam(t, s, all, 10)
			}
		})
	}
}

// And of random programs?
func TestBackIsForthAtRandom(t *testing.T) {
	n := 60
	if testing.Short() {
		n = 10
	}
	for i, p := range hunt.GenerateMany(1, n) {
		s, all := open(t, "prog.go", p.Text(), 1+i%4, 0)
		roam(t, s, all, 10)
	}
}

// pingpong is a program with as many events as one wants.
const pingpong = `package main

import "fmt"

func main() {
	c, d := make(chan int), make(chan int)
	go func() {
		for v := range c {
			d <- v + 1
		}
		close(d)
	}()
	for i := range 3000 {
		c <- i
		if v := <-d; v%1000 == 0 {
			fmt.Println(v)
		}
	}
	close(c)
}
`

// Where does a session find what it has forgotten?
func TestForgottenReels(t *testing.T) {
	s, all := open(t, "pingpong.go", []byte(pingpong), 1, 100_000)
	roam(t, s, all, 50)
}

// Are the events that match the same ones forwards, backwards and by looking at each?
func TestNextAndPrev(t *testing.T) {
	s, all := open(t, "pingpong.go", []byte(pingpong), 2, 100_000)
	require.Error(t, s.Goto(1<<40))
	isWake := func(e *event.Event) bool { return e.Kind == event.Ready && e.Ready().G == 1 }
	long := func(st *event.State) bool {
		return len(st.Chans) > 1 && st.Chans[2].Received.G == 1 && st.Gs[1].Status == event.Gwaiting
	}
	for name, fresh := range map[string]func() replay.Match{"events": replay.Each(isWake), "condition": replay.When(long)} {
		var want []int
		match, st := fresh(), event.NewState()
		for i := range *all {
			if st.Apply(&(*all)[i]); match(&(*all)[i], st) {
				want = append(want, i+1)
			}
		}
		require.Greater(t, len(want), 100, name)
		require.NoError(t, s.Goto(0))
		var got []int
		for range 100 {
			ok, err := s.Next(fresh)
			require.NoError(t, err)
			require.True(t, ok)
			got = append(got, s.At())
		}
		require.Equal(t, want[:100], got, name)
		for i := 98; i >= 0; i-- {
			ok, err := s.Prev(fresh)
			require.NoError(t, err)
			require.True(t, ok)
			require.Equal(t, want[i], s.At(), name)
		}
		ok, err := s.Prev(fresh)
		require.NoError(t, err)
		require.False(t, ok)
		require.Equal(t, want[0], s.At(), "a session that finds nothing stays")
	}
}

// Has a session gone to the last event of an instant?
func TestGotoTime(t *testing.T) {
	s, all := open(t, "pingpong.go", []byte(pingpong), 2, 0)
	for _, at := range []event.Time{0, 1, 5 * event.Time(event.Microsecond), 100 * event.Time(event.Microsecond)} {
		require.NoError(t, s.GotoTime(at))
		n := s.At()
		require.True(t, n == 0 || (*all)[n-1].T <= at)
		require.Greater(t, (*all)[n].T, at)
	}
	var end *replay.EndError
	require.ErrorAs(t, s.GotoTime(1<<50), &end)
}

// Does the innermost frame of who waits stand where it began to wait, whichever way one came?
func TestFrames(t *testing.T) {
	s, _ := open(t, "pingpong.go", []byte(pingpong), 2, 0)
	p, err := lang.Load("pingpong.go", []byte(pingpong))
	require.NoError(t, err)
	chance, seen := rand.New(rand.NewPCG(1, 2)), 0
	for range 60 {
		require.NoError(t, s.Goto(40+chance.IntN(400)))
		for g, wait := range s.State().Waits {
			frames, err := s.Frames(g)
			require.NoError(t, err)
			at := p.Position(wait.Pos)
			if strings.HasPrefix(at, "pingpong.go:") {
				require.True(t, strings.HasPrefix(at, fmt.Sprintf("pingpong.go:%d:", frames[0].Line)),
					"%v at event %d: %s, %v", g, s.At(), at, frames)
				seen++
			}
		}
	}
	require.Greater(t, seen, 20)
}

// What has been written by now, and not later?
func TestOutput(t *testing.T) {
	s, _ := open(t, "pingpong.go", []byte(pingpong), 1, 0)
	require.Error(t, s.Goto(1<<40))
	events, all := s.Recorded()
	require.True(t, all)
	require.NoError(t, s.Goto(events))
	require.Equal(t, "1000\n2000\n3000\n", text(s.Output()))
	require.NoError(t, s.Goto(events/2))
	require.Equal(t, "1000\n", text(s.Output()))
	require.NoError(t, s.Goto(0))
	require.Empty(t, s.Output())
}

func text(out []replay.Output) (all string) {
	for _, o := range out {
		all += o.Text
	}
	return all
}

// What costs a jump in a run of so many events, and what an event in memory?
func BenchmarkGoto(b *testing.B) {
	for _, turns := range []int{125_000, 1_250_000} {
		b.Run(fmt.Sprint(turns), func(b *testing.B) {
			src := strings.Replace(pingpong, "3000", fmt.Sprint(turns), 1)
			p, err := lang.Load("pingpong.go", []byte(src))
			require.NoError(b, err)
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			s, err := replay.Open(replay.Config{Start: func(a replay.Audience) (replay.Performance, error) {
				m, err := sim.New(sim.Config{Procs: 2, Boot: p.Boot(), Listen: a.Listen})
				if err != nil {
					return replay.Performance{}, err
				}
				proc := p.New(m, lang.Host{Stdin: strings.NewReader(""), Stdout: a.Stdout, Stderr: a.Stderr, Args: []string{"prog"}})
				m.Start(proc.Main(), proc.MainSymbol())
				return replay.Performance{Machine: m, Process: proc}, nil
			}})
			require.NoError(b, err)
			begin := time.Now()
			require.Error(b, s.Goto(1<<40))
			recording := time.Since(begin)
			n, _ := s.Recorded()
			runtime.GC()
			runtime.ReadMemStats(&after)
			chance := rand.New(rand.NewPCG(1, 2))
			var worst time.Duration
			for b.Loop() {
				begin := time.Now()
				require.NoError(b, s.Goto(chance.IntN(n)))
				worst = max(worst, time.Since(begin))
			}
			b.ReportMetric(float64(worst.Microseconds())/1000, "worst-ms")
			b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(n), "B/event")
			b.ReportMetric(float64(n), "events")
			b.ReportMetric(float64(recording.Nanoseconds())/float64(n), "ns/event-recorded")
		})
	}
}

// Can a session go on recording after it has forgotten what it recorded last?
func TestForgetsNotTheEnd(t *testing.T) {
	const src = `package main

func main() {
	for range 300 {
		go func() { select {} }()
	}
	c := make(chan int)
	go func() {
		for v := range c {
			_ = v
		}
	}()
	for i := 0; ; i++ {
		c <- i
	}
}
`
	s, all := open(t, "many.go", []byte(src), 1, 10_000)
	for far := 2000; far < 20_000; far += 1500 {
		require.NoError(t, s.Goto(far))
		for n := range 20 {
			require.NoError(t, s.Goto(far/25*n))
		}
		n, _ := s.Recorded()
		require.NoError(t, s.Goto(n+20))
		require.Equal(t, (*all)[n+19], *s.Event())
	}
}

// Does a session that is in a hurry come back, and go on when it is asked again?
func TestPatience(t *testing.T) {
	s, _ := open(t, "pingpong.go", []byte(pingpong), 1, 0)
	n := 0
	s.SetPatience(func() bool { n++; return n%10 == 0 })
	err := s.Goto(1 << 40)
	require.ErrorContains(t, err, "the run goes on after event")
	before, all := s.Recorded()
	require.False(t, all)
	ok, err := s.Next(replay.Each(func(*event.Event) bool { return s.At() > before+10_000 }))
	require.False(t, ok)
	require.ErrorContains(t, err, "ask again")
	s.SetPatience(nil)
	var end *replay.EndError
	require.ErrorAs(t, s.Goto(1<<40), &end)
}
