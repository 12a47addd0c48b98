package sim

import (
	"slices"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A Step is a row of one of the tables by which the machine goes, for those who explain it.
type Step struct {
	Table   string // what the table is about: "search"
	Name    string
	Doc     string // why the row exists
	Runtime string // the function that has the same steps

	kinds []event.Kind // the events of a row that found something
	when  func(e *event.Event) bool
	row   int
}

// Shows reports whether e says that the row was tried.
func (s *Step) Shows(e *event.Event) bool {
	if s.Table == "search" && e.Kind == event.Nothing {
		return int(e.Nothing().Row) == s.row
	}
	return slices.Contains(s.kinds, e.Kind) && (s.when == nil || s.when(e))
}

// Steps returns the rows of all tables, in the order in which each is gone through.
func Steps() (all []Step) {
	told := []struct {
		table, runtime string
		rows           []row
		kinds          [][]event.Kind
		when           map[int]func(*event.Event) bool
	}{
		{"search", "findRunnable", searchRows(), searchTells(), map[int]func(*event.Event) bool{
			int(event.RowGCWorker): func(e *event.Event) bool { return e.GCWorker().Mode != event.MarkIdle },
			int(event.RowIdleGC):   func(e *event.Event) bool { return e.GCWorker().Mode == event.MarkIdle },
			int(event.RowNetpoll):  func(e *event.Event) bool { return e.P != event.NoP },
		}},
		{"syscall", "exitsyscall", exitsyscallRows(),
			slices.Repeat([][]event.Kind{{event.SyscallExit}}, int(event.SyscallWays)), comesBack()},
		{"sysmon", "sysmon", sysmonRows(), sysmonTells(), map[int]func(*event.Event) bool{
			watchPoll:     func(e *event.Event) bool { return e.M == sysmonID },
			watchScavenge: func(e *event.Event) bool { return e.M == sysmonID },
			watchForceGC:  func(e *event.Event) bool { return e.GCStart().Trigger == event.TriggerTime },
		}},
		{"collection", "gcStart", gcRows(), cycleTells(), map[int]func(*event.Event) bool{
			cycleWorkers:   func(e *event.Event) bool { return e.System().Role == event.RoleMarkWorker },
			cycleStop:      func(e *event.Event) bool { return !e.StopWorld().Again },
			cycleMarkAll:   func(e *event.Event) bool { return e.Measured().What == event.MeasuredMarking },
			cycleStopAgain: func(e *event.Event) bool { return e.StopWorld().Again },
		}},
	}
	for _, t := range told {
		for i, r := range t.rows {
			all = append(all, Step{t.table, r.name, r.doc, t.runtime, t.kinds[i], t.when[i], i})
		}
	}
	return all
}

// sysmonID is the number of the thread that runs sysmon.
const sysmonID event.MID = 1

// comesBack says which end of a system call belongs to each row.
func comesBack() map[int]func(*event.Event) bool {
	m := map[int]func(*event.Event) bool{}
	for way := range event.SyscallWays {
		m[int(way)] = func(e *event.Event) bool { return e.SyscallExit().How == way }
	}
	return m
}

// searchTells has the events of the search's rows.
func searchTells() [][]event.Kind {
	return [][]event.Kind{
		event.RowLocked: {event.StopLocked}, event.RowTimers: {event.Timers}, event.RowGCWorker: {event.GCWorker},
		event.RowGlobalFirst: {event.GlobGet}, event.RowLocal: {event.RunqGet}, event.RowGlobal: {event.GlobBatch},
		event.RowNetpoll: {event.Netpoll}, event.RowSpin: {event.Spin},
		event.RowSteal:  {event.Steal, event.StealNext, event.StealBackoff, event.Walk},
		event.RowIdleGC: {event.GCWorker}, event.RowRelease: {event.ReleaseP}, event.RowUnspin: {event.SpinStop},
		event.RowRecheckGlobal: {}, event.RowRecheckLocal: {event.Recheck}, event.RowRecheckGC: {}, event.RowRecheckTimers: {},
		event.RowPoll: {event.Poll}, event.RowStop: {event.StopM},
	}
}

// sysmonTells has those of sysmon's.
func sysmonTells() [][]event.Kind {
	return [][]event.Kind{
		watchSleepDeep: {event.SysmonDeep}, watchPoll: {event.Netpoll}, watchScavenge: {event.Ready},
		watchRetake: {event.Retake, event.PreemptAsk}, watchForceGC: {event.GCStart}, watchSleep: {event.SysmonSleep},
	}
}

// cycleTells has those of a collection's.
func cycleTells() [][]event.Kind {
	return [][]event.Kind{
		cycleWorkers: {event.System}, cycleStop: {event.StopWorld}, cycleMarkAll: {event.Measured},
		cycleMark: {event.StartWorld}, cycleShrink: {event.StackShrink}, cycleStopAgain: {event.StopWorld}, cycleEnd: {event.GCDone},
	}
}
