package view_test

import (
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view"
)

// gcLessons are about the collector.
func gcLessons() []lesson {
	const mb = 1 << 20
	names := symbols{"main.main", "main.other"}
	return []lesson{
		{"collector", 1, view.Options{Why: true}, names, func(*sim.Machine) sim.Script {
			return sim.Script{sim.Go(sim.Script{sim.Burn(10)}, 2), sim.Alloc(4 * mb), sim.Burn(10), sim.Gosched(),
				sim.Alloc(mb / 8), sim.Alloc(mb), sim.Burn(10)}
		}},
		{"collector-on-four-ps", 4, view.Options{Width: 80}, names, func(*sim.Machine) sim.Script {
			other := sim.Script{sim.Alloc(mb), sim.Burn(event.Millisecond), sim.Alloc(mb)}
			return sim.Script{sim.Alloc(5 * mb), sim.Go(other, 2), sim.Go(other, 2), sim.Alloc(mb), sim.Burn(event.Millisecond)}
		}},
		{"asks-for-a-collection", 1, view.Options{}, names, func(*sim.Machine) sim.Script {
			return sim.Script{sim.Go(sim.Script{sim.Burn(10)}, 2), sim.Alloc(mb), sim.Collect(), sim.Burn(10)}
		}},
	}
}

// kernelLessons are about what takes a P from a goroutine or a thread.
func kernelLessons() []lesson {
	names := symbols{"main.main", "main.other"}
	return []lesson{
		{"runs-too-long", 1, view.Options{Why: true}, names, func(*sim.Machine) sim.Script {
			return sim.Script{sim.Go(sim.Script{sim.Burn(10)}, 2), sim.Burn(30 * event.Millisecond)}
		}},
		{"system-calls", 1, view.Options{Why: true}, names, func(*sim.Machine) sim.Script {
			other := sim.Script{sim.Syscall(event.Millisecond, false)}
			return sim.Script{sim.Syscall(5*event.Microsecond, false), sim.Go(other, 2),
				sim.Syscall(220*event.Microsecond, false), sim.Burn(100)}
		}},
		{"call-known-to-block", 2, view.Options{Width: 80}, names, func(*sim.Machine) sim.Script {
			return sim.Script{sim.Go(sim.Script{sim.Burn(event.Millisecond)}, 2), sim.Syscall(50*event.Microsecond, true), sim.Burn(10)}
		}},
		{"network", 1, view.Options{Why: true}, names, func(*sim.Machine) sim.Script {
			other := sim.Script{sim.Net(50 * event.Microsecond)}
			return sim.Script{sim.Go(other, 2), sim.Go(other, 2), sim.Go(other, 2), sim.Sleep(event.Millisecond),
				sim.Go(other, 2), sim.Gosched(), sim.Burn(100 * event.Microsecond), sim.Gosched(), sim.Gosched()}
		}},
		{"sysmon-polls", 1, view.Options{}, names, func(*sim.Machine) sim.Script {
			other := sim.Script{sim.Net(event.Millisecond)}
			busy := sim.Script{sim.Burn(30 * event.Millisecond)}
			return sim.Script{sim.Go(other, 2), sim.Go(other, 2), sim.Gosched(),
				sim.Go(busy, 2), sim.Go(busy, 2), sim.Sleep(20 * event.Millisecond)}
		}},
		{"sysmon-steps", 1, view.Options{Steps: true, From: 200, To: event.Time(2 * event.Millisecond)}, names,
			func(*sim.Machine) sim.Script {
				return sim.Script{sim.Sleep(100 * event.Microsecond), sim.Syscall(event.Millisecond, false)}
			}},
		{"locked-to-a-thread", 1, view.Options{Why: true}, names, func(m *sim.Machine) sim.Script {
			c := m.NewChan(0, 0)
			other := sim.Script{sim.LockThread(), sim.LockThread(), sim.UnlockThread(), sim.Recv(c), sim.Burn(10)}
			return sim.Script{sim.Go(other, 2), sim.Gosched(), sim.Send(c, sim.Int(1)), sim.Gosched(), sim.Burn(10)}
		}},
		{"stack-grows", 1, view.Options{Why: true}, names, func(*sim.Machine) sim.Script {
			return sim.Script{sim.Go(sim.Script{sim.Stack(5000, 100), sim.Stack(100_000, 2000)}, 2), sim.Gosched()}
		}},
	}
}
