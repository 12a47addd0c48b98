package view

import (
	"fmt"

	"github.com/gmpsim/gmpsim/sim/event"
)

// A wording is how a trace puts a kind of event into words.
type wording struct {
	what phrase   // names the deed, for the column in the middle of a row
	note phrase   // what matters in numbers; "" if the row says it already
	why  []reason // the first that applies is shown
}

// A phrase puts e into words. It sees the whole line, for an event that says
// more, or only repeats something, beside its neighbours.
type phrase func(n *names, l *line, e *event.Event) string

// wordings has an entry for every kind.
var wordings = [event.Kinds]wording{
	event.KBegin: {text("begin"), noteBegin, whyBegin},

	event.KNothing:      {whatNothing, noteNothing, whyNothing},
	event.KTimers:       {whatTimers, noteTimers, whyTimers},
	event.KGlobGet:      {whatGlobGet, noteGlobGet, whyGlobGet},
	event.KRunqGet:      {whatRunqGet, noteRunqGet, whyRunqGet},
	event.KGlobBatch:    {whatGlobGet, noteGlobBatch, whyGlobBatch},
	event.KSpin:         {text("start spinning"), noteSpin, whySpin},
	event.KSteal:        {whatSteal, noteSteal, whySteal},
	event.KStealBackoff: {text("hold back"), noteBackoff, whyBackoff},
	event.KStealNext:    {whatStealNext, noteStealNext, whyStealNext},
	event.KReleaseP:     {whatReleaseP, noteReleaseP, whyReleaseP},
	event.KSpinStop:     {text("stop spinning"), noteSpinStop, whySpinStop},
	event.KRecheck:      {text("recheck"), noteRecheck, whyRecheck},
	event.KPoll:         {text("poll"), notePoll, whyPoll},
	event.KPollWake:     {text("poll returns"), notePollWake, whyPollWake},
	event.KStopM:        {text("sleep"), noteStopM, whyStopM},
	event.KExecute:      {whatExecute, noteExecute, whyExecute},

	event.KRunqPut:  {whatPut, noteRunqPut, whyRunqPut},
	event.KOverflow: {text("overflow"), noteOverflow, whyOverflow},
	event.KGlobPut:  {whatPut, noteGlobPut, whyGlobPut},
	event.KReady:    {whatReady, noteReady, whyReady},

	event.KWakep:    {whatWakep, noteWakep, whyWakep},
	event.KStartM:   {whatStartM, noteStartM, whyStartM},
	event.KNewM:     {whatNewM, noteNewM, whyNewM},
	event.KMWake:    {text("wake up"), noteMWake, whyMWake},
	event.KAcquireP: {text("move to P0"), noteAcquireP, whyAcquireP},
	event.KProcs:    {text("GOMAXPROCS"), noteProcs, whyProcs},
	event.KStopP:    {text("stopped"), noteStopP, whyStopP},

	event.KGo:           {whatGo, noteGo, whyGo},
	event.KPark:         {text("park"), notePark, whyPark},
	event.KGosched:      {text("Gosched"), noteNone, whyGosched},
	event.KGoyield:      {text("yield"), noteGoyield, whyGoyield},
	event.KPreempt:      {text("preempted"), notePreempt, whyPreempt},
	event.KGoEnd:        {whatGoEnd, noteNone, whyGoEnd},
	event.KPreemptAsk:   {whatPreemptAsk, notePreemptAsk, whyPreemptAsk},
	event.KSyscall:      {whatSyscall, noteSyscall, whySyscall},
	event.KSyscallExit:  {text("syscall ends"), noteSyscallExit, whySyscallExit},
	event.KRetake:       {whatRetake, noteRetake, whyRetake},
	event.KHandoff:      {whatHandoff, noteHandoff, whyHandoff},
	event.KIdleP:        {whatIdleP, noteIdleP, whyIdleP},
	event.KNet:          {whatNet, noteNone, whyNet},
	event.KNetpoll:      {whatNetpoll, noteNetpoll, whyNetpoll},
	event.KLockThread:   {whatLockThread, noteLockThread, whyLockThread},
	event.KStopLocked:   {whatStopLocked, noteStopLocked, whyStopLocked},
	event.KStartLocked:  {whatStartLocked, noteStartLocked, whyStartLocked},
	event.KExitM:        {text("thread ends"), noteExitM, whyExitM},
	event.KTemplate:     {whatNewM, noteTemplate, whyTemplate},
	event.KNewMHandoff:  {whatNewMHandoff, noteNewMHandoff, whyNewMHandoff},
	event.KClone:        {whatNewM, noteClone, whyClone},
	event.KTemplateWait: {text("sleep"), noteTemplateWait, whyTemplateWait},

	event.KSysmonSleep: {text("sysmon"), noteSysmonSleep, whySysmonSleep},
	event.KSysmonDeep:  {text("sysmon sleeps"), noteSysmonDeep, whySysmonDeep},

	event.KGCStart:    {whatGCStart, noteGCStart, whyGCStart},
	event.KSystem:     {text("worker"), noteSystem, whySystem},
	event.KStopWorld:  {text("stop the world"), noteStopWorld, whyStopWorld},
	event.KStartWorld: {text("start the world"), noteStartWorld, whyStartWorld},
	event.KGCAssign:   {whatGCAssign, noteGCAssign, whyGCAssign},
	event.KGCWorker:   {whatGCWorker, noteGCWorker, whyGCWorker},
	event.KGCStop:     {text("stop marking"), noteGCStop, whyGCStop},
	event.KAssist:     {whatAssist, noteAssist, whyAssist},
	event.KGCDone:     {whatGCDone, noteGCDone, whyGCDone},
	event.KSweep:      {text("sweep"), noteSweep, whySweep},

	event.KGoFree: {text("keep G"), noteGoFree, whyGoFree},

	event.KStackGrow:   {text("stack grows"), noteStack, whyStackGrow},
	event.KStackShrink: {text("stack shrinks"), noteStack, whyStackShrink},

	event.KUser: {text("compute"), noteUser, whyUser},

	event.KMake:       {whatMake, noteMake, whyMake},
	event.KSend:       {whatSend, noteSend, whySend},
	event.KRecv:       {whatRecv, noteRecv, whyRecv},
	event.KSelect:     {text("select"), noteSelect, whySelect},
	event.KCase:       {whatCase, noteNone, whyCase},
	event.KClose:      {whatClose, noteClose, whyClose},
	event.KSleep:      {whatSleep, noteSleep, whySleep},
	event.KTimerAdd:   {whatTimerAdd, noteTimerAdd, whyTimerAdd},
	event.KTimerDel:   {whatTimerDel, noteNone, whyTimerDel},
	event.KTimerFire:  {whatTimerFire, noteTimerFire, whyTimerFire},
	event.KLock:       {whatLock, noteLock, whyLock},
	event.KUnlock:     {whatUnlock, noteUnlock, whyUnlock},
	event.KSemAcquire: {whatSema("wait"), noteSemAcquire, whySemAcquire},
	event.KSemRelease: {whatSema("release"), noteSemRelease, whySemRelease},
	event.KWgAdd:      {whatWgAdd, noteWgAdd, whyWgAdd},
	event.KWgWait:     {whatWgWait, noteWgWait, whyWgWait},
	event.KCondWait:   {whatCond("Wait"), noteCondWait, whyCondWait},
	event.KSignal:     {whatCond("Signal"), noteNotify, whySignal},
	event.KBroadcast:  {whatCond("Broadcast"), noteNotify, whyBroadcast},

	event.KOnCore:     {text("on core"), noteOnCore, whyOnCore},
	event.KOffCore:    {text("off core"), noteOffCore, whyOffCore},
	event.KCoreWait:   {text("wait for core"), noteCoreWait, whyCoreWait},
	event.KSwitchM:    {whatSwitchM, noteSwitchM, whySwitchM},
	event.KThrottle:   {text("throttled"), noteThrottle, whyThrottle},
	event.KUnthrottle: {text("unthrottled"), noteUnthrottle, whyUnthrottle},

	event.KExit:     {text("exit"), noteExit, whyExit},
	event.KDeadlock: {text("deadlock"), noteDeadlock, whyDeadlock},
	event.KStop:     {text("stopped"), noteStop, whyStop},

	event.KPSyscall:   {text("mark P"), notePSyscall, whyPSyscall},
	event.KTimerPut:   {whatTimerAdd, noteTimerPut, whyTimerPut},
	event.KTimerProc:  {text("timer goroutine"), noteTimerProc, whyTimerProc},
	event.KTimerSleep: {text("await timer"), noteTimerSleep, whyTimerSleep},
	event.KTimerWake:  {whatTimerWake, noteTimerWake, whyTimerWake},

	event.KCoroutine:  {text("coroutine"), noteCoroutine, whyCoroutine},
	event.KCoroSwitch: {whatCoroSwitch, noteCoroSwitch, whyCoroSwitch},

	event.KLabel:  {text("labels"), noteLabel, whyLabel},
	event.KTask:   {whatTask, noteTask, whyTask},
	event.KRegion: {whatRegion, noteRegion, whyRegion},
	event.KLog:    {text("log"), noteLog, whyLog},
}

// text is a deed that is always called the same.
func text(s string) phrase {
	return func(*names, *line, *event.Event) string { return s }
}

// noteNone is for a deed that says all by its name.
func noteNone(*names, *line, *event.Event) string { return "" }

// count says a number of things: "1 goroutine", "3 goroutines".
func count(n int64, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// gid, pid, mid and the others read an argument of an event as what it is.
func gid(n int64) event.GID         { return event.GID(n) }
func pid(n int64) event.PID         { return event.PID(n) }
func mid(n int64) event.MID         { return event.MID(n) }
func span(n int64) event.Duration   { return event.Duration(n) }
func instant(n int64) event.Time    { return event.Time(n) }
func outcome(n int64) event.Outcome { return event.Outcome(n) }

// clock prints an instant with three decimals, so that a column of them lines
// up: "92ns", "1.390us", "20.200ms".
func clock(t event.Time) string {
	unit, name := event.Second, "s"
	switch d := event.Duration(t); {
	case d < event.Microsecond:
		return fmt.Sprintf("%dns", d)
	case d < event.Millisecond:
		unit, name = event.Microsecond, "us"
	case d < event.Second:
		unit, name = event.Millisecond, "ms"
	}
	return fmt.Sprintf("%d.%03d%s", event.Duration(t)/unit, event.Duration(t)%unit*1000/unit, name)
}

// brief prints a span with one or two decimals: it is said, not compared.
func brief(d event.Duration) string {
	for unit := event.Second; unit > event.Nanosecond; unit /= 1000 {
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
