package vm

import (
	"strconv"
	"strings"

	"github.com/gmpsim/gmpsim/sim"
)

// A crashLevel says which stacks a crash shows: what GOTRACEBACK and SetTraceback set.
type crashLevel struct {
	level uint32 // 0: no stacks at all; in reality those of the runtime, too, from 2
	all   bool   // those of all goroutines, where the default is that of the one that fails
}

// levelOf reads a level. What is none shows no stacks. Mirrors runtime/debug.SetTraceback.
// It differs in that system and crash show what all shows: the runtime has no frames
// here, and nothing dumps the memory of the process.
func levelOf(level string) crashLevel {
	switch level {
	case "none":
		return crashLevel{}
	case "single", "":
		return crashLevel{level: 1}
	case "all":
		return crashLevel{level: 1, all: true}
	case "system", "crash":
		return crashLevel{level: 2, all: true}
	}
	n, err := strconv.ParseUint(level, 10, 32)
	if err != nil {
		n = 0
	}
	const mostLevel = 1<<30 - 1
	return crashLevel{level: uint32(n) & mostLevel, all: true}
}

// SetTraceback implements native.Env. A program can show more than its environment says,
// and not less.
func (p *Process) SetTraceback(level string) {
	least, set := p.levelOfEnv(), levelOf(level)
	p.crash = crashLevel{level: least.level | set.level, all: least.all || set.all}
}

// levelOfEnv is the level that GOTRACEBACK sets.
func (p *Process) levelOfEnv() crashLevel {
	env := ""
	for _, pair := range p.host.Env { // the last of a name counts, as for os.Getenv
		if value, ok := strings.CutPrefix(pair, "GOTRACEBACK="); ok {
			env = value
		}
	}
	return levelOf(env)
}

// writeStacks writes the stacks of a crash: that of the goroutine that fails, as write does
// it, and those of all others if they are wanted. Mirrors the end of dopanic_m.
func (p *Process) writeStacks(b *strings.Builder, failing *sim.G, write func()) {
	if p.crash.level == 0 {
		return
	}
	write()
	if p.crash.all {
		p.writeOthers(b, failing)
	}
}
