package hunt

import "slices"

// A family is a kind of program: what its statements are, and how often.
type family struct {
	Name  string
	Doc   string
	verbs []verb // drawn uniformly, so what is wanted often stands there twice
	crowd bool   // hundreds of goroutines, more than a queue holds
}

// plain is in every family, so that the goroutines have something to do.
func plain(more ...verb) []verb {
	return append([]verb{doNote, doSend, doSend, doRecv, doRecv, doGosched, doGosched, doLoop, doSpawn}, more...)
}

// families are all there are. A program's seed says which is its own.
func families() []family {
	channels := []verb{doSend, doRecv, doTrySend, doTryRecv, doTryRecv, doSelect, doRange}
	locks := []verb{doLock, doLock, doRLock, doWLock, doTryLock, doOnce, doCondWait, doSignal, doBroadcast, doWgWait}
	ends := []verb{doGoexit, doPanic, doPanic, doCtxWait, doCancel, doOnce}
	timers := []verb{doSleep, doSleep, doAfterFunc, doTimeout, doCtxTimeout}
	return []family{
		{Name: "plain", Doc: "channels, select, close, Mutex, WaitGroup, Gosched; as text and as operations of the machine alone",
			verbs: plain(doTrySend, doTryRecv, doTryRecv, doSelect, doLock, doLock, doWgWait, doBurst)},
		{Name: "channels", Doc: "buffered and unbuffered, ranges, close, select with one ready case or with default",
			verbs: plain(channels...)},
		{Name: "locks", Doc: "Mutex, RWMutex, TryLock, Once, Cond, WaitGroup", verbs: plain(locks...)},
		{Name: "crowds", Doc: "hundreds of goroutines: queues overflow, the global queue takes its turns",
			verbs: plain(doBurst, doBurst, doBurst, doLock, doTryRecv), crowd: true},
		{Name: "ends", Doc: "Goexit, recovered panics, contexts, Once", verbs: plain(ends...)},
		{Name: "timers", Doc: "Sleep, AfterFunc, After, WithTimeout, most of them at the same times", verbs: plain(timers...)},
		{Name: "everything", Doc: "all of these", verbs: plain(slices.Concat(channels, locks, ends, timers, []verb{doBurst})...)},
	}
}

// Families returns each family's name and what is in its programs.
func Families() (names, docs []string) {
	for _, f := range families() {
		names, docs = append(names, f.Name), append(docs, f.Doc)
	}
	return names, docs
}
