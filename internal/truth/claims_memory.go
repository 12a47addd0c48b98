package truth

import (
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// memoryClaims are about the collector and stacks.
var memoryClaims = map[event.Kind]claims{
	event.GCStart: {
		note: []claim{{"none for {}", triggeredBy(event.TriggerTime)}, {"program asked", triggeredBy(event.TriggerCycle)},
			{"heap {}, goal {}", triggeredBy(event.TriggerHeap)}},
		why: []claim{
			{"runtime.GC runs a complete collection", func(m *Moment, _ []int64) bool {
				return m.E.GCStart().Trigger == event.TriggerCycle
			}},
			{"A program that hardly allocates would keep its garbage", func(m *Moment, _ []int64) bool {
				return m.E.GCStart().Trigger == event.TriggerTime
			}},
			{"So sysmon asks for a collection", nil},
			{"The heap has reached the trigger", func(m *Moment, _ []int64) bool { return m.E.GCStart().Trigger == event.TriggerHeap }},
			{"The trigger is early enough", nil},
			{"The goroutine that allocated last begins the cycle", func(m *Moment, _ []int64) bool { return m.E.G != event.NoG }},
		},
	},
	event.System: {
		note: []claim{{"runtime G", func(m *Moment, _ []int64) bool { return m.Is.Gs[m.E.System().G].System }},
			{"{g} is a runtime G", func(m *Moment, n []int64) bool {
				return m.Is.Gs[event.GID(n[0])].System
			}}},
		why: []claim{{"The runtime starts goroutines of its own before main", func(m *Moment, _ []int64) bool { return m.E.T == 0 }},
			{"They do not count as goroutines of the program", nil}, {"Each P has a worker, created before the first collection", nil},
			{"It does not count as a goroutine of the program", nil}},
	},
	event.StopWorld: {
		note: []claim{{"takes all Ps but {p}", func(m *Moment, n []int64) bool {
			return m.Is.Ps[n[0]].Status == event.Prunning && len(m.Is.IdleP) == 0
		}}},
		why: []claim{
			{"While the world is stopped, no goroutine can add to it", nil},
			{"Nothing is left to mark", func(m *Moment, _ []int64) bool { return m.E.StopWorld().Again }},
			{"All goroutines must see at the same moment that marking begins", memoryBeside},
			{"Otherwise a pointer could be hidden from the workers", memoryBeside},
			{"Before Go 1.5 no goroutine runs while the collector marks", memoryStopped},
		},
	},
	event.StartWorld: {
		note: []claim{{"stopped {}", nil}},
		why: []claim{{"The pauses are short, because marking and sweeping run beside the program", memoryBeside},
			{"Before Go 1.5 the pause lasts as long as the marking", memoryStopped}},
	},
	event.GCAssign: {
		note: []claim{{"{p} gets the {} worker {g}", func(m *Moment, n []int64) bool { return m.Is.Ps[n[0]].Worker == event.GID(n[1]) }}},
		why: []claim{{"The P was idle when the world was stopped", func(m *Moment, _ []int64) bool {
			p := m.Was.Ps[m.E.GCAssign().P]
			return p.Next == event.NoG && len(p.Queue) == 0
		}}},
	},
	event.GCWorker: {
		note: []claim{{"{} worker, {} to mark", nil}},
		why: []claim{
			{"A quarter of the Ps' time goes to the collector", nil},
			{"A P runs its mark worker before queued goroutines", memoryMode(event.MarkDedicated)},
			{"A quarter of this number of Ps is not a whole number", func(m *Moment, _ []int64) bool { return len(m.Is.Ps)%4 != 0 }},
			{"So each P gives a part of its time", memoryMode(event.MarkFractional)},
			{"The P has no work, so it marks until work comes", func(m *Moment, n []int64) bool {
				return memoryMode(event.MarkIdle)(m, n) && m.own(m.Was).Next == event.NoG && len(m.own(m.Was).Queue) == 0
			}},
		},
	},
	event.GCStop: {
		note: []claim{{"{} worker, ran {}", nil}},
		why: []claim{
			{"Everything is marked, or others are marking it", func(m *Moment, _ []int64) bool { return m.E.GCStop().Left == 0 }},
			{"Its P has given its share of time", func(m *Moment, _ []int64) bool { return m.E.GCStop().Mode == event.MarkFractional }},
			{"Its P has work again, or other goroutines must have their turn", func(m *Moment, _ []int64) bool {
				return m.E.GCStop().Left > 0
			}},
		},
	},
	event.Assist: {
		note: []claim{{"owes for {}", func(m *Moment, _ []int64) bool { return m.E.Assist().Debt > 0 }}},
		why: []claim{
			{"Others are already marking all that it could mark", func(m *Moment, _ []int64) bool { return m.E.Assist().Work == 0 }},
			{"It waits until they have marked enough", nil},
			{"A goroutine that allocates while the collector marks", func(m *Moment, _ []int64) bool { return m.E.Assist().Work > 0 }},
			{"Otherwise the heap would grow faster", nil},
		},
	},
	event.GCDone: {
		note: []claim{{"{} alive, next goal {}, marked for {}", nil}},
		why: []claim{{"The goroutine that marked last ends the cycle", nil},
			{"Goroutines that waited for the end go on, and the sweeper returns the memory", nil}},
	},
	event.Sweep: {
		note: []claim{{"{n} span{}, {n} left", func(m *Moment, n []int64) bool {
			return m.E.Sweep().N == int(n[0]) && m.E.Sweep().Left == int(n[1])
		}}},
		why: []claim{{"Sweeping is not urgent", nil}},
	},
	event.StackGrow: {
		note: []claim{{"{g}: {} → {}, {n} frame{} copied", func(m *Moment, n []int64) bool {
			a := m.E.StackGrow()
			return m.Was.Gs[a.G].Stack == a.Old && m.Is.Gs[a.G].Stack == a.New && a.G == event.GID(n[0])
		}}},
		why: []claim{{"The frame of the next call does not fit", nil},
			{"A goroutine begins with {} and its stack doubles each time", func(m *Moment, _ []int64) bool {
				a := m.E.StackGrow()
				for size := int64(rules.FirstStack); size < a.New; size *= 2 {
					if size*2 == a.New {
						return true
					}
				}
				return false
			}}},
	},
	event.StackShrink: {
		note: []claim{{"{g}: {} → {}, {n} frame{} copied", func(m *Moment, _ []int64) bool {
			a := m.E.StackShrink()
			return m.Was.Gs[a.G].Stack == a.Old && m.Is.Gs[a.G].Stack == a.New
		}}},
		why: []claim{{"Less than a quarter of the stack is in use, so the collector halves it", func(m *Moment, _ []int64) bool {
			return m.E.StackShrink().New*2 == m.E.StackShrink().Old
		}}, {"Otherwise one deep call would cost memory for ever", nil}},
	},
	event.StackStart: {
		note: []claim{{"{} → {}", func(m *Moment, _ []int64) bool {
			a := m.E.StackStart()
			return m.Was.Reused == a.Old && m.Is.Reused == a.New
		}}},
		why: []claim{{"It is what the collector found in use on average, and the guard, rounded up to a power of two",
			func(m *Moment, _ []int64) bool {
				n := m.E.StackStart().New
				return n >= rules.FirstStack && n&(n-1) == 0
			}},
			{"Most goroutines then need no copy of their stacks", nil},
			{"A new G always begins with {}", func(m *Moment, _ []int64) bool { return m.Is.Stack == rules.FirstStack }}},
	},
	event.Burn: {
		note: []claim{{"{} of CPU", nil}},
		why:  []claim{{"It is computing; the scheduler sees nothing else", nil}},
	},
}

func triggeredBy(t event.GCTrigger) predicate {
	return func(m *Moment, _ []int64) bool { return m.E.GCStart().Trigger == t }
}

func memoryBeside(m *Moment, _ []int64) bool { return !m.Rules.Policy.MarksStopped }

func memoryStopped(m *Moment, _ []int64) bool { return m.Rules.Policy.MarksStopped }

func memoryMode(want event.MarkMode) predicate {
	return func(m *Moment, _ []int64) bool { return m.E.GCWorker().Mode == want }
}
