package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim"
)

// A wording is how a trace puts a kind of event into words.
type wording struct {
	what phrase   // names the deed, for the column in the middle of a row
	note phrase   // what matters in numbers; "" if the row says it already
	why  []reason // the first that applies is shown
}

// A phrase puts e into words. It sees the whole line, for an event that says
// more, or only repeats something, beside its neighbours.
type phrase func(n *names, l *line, e *sim.Event) string

// wordings has an entry for every kind.
var wordings = [sim.Kinds]wording{
	sim.KBegin: {text("begin"), noteBegin, whyBegin},

	sim.KNothing:      {whatNothing, noteNothing, whyNothing},
	sim.KTimers:       {whatTimers, noteTimers, whyTimers},
	sim.KGlobGet:      {whatGlobGet, noteGlobGet, whyGlobGet},
	sim.KRunqGet:      {whatRunqGet, noteRunqGet, whyRunqGet},
	sim.KGlobBatch:    {whatGlobGet, noteGlobBatch, whyGlobBatch},
	sim.KSpin:         {text("start spinning"), noteSpin, whySpin},
	sim.KSteal:        {whatSteal, noteSteal, whySteal},
	sim.KStealBackoff: {text("hold back"), noteBackoff, whyBackoff},
	sim.KStealNext:    {whatStealNext, noteStealNext, whyStealNext},
	sim.KReleaseP:     {whatReleaseP, noteReleaseP, whyReleaseP},
	sim.KSpinStop:     {text("stop spinning"), noteSpinStop, whySpinStop},
	sim.KRecheck:      {text("recheck"), noteRecheck, whyRecheck},
	sim.KPoll:         {text("poll"), notePoll, whyPoll},
	sim.KPollWake:     {text("poll returns"), notePollWake, whyPollWake},
	sim.KStopM:        {text("sleep"), noteStopM, whyStopM},
	sim.KExecute:      {whatExecute, noteExecute, whyExecute},

	sim.KRunqPut:  {whatPut, noteRunqPut, whyRunqPut},
	sim.KOverflow: {text("overflow"), noteOverflow, whyOverflow},
	sim.KGlobPut:  {whatPut, noteGlobPut, whyGlobPut},
	sim.KReady:    {whatReady, noteReady, whyReady},

	sim.KWakep:    {whatWakep, noteWakep, whyWakep},
	sim.KStartM:   {whatStartM, noteStartM, whyStartM},
	sim.KNewM:     {whatNewM, noteNewM, whyNewM},
	sim.KMWake:    {text("wake up"), noteMWake, whyMWake},
	sim.KAcquireP: {text("move to P0"), noteAcquireP, whyAcquireP},
	sim.KProcs:    {text("GOMAXPROCS"), noteProcs, whyProcs},
	sim.KStopP:    {text("stopped"), noteStopP, whyStopP},

	sim.KGo:           {whatGo, noteGo, whyGo},
	sim.KPark:         {text("park"), notePark, whyPark},
	sim.KGosched:      {text("Gosched"), noteNone, whyGosched},
	sim.KGoyield:      {text("yield"), noteGoyield, whyGoyield},
	sim.KPreempt:      {text("preempted"), notePreempt, whyPreempt},
	sim.KGoEnd:        {whatGoEnd, noteNone, whyGoEnd},
	sim.KPreemptAsk:   {whatPreemptAsk, notePreemptAsk, whyPreemptAsk},
	sim.KSyscall:      {whatSyscall, noteSyscall, whySyscall},
	sim.KSyscallExit:  {text("syscall ends"), noteSyscallExit, whySyscallExit},
	sim.KRetake:       {whatRetake, noteRetake, whyRetake},
	sim.KHandoff:      {whatHandoff, noteHandoff, whyHandoff},
	sim.KIdleP:        {whatIdleP, noteIdleP, whyIdleP},
	sim.KNet:          {whatNet, noteNone, whyNet},
	sim.KNetpoll:      {whatNetpoll, noteNetpoll, whyNetpoll},
	sim.KLockThread:   {whatLockThread, noteLockThread, whyLockThread},
	sim.KStopLocked:   {whatStopLocked, noteStopLocked, whyStopLocked},
	sim.KStartLocked:  {whatStartLocked, noteStartLocked, whyStartLocked},
	sim.KExitM:        {text("thread ends"), noteExitM, whyExitM},
	sim.KTemplate:     {whatNewM, noteTemplate, whyTemplate},
	sim.KNewMHandoff:  {whatNewMHandoff, noteNewMHandoff, whyNewMHandoff},
	sim.KClone:        {whatNewM, noteClone, whyClone},
	sim.KTemplateWait: {text("sleep"), noteTemplateWait, whyTemplateWait},

	sim.KSysmonSleep: {text("sysmon"), noteSysmonSleep, whySysmonSleep},
	sim.KSysmonDeep:  {text("sysmon sleeps"), noteSysmonDeep, whySysmonDeep},

	sim.KGCStart:    {whatGCStart, noteGCStart, whyGCStart},
	sim.KSystem:     {text("worker"), noteSystem, whySystem},
	sim.KStopWorld:  {text("stop the world"), noteStopWorld, whyStopWorld},
	sim.KStartWorld: {text("start the world"), noteStartWorld, whyStartWorld},
	sim.KGCAssign:   {whatGCAssign, noteGCAssign, whyGCAssign},
	sim.KGCWorker:   {whatGCWorker, noteGCWorker, whyGCWorker},
	sim.KGCStop:     {text("stop marking"), noteGCStop, whyGCStop},
	sim.KAssist:     {whatAssist, noteAssist, whyAssist},
	sim.KGCDone:     {whatGCDone, noteGCDone, whyGCDone},
	sim.KSweep:      {text("sweep"), noteSweep, whySweep},

	sim.KGoFree: {text("keep G"), noteGoFree, whyGoFree},

	sim.KStackGrow:   {text("stack grows"), noteStack, whyStackGrow},
	sim.KStackShrink: {text("stack shrinks"), noteStack, whyStackShrink},

	sim.KUser: {text("compute"), noteUser, whyUser},

	sim.KMake:       {whatMake, noteMake, whyMake},
	sim.KSend:       {whatSend, noteSend, whySend},
	sim.KRecv:       {whatRecv, noteRecv, whyRecv},
	sim.KSelect:     {text("select"), noteSelect, whySelect},
	sim.KCase:       {whatCase, noteNone, whyCase},
	sim.KClose:      {whatClose, noteClose, whyClose},
	sim.KSleep:      {whatSleep, noteSleep, whySleep},
	sim.KTimerAdd:   {whatTimerAdd, noteTimerAdd, whyTimerAdd},
	sim.KTimerDel:   {whatTimerDel, noteNone, whyTimerDel},
	sim.KTimerFire:  {whatTimerFire, noteTimerFire, whyTimerFire},
	sim.KLock:       {whatLock, noteLock, whyLock},
	sim.KUnlock:     {whatUnlock, noteUnlock, whyUnlock},
	sim.KSemAcquire: {whatSema("wait"), noteSemAcquire, whySemAcquire},
	sim.KSemRelease: {whatSema("release"), noteSemRelease, whySemRelease},
	sim.KWgAdd:      {whatWgAdd, noteWgAdd, whyWgAdd},
	sim.KWgWait:     {whatWgWait, noteWgWait, whyWgWait},
	sim.KCondWait:   {whatCond("Wait"), noteCondWait, whyCondWait},
	sim.KSignal:     {whatCond("Signal"), noteNotify, whySignal},
	sim.KBroadcast:  {whatCond("Broadcast"), noteNotify, whyBroadcast},

	sim.KOnCore:     {text("on core"), noteOnCore, whyOnCore},
	sim.KOffCore:    {text("off core"), noteOffCore, whyOffCore},
	sim.KCoreWait:   {text("wait for core"), noteCoreWait, whyCoreWait},
	sim.KSwitchM:    {whatSwitchM, noteSwitchM, whySwitchM},
	sim.KThrottle:   {text("throttled"), noteThrottle, whyThrottle},
	sim.KUnthrottle: {text("unthrottled"), noteUnthrottle, whyUnthrottle},

	sim.KExit:     {text("exit"), noteExit, whyExit},
	sim.KDeadlock: {text("deadlock"), noteDeadlock, whyDeadlock},
	sim.KStop:     {text("stopped"), noteStop, whyStop},

	sim.KPSyscall:   {text("mark P"), notePSyscall, whyPSyscall},
	sim.KTimerPut:   {whatTimerAdd, noteTimerPut, whyTimerPut},
	sim.KTimerProc:  {text("timer goroutine"), noteTimerProc, whyTimerProc},
	sim.KTimerSleep: {text("await timer"), noteTimerSleep, whyTimerSleep},
	sim.KTimerWake:  {whatTimerWake, noteTimerWake, whyTimerWake},

	sim.KCoroutine:  {text("coroutine"), noteCoroutine, whyCoroutine},
	sim.KCoroSwitch: {whatCoroSwitch, noteCoroSwitch, whyCoroSwitch},

	sim.KLabel:  {text("labels"), noteLabel, whyLabel},
	sim.KTask:   {whatTask, noteTask, whyTask},
	sim.KRegion: {whatRegion, noteRegion, whyRegion},
	sim.KLog:    {text("log"), noteLog, whyLog},
}

// text is a deed that is always called the same.
func text(s string) phrase {
	return func(*names, *line, *sim.Event) string { return s }
}

// noteNone is for a deed that says all by its name.
func noteNone(*names, *line, *sim.Event) string { return "" }

// count says a number of things: "1 goroutine", "3 goroutines".
func count(n int64, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// gid, pid, mid and the others read an argument of an event as what it is.
func gid(n int64) sim.GID         { return sim.GID(n) }
func pid(n int64) sim.PID         { return sim.PID(n) }
func mid(n int64) sim.MID         { return sim.MID(n) }
func span(n int64) sim.Duration   { return sim.Duration(n) }
func instant(n int64) sim.Time    { return sim.Time(n) }
func outcome(n int64) sim.Outcome { return sim.Outcome(n) }

// clock prints an instant with three decimals, so that a column of them lines
// up: "92ns", "1.390us", "20.200ms".
func clock(t sim.Time) string {
	unit, name := sim.Second, "s"
	switch d := sim.Duration(t); {
	case d < sim.Microsecond:
		return fmt.Sprintf("%dns", d)
	case d < sim.Millisecond:
		unit, name = sim.Microsecond, "us"
	case d < sim.Second:
		unit, name = sim.Millisecond, "ms"
	}
	return fmt.Sprintf("%d.%03d%s", sim.Duration(t)/unit, sim.Duration(t)%unit*1000/unit, name)
}

// brief prints a span with one or two decimals: it is said, not compared.
func brief(d sim.Duration) string {
	for unit := sim.Second; unit > sim.Nanosecond; unit /= 1000 {
		if d >= unit {
			digit := unit / 100
			if d >= 10*unit {
				digit = unit / 10
			}
			return (d / digit * digit).String()
		}
	}
	return d.String()
}
