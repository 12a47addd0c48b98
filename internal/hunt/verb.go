package hunt

// verb says what a statement does.
type verb int

const (
	doNote    verb = iota
	doSend         // on channel a
	doRecv         // from channel a
	doTrySend      // on channel a, with a default
	doTryRecv      // from channel a, with a default
	doSelect       // receive from channel a or send on channel b
	doClose        // channel a
	doGosched
	doSleep  // 3a milliseconds
	doGo     // routine a
	doWgGo   // routine a in group b
	doWgWait // group a
	doLock   // mutex a around body
	doLoop   // body, a times
	doBurst  // a goroutines that write a note
	doSpawn  // a goroutine of its own runs body

	// What the library makes, which the machine alone cannot run.
	doRLock      // read-write mutex a around body
	doWLock      // read-write mutex a around body
	doTryLock    // mutex a around body, or a note
	doOnce       // once a, body
	doCondWait   // condition a
	doSignal     // condition a
	doBroadcast  // condition a
	doCtxWait    // until the context is cancelled
	doCtxTimeout // until the context is cancelled or 3a ms pass
	doCancel
	doRange     // over channel a until it is closed
	doGoexit    // not main
	doPanic     // body, then a panic that is recovered
	doAfterFunc // a note, 3a ms from now
	doTimeout   // receive from channel a, or 3b ms pass

	libraryBegin = doRLock
)

// blocks reports whether s itself can wait for others.
func (s stmt) blocks() bool {
	switch s.do {
	case doSend, doRecv, doSelect, doLock, doWgWait, doCondWait, doCtxWait, doCtxTimeout, doRange:
		return true
	}
	return false
}

// locks reports whether s holds something while its body runs. Such bodies have
// none in them, or most programs would only show how they lock themselves out.
func (s stmt) locks() bool {
	switch s.do {
	case doLock, doRLock, doWLock, doTryLock, doOnce:
		return true
	}
	return false
}

// nests reports whether s has a body.
func (s stmt) nests() bool { return s.locks() || s.do == doLoop || s.do == doSpawn || s.do == doPanic }

// sends reports whether s may send on channel a.
func (s stmt) sends() bool { return s.do == doSend || s.do == doTrySend }

// needsSync reports whether s needs package sync.
func (s stmt) needsSync() bool {
	switch s.do {
	case doLock, doTryLock, doWgGo, doWgWait:
		return true
	}
	return s.needsLibrary()
}

// needsLibrary reports whether s needs what the machine has no operation for.
func (s stmt) needsLibrary() bool {
	switch s.do {
	case doRLock, doWLock, doOnce, doCondWait, doSignal, doBroadcast:
		return true
	}
	return false
}

// needsContext reports whether s needs the context that all share.
func (s stmt) needsContext() bool {
	return s.do == doCtxWait || s.do == doCtxTimeout || s.do == doCancel
}

// needsTimers reports whether s waits for time to pass.
func (s stmt) needsTimers() bool {
	switch s.do {
	case doSleep, doAfterFunc, doTimeout, doCtxTimeout:
		return true
	}
	return false
}
