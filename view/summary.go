package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/sim/event"
)

// Summary says in a few lines what a run came to: how it ended, where the
// scheduler found its work, and what each P had of it.
func Summary(s *event.Counts) string {
	var b strings.Builder
	for _, r := range [...][2]string{
		{"end", ending(s.End) + " at " + clock(s.Time).String()},
		{"decisions", decisions(s)},
		{"goroutines", fmt.Sprintf("%d created, parked %s", s.Goroutines, times(s.N[event.Park]))},
		{"tasks", tasks(s)},
		{"threads", threads(s)},
		{"switches", switching(s)},
		{"locks", locks(s)},
		{"sysmon", sysmon(s)},
		{"stacks", stacks(s)},
		{"collector", collector(s)},
		{"busy", busy(s)},
		{"cores", shared(s)},
		{"quota", quota(s)},
	} {
		if r[1] != "" {
			fmt.Fprintf(&b, "  %-11s %s\n", r[0], Folded(r[1], 14, 80))
		}
	}
	return b.String()
}

// Folded breaks the text of a row that is too wide between two of the things that it
// lists. The text begins in column indent of width, and goes on there.
func Folded(text string, indent, width int) string {
	var lines []string
	for len(text) > width-indent {
		cut, gap := 0, 0
		for _, between := range [...]string{"; ", ", ", "  "} {
			at := strings.LastIndex(text[:width-indent+1], between)
			if end := at + len(strings.TrimRight(between, " ")); at > 0 && end > cut {
				cut, gap = end, len(between)-(end-at)
			}
		}
		if cut == 0 { // one thing that is too wide: between two words
			cut, gap = strings.LastIndex(text[:width-indent+1], " "), 1
		}
		if cut <= 0 {
			break
		}
		lines, text = append(lines, text[:cut]), text[cut+gap:]
	}
	return strings.Join(append(lines, text), "\n"+strings.Repeat(" ", indent))
}

// ending says how a run ended.
func ending(end event.End) string {
	switch end.Why {
	case event.Exited:
		return fmt.Sprintf("exit status %d", end.Code)
	case event.Deadlocked:
		return "deadlock"
	case event.NoGoroutines:
		return "no goroutines left"
	}
	return end.Why.String()
}

// decisions says where the goroutines came from that were run.
func decisions(s *event.Counts) string {
	global := s.N[event.GlobBatch] + s.N[event.GlobGet]
	local := s.N[event.RunqGet]
	text := fmt.Sprintf("%d: %d from runnext, %d from a local queue, %d from the global queue",
		local+global+s.Thefts, s.FromNext, local-s.FromNext, global)
	if s.Thefts > 0 {
		text += fmt.Sprintf(", %d stolen", s.Thefts)
	}
	return text
}

// tasks says how many tasks the program named; nothing if none.
func tasks(s *event.Counts) string {
	switch {
	case s.Tasks == 0:
		return ""
	case s.Tasks == s.TasksEnded:
		return fmt.Sprintf("%d begun and ended", s.Tasks)
	}
	return fmt.Sprintf("%d begun, %d ended", s.Tasks, s.TasksEnded)
}

func threads(s *event.Counts) string {
	text := fmt.Sprintf("%d, woken %s", s.Threads(), times(s.N[event.MWake]))
	if s.Thefts > 0 {
		text += fmt.Sprintf("; %s of %s", count(s.Thefts, "theft"), count(s.Stolen, "goroutine"))
	}
	return text
}

// sysmon says what sysmon took from others; nothing if it had no reason to.
func sysmon(s *event.Counts) string {
	var list []string
	if s.Retakes > 0 { // every line that is printed is a system call: most have nothing to tell
		list = append(list, fmt.Sprintf("took the P from %d of %s", s.Retakes, count(s.N[event.Syscall], "system call")))
	}
	if s.N[event.PreemptAsk] > 0 {
		list = append(list, fmt.Sprintf("asked goroutines to stop %s, %d did", times(s.N[event.PreemptAsk]), s.Stopped))
	}
	return strings.Join(list, "; ")
}

// switching says what it cost on average to come from one goroutine to the next,
// and to get a thread going.
func switching(s *event.Counts) string {
	var list []string
	if s.Switches.N > 0 {
		list = append(list, fmt.Sprintf("%v from one goroutine to the next", brief(s.Switches.Time/event.Duration(s.Switches.N))))
	}
	if s.N[event.MWake] > 0 {
		list = append(list, fmt.Sprintf("%v until a thread is awake", brief(s.Wakes.Time/event.Duration(s.N[event.MWake]))))
	}
	return strings.Join(list, ", ")
}

// locks says how Ms waited for locks of the runtime; nothing if they did not.
func locks(s *event.Counts) string {
	var list []string
	for _, l := range [...]struct {
		name string
		event.Measure
	}{{"sched.lock", s.SchedLock}, {"locks of channels", s.ChanLock},
		{"locks of semaphores", s.SemaLock}, {"locks of timers", s.TimerLock}} {
		if l.N > 0 {
			list = append(list, fmt.Sprintf("waited for %s %s: %s in all", l.name, times(l.N), brief(l.Time)))
		}
	}
	return strings.Join(list, "; ")
}

// stacks says how much memory the stacks took at most.
func stacks(s *event.Counts) string {
	text := size(s.StackPeak).String() + " at most"
	if s.StackCopies.N > 0 {
		text += fmt.Sprintf("; copied %s in %s, the largest is %s", times(s.StackCopies.N), brief(s.StackCopies.Time), size(s.StackLargest))
	}
	return text
}

// collector says what collecting garbage cost; nothing if there was none.
func collector(s *event.Counts) string {
	if s.N[event.GCDone] == 0 {
		return ""
	}
	text := fmt.Sprintf("%s: the world was stopped for %v, workers marked for %v", count(s.N[event.GCDone], "cycle"), s.GCPause, s.GCWork)
	if s.Assists.N > 0 {
		text += fmt.Sprintf(", assists for %v", s.Assists.Time)
	}
	return text
}

// busy says for how much of the time each P ran goroutines, and of how many that
// is the time; of more Ps than fit into a line, the least and the most.
func busy(s *event.Counts) string {
	all := ""
	if len(s.PerP) > 1 {
		all = fmt.Sprintf("%s of %d Ps: ", inUse(s), len(s.PerP))
	}
	return all + eachBusy(s)
}

// inUse says how many Ps ran goroutines on average.
func inUse(s *event.Counts) string {
	var busy event.Duration
	for _, p := range s.PerP {
		busy += p.Busy
	}
	return fmt.Sprintf("%.2f", float64(busy)/float64(max(s.Time, 1)))
}

func eachBusy(s *event.Counts) string {
	share := make([]int64, len(s.PerP))
	for i, p := range s.PerP {
		share[i] = 100 * int64(p.Busy) / max(1, int64(s.Time))
	}
	const fit = 8
	if len(share) > fit {
		return fmt.Sprintf("from %d%% to %d%%", slices.Min(share), slices.Max(share))
	}
	var cells []string
	for i, n := range share {
		cells = append(cells, fmt.Sprintf("%v %d%%", event.PID(i), n))
	}
	return strings.Join(cells, "  ")
}

// shared says how long threads waited for a core; "" if none did.
func shared(s *event.Counts) string {
	if s.CoreWait.N == 0 {
		return ""
	}
	return fmt.Sprintf("threads waited %s, %s in all", times(s.CoreWait.N), brief(s.CoreWait.Time))
}

// quota says how often the CPU quota was used up; "" if there is none.
func quota(s *event.Counts) string {
	if s.Periods == 0 {
		return ""
	}
	return fmt.Sprintf("used up in %d of %s, frozen for %s", s.N[event.Throttle], count(s.Periods, "period"), brief(s.Throttled))
}
