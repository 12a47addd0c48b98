package hunt

import (
	"fmt"
	"go/format"
	"strconv"
	"strings"
)

// tick is the distance of the times at which timers fire, in milliseconds: far
// more than a program computes, so that it is clear what fires together.
const tick = 3

// patience is how long main waits for timers, in milliseconds: between two ticks,
// so that it is clear what is before it.
const patience = 5*tick + 1

// farewell is how often main yields before it prints, to let the others run.
const farewell = 30

// Text returns the program as Go text. What nothing uses is left out.
func (p *Program) Text() []byte {
	var w strings.Builder
	fmt.Fprintf(&w, "// Program %d of the hunt, of the family %q.\npackage main\n\nimport (\n", p.Seed, p.family.Name)
	for _, i := range p.imports() {
		fmt.Fprintf(&w, "\t%q\n", i)
	}
	w.WriteString(")\n\nvar (\n\tlog []int\n")
	p.writeVars(&w)
	w.WriteString(")\n\nfunc note(n int) { log = append(log, n) }\n")
	for i, r := range p.routines {
		if p.starts(i) {
			p.writeRoutine(&w, i, r)
		}
	}
	text, err := format.Source([]byte(w.String()))
	if err != nil {
		panic(err) // this package writes nothing but Go
	}
	return text
}

// imports are the packages that the program needs.
func (p *Program) imports() (all []string) {
	if p.usesContext() {
		all = append(all, "context")
	}
	if !p.printed {
		all = append(all, "fmt")
	}
	all = append(all, "runtime")
	if p.uses(stmt.needsSync) {
		all = append(all, "sync")
	}
	if p.usesTimers() {
		all = append(all, "time")
	}
	return all
}

// writeVars declares what the goroutines share.
func (p *Program) writeVars(w *strings.Builder) {
	for i, c := range p.chans {
		fmt.Fprintf(w, "\tc%d = make(chan int, %d)\n", i, c.room)
	}
	if p.uses(stmt.needsSync) {
		for i := range p.mutexes {
			fmt.Fprintf(w, "\tmu%d sync.Mutex\n", i)
		}
		for i := range p.groups {
			fmt.Fprintf(w, "\twg%d sync.WaitGroup\n", i)
		}
	}
	if p.uses(stmt.needsLibrary) {
		w.WriteString(libraryVars)
	}
	if p.usesContext() {
		w.WriteString("\tctx, cancel = context.WithCancel(context.Background())\n")
	}
}

// libraryVars declares what programs with more of package sync share.
const libraryVars = `
	rws         [2]sync.RWMutex
	onces       [2]sync.Once
	condMu      sync.Mutex
	conds       = [2]*sync.Cond{sync.NewCond(&condMu), sync.NewCond(&condMu)}
`

// writeRoutine writes the function of one goroutine.
func (p *Program) writeRoutine(w *strings.Builder, i int, r routine) {
	name := fmt.Sprint("g", i)
	if i == 0 {
		name = "main"
	}
	fmt.Fprintf(w, "\nfunc %s() {\n", name)
	r.write(w)
	if i == 0 {
		p.writeEnd(w)
	}
	w.WriteString("}\n")
}

// writeEnd writes the end of main: the others get some turns, and their timers
// the time to fire, before the log is printed.
func (p *Program) writeEnd(w *strings.Builder) {
	if p.usesTimers() {
		fmt.Fprintf(w, "time.Sleep(%d * time.Millisecond)\n", patience)
	}
	fmt.Fprintf(w, "for range %d { runtime.Gosched() }\n", farewell)
	if p.printed {
		w.WriteString("for _, n := range log { print(n, \" \") }\nprintln()\n")
	} else {
		w.WriteString("fmt.Println(log)\n")
	}
}

func (r routine) write(w *strings.Builder) {
	for _, s := range r {
		s.write(w)
	}
}

// write writes one statement.
func (s stmt) write(w *strings.Builder) {
	switch s.do {
	case doNote:
		fmt.Fprintf(w, "note(%d)\n", s.note)
	case doSend:
		fmt.Fprintf(w, "c%d <- %d\nnote(%d)\n", s.a, s.note+1, s.note)
	case doRecv:
		fmt.Fprintf(w, "note(%d + <-c%d)\n", s.note, s.a)
	case doTrySend:
		fmt.Fprintf(w, "select {\ncase c%d <- %d:\nnote(%d)\ndefault:\nnote(%d)\n}\n", s.a, s.note+1, s.note, s.note+2)
	case doTryRecv:
		fmt.Fprintf(w, "select {\ncase v := <-c%d:\nnote(%d + v)\ndefault:\nnote(%d)\n}\n", s.a, s.note, s.note+2)
	case doSelect:
		fmt.Fprintf(w, "select {\ncase v := <-c%d:\nnote(%d + v)\ncase c%d <- %d:\nnote(%d)\n}\n", s.a, s.note, s.b, s.note+1, s.note+2)
	case doClose:
		fmt.Fprintf(w, "close(c%d)\n", s.a)
	case doGosched:
		fmt.Fprintf(w, "runtime.Gosched()\nnote(%d)\n", s.note)
	case doSleep:
		fmt.Fprintf(w, "time.Sleep(%d * time.Millisecond)\nnote(%d)\n", tick*s.a, s.note)
	case doGo:
		fmt.Fprintf(w, "go g%d()\n", s.a)
	case doWgGo:
		fmt.Fprintf(w, "wg%d.Go(g%d)\n", s.b, s.a)
	case doWgWait:
		fmt.Fprintf(w, "wg%d.Wait()\nnote(%d)\n", s.a, s.note)
	case doCondWait:
		fmt.Fprintf(w, "condMu.Lock()\nconds[%d].Wait()\nnote(%d)\ncondMu.Unlock()\n", s.a, s.note)
	case doSignal:
		fmt.Fprintf(w, "conds[%d].Signal()\n", s.a)
	case doBroadcast:
		fmt.Fprintf(w, "conds[%d].Broadcast()\n", s.a)
	case doCtxWait:
		fmt.Fprintf(w, "<-ctx.Done()\nnote(%d)\n", s.note)
	case doCtxTimeout:
		fmt.Fprintf(w, "func() {\nlimited, stop := context.WithTimeout(ctx, %d*time.Millisecond)\n", tick*s.a)
		fmt.Fprintf(w, "defer stop()\n<-limited.Done()\nnote(%d)\n}()\n", s.note)
	case doCancel:
		fmt.Fprintf(w, "cancel()\nnote(%d)\n", s.note)
	case doRange:
		fmt.Fprintf(w, "for v := range c%d {\nnote(%d + v)\n}\n", s.a, s.note)
	case doGoexit:
		w.WriteString("runtime.Goexit()\n")
	case doAfterFunc:
		fmt.Fprintf(w, "time.AfterFunc(%d*time.Millisecond, func() { note(%d) })\n", tick*s.a, s.note)
	case doTimeout:
		fmt.Fprintf(w, "select {\ncase v := <-c%d:\nnote(%d + v)\ncase <-time.After(%d * time.Millisecond):\nnote(%d)\n}\n",
			s.a, s.note, tick*s.b, s.note+2)
	default:
		s.writeBody(w)
	}
}

// writeBody writes the statements that hold others.
func (s stmt) writeBody(w *strings.Builder) {
	switch s.do {
	case doLock:
		s.around(w, "mu%d.Lock()", "mu%d.Unlock()")
	case doLoop:
		fmt.Fprintf(w, "for range %d {\n", s.a)
		s.body.write(w)
		w.WriteString("}\n")
	case doRLock:
		s.around(w, "rws[%d].RLock()", "rws[%d].RUnlock()")
	case doWLock:
		s.around(w, "rws[%d].Lock()", "rws[%d].Unlock()")
	case doTryLock:
		s.around(w, "if mu%d.TryLock() {", "mu%d.Unlock()")
		fmt.Fprintf(w, "} else {\nnote(%d)\n}\n", s.note)
	case doOnce:
		s.around(w, "onces[%d].Do(func() {", "})")
		fmt.Fprintf(w, "note(%d)\n", s.note)
	case doPanic:
		s.around(w, "func() {\ndefer func() { recover() }()", "panic(%d)\n}()")
	case doSpawn:
		s.around(w, "go func() {", "}()")
	case doBurst:
		fmt.Fprintf(w, "for i := range %d { go func() { note(%d + i) }() }\n", s.a, s.note)
	}
}

// around writes the body between two lines, in which %d stands for a.
func (s stmt) around(w *strings.Builder, before, after string) {
	number := strconv.Itoa(s.a)
	fmt.Fprintln(w, strings.ReplaceAll(before, "%d", number))
	s.body.write(w)
	fmt.Fprintln(w, strings.ReplaceAll(after, "%d", number))
}
