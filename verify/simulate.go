package verify

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"time"

	"github.com/gmpsim/gmpsim/internal/child"
	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/lang/scratch"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
)

// A World is what a simulated program has around it, and who watches it. The zero
// value is an empty one: no arguments, no environment, no input, no files.
type World struct {
	Args  []string  // os.Args; nil: some name alone
	Env   []string  // each as key=value
	Input []byte    // its standard input
	Files bool      // it may open the files of the host; what it changes, it changes in memory
	Dir   string    // the folder it works in; "": that of this process
	Wall  time.Time // its clock at virtual time 0; zero: a time that is always the same
	Rate  int       // how many times as fast as the machine's its clocks run; 0 is 1

	Memory     uint64 // how many bytes of the host's memory it may have; 0: the default of package lang
	MemoryName string // what changes that, as a Run's Refused calls it

	SetUp   func(*sim.Machine)                               // changes the machine before anything runs
	Started func(*lang.Process)                              // is told of the process before anything runs
	Wrote   func(m *sim.Machine, stream string, text []byte) // is told what the program writes, when it does
	Printed func(m *sim.Machine, text []byte)                // the same for print and println, whose write is no system call
	Drive   func(context.Context, *sim.Machine) event.End    // runs the machine; nil: to its end, unless ctx ends before
}

// A Run is what one simulated run came to.
type Run struct {
	real.Result
	Machine   *sim.Machine
	Refused   string          // what the program did that ended it here, although a real one goes on; "": nothing
	Decisions []real.Decision // of Decide: what the scheduler decided since main.main began
	drew      bool            // of Decide: chance decided something that the program can see
	several   int             // of Decide: the first decision since the program gave itself more than one P; -1: it did not
}

// Endless reports whether the run was given up, since it had no end within the time
// that its machine had.
func (r *Run) Endless() bool { return r.Machine.End().Why == event.TimeLimit }

// Normal returns what of the result can be compared with a real one.
func (r *Run) Normal() real.Result { return real.Normal(r.Result) }

// patience is the virtual time after which a run is given up that has no MaxTime.
const patience = event.Time(10 * event.Second)

// Simulate runs a program once, on a machine that cfg describes. What cfg leaves open
// is as in the real runs: the program's own boot state, and no collector, since when it
// begins, and what it delays, is the clock's doing. It is an error if ctx ends.
func Simulate(ctx context.Context, p *lang.Program, cfg sim.Config, w World) (*Run, error) {
	m, err := sim.New(asReal(p, cfg))
	if err != nil {
		return nil, err
	}
	if w.SetUp != nil {
		w.SetUp(m)
	}
	ctx, full := context.WithCancelCause(ctx)
	defer full(nil)
	stdout, stderr := &stream{m: m, name: "stdout", world: w, full: full}, &stream{m: m, name: "stderr", world: w, full: full}
	h, err := w.host(stdout, stderr)
	if err != nil {
		return nil, err
	}
	process := p.New(m, h)
	if w.Started != nil {
		w.Started(process)
	}
	m.Start(process.Main(), process.MainSymbol())
	end := w.drive(ctx, m)
	code := process.Finish(end)
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	r := real.Result{Stdout: stdout.text.String(), Stderr: stderr.text.String(), Code: code}
	return &Run{Result: r, Machine: m, Refused: w.refused(process)}, nil
}

// refused is what the program did that ended it here, and what would help.
func (w World) refused(p *lang.Process) string {
	if p.Exhausted() != nil && w.MemoryName != "" {
		return p.Refused() + "; " + w.MemoryName + " lets it have more"
	}
	return p.Refused()
}

// asReal fills in what a configuration leaves open.
func asReal(p *lang.Program, cfg sim.Config) sim.Config {
	if cfg.Boot == (sim.Boot{}) {
		cfg.Boot = p.Boot()
	}
	if cfg.GC == (sim.GC{}) {
		cfg.GC.Percent = sim.GCOff
	}
	if cfg.MaxTime == 0 {
		cfg.MaxTime = patience
	}
	return cfg
}

// host is the world as the process wants it. Files have a working directory of their
// own, so each run gets new ones.
func (w World) host(stdout, stderr *stream) (_ lang.Host, err error) {
	h := lang.Host{Stdin: bytes.NewReader(w.Input), Stdout: stdout, Stderr: stderr, Args: w.Args, Env: w.Env,
		Wall: w.wall(), Rate: w.Rate, Memory: w.Memory}
	if h.Args == nil {
		h.Args = []string{"program"}
	}
	if w.Files {
		h.Files, err = w.files(stdout.m)
	}
	return h, err
}

// files are those of the host as they are now. All can be read, as by a real run. What the
// program changes is gone after the run: a run that is simulated twenty times would find
// what it has left.
func (w World) files(m *sim.Machine) (native.Files, error) {
	dir := w.Dir
	if dir == "" {
		var err error
		if dir, err = os.Getwd(); err != nil {
			return nil, err
		}
	}
	return scratch.New(scratch.Config{Folder: filepath.VolumeName(dir) + "/", Dir: dir, Devices: true,
		Now: func() time.Time { return w.wall().Add(time.Duration(m.Now())) }})
}

// wall is what the clock shows at virtual time 0.
func (w World) wall() time.Time {
	if w.Wall.IsZero() {
		return time.Unix(1_700_000_000, 0)
	}
	return w.Wall
}

// fewSteps is how many steps pass between two looks at the context. A step takes
// nanoseconds or, in a loop of the program, a good part of a millisecond.
const fewSteps = 1 << 10

// drive runs the machine.
func (w World) drive(ctx context.Context, m *sim.Machine) event.End {
	if w.Drive != nil {
		return w.Drive(ctx, m)
	}
	for m.RunFor(fewSteps) {
		if ctx.Err() != nil {
			m.Stop()
			break
		}
	}
	return m.End()
}

// A stream keeps what a simulated program writes to one of its streams. What print and
// println write comes to WriteString. It ends a run that writes more than a real one may.
type stream struct {
	text  bytes.Buffer
	m     *sim.Machine
	name  string
	world World
	full  context.CancelCauseFunc
}

// Write takes what the program writes with a system call.
func (s *stream) Write(text []byte) (int, error) {
	if s.world.Wrote != nil {
		s.world.Wrote(s.m, s.name, text)
	}
	return s.keep(text)
}

// WriteString takes what print writes.
func (s *stream) WriteString(text string) (int, error) {
	if s.world.Printed != nil {
		s.world.Printed(s.m, []byte(text))
	}
	return s.keep([]byte(text))
}

// keep adds to the text.
func (s *stream) keep(text []byte) (int, error) {
	if s.text.Len()+len(text) > child.MaxOutput {
		s.full(errFlood)
		s.m.Pause()
		return len(text), nil
	}
	return s.text.Write(text)
}
