package verify

import (
	"context"
	"errors"
	"runtime"
	"strings"
	"time"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/gmpsim/gmpsim/view"
)

// A Check holds one program against the real runtime. Outputs, Decisions and Bands are
// the three ways to do so; each builds the program, runs it, and simulates it as often
// as it takes. All fields but Program may be zero: each has a default.
type Check struct {
	Program Program
	Tools   *real.Toolchain // nil: the one on the PATH
	Runs    int             // how often the program really runs; 0: DefaultRuns
	Procs   int             // GOMAXPROCS, for Bands; the others are of 1
	Timeout time.Duration   // for one real run, and a third of what a simulated one may take; 0: DefaultTimeout
	Seed    int64           // where chance begins in the simulation
	Policy  rules.Policy    // the rules of the simulated scheduler; zero: those of Go 1.26

	Args  []string  // the program's arguments
	Input []byte    // its standard input; nil if it reads none
	Env   []string  // the environment of the simulated program
	Wall  time.Time // the simulated clock at virtual time 0

	Memory     uint64 // how many bytes of this host a simulated run may have; 0: the default of package lang
	MemoryName string // how reports call what changes that; "": they do not

	Trace    view.Options                                  // how the decisions around a difference are shown
	Drive    func(context.Context, *sim.Machine) event.End // runs a simulated machine; nil: to its end
	Budget   time.Duration                                 // for all that may explain a difference; 0: DefaultBudget
	Progress func(string)                                  // is told what is being done; nil: nobody is
	Warn     func(string)                                  // is told what the report does not say; nil: nobody is
	SeedName string                                        // how reports call a seed; "" is "seed"

	stage *stage // what the program works in; nil: in the working folder
}

// The defaults of a Check.
const (
	DefaultRuns    = 20
	DefaultTimeout = 10 * time.Second
	DefaultBudget  = 10 * time.Second
)

// ErrStart is the error for a program whose decisions cannot be compared.
var ErrStart = errors.New("the decisions cannot be compared: in every run main began in a state that is not simulated, because the " +
	"packages start goroutines or wait during initialization")

// Outputs compares what the program prints, and how it ends, at GOMAXPROCS=1.
func (c *Check) Outputs(ctx context.Context) (_ *OutputReport, err error) {
	if err := c.find(ctx); err != nil {
		return nil, err
	}
	c.say("building the program")
	b, err := c.Tools.Build(ctx, c.Program.Source)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	leave := c.enter()
	defer func() { err = errors.Join(err, leave()) }()
	var runs []real.Run
	err = c.times(ctx, func(ctx context.Context) error {
		r, err := b.Measure(ctx, c.Program.Source.Name, c.options(1))
		runs = append(runs, r)
		return errors.Join(err, c.stage.reset())
	})
	if err != nil {
		return c.refusal(ctx, err)
	}
	return c.judgeRuns(ctx, runs)
}

// refusal is the report on a program that has no real run to compare because of err, if
// the simulator soon ends it where that run went on: for ever, it may be. Otherwise it is
// err. A program that prints for ever would do so here, too.
func (c *Check) refusal(ctx context.Context, err error) (*OutputReport, error) {
	if errors.Is(err, real.ErrPrints) {
		return nil, err
	}
	const soon = time.Second
	p := c.predictor()
	p.Patience = soon
	q, failed := p.Predict(ctx)
	if failed != nil || q.Ways.Refused == "" {
		return nil, err
	}
	return c.outputReport(OutputComparison{ways: q.Ways}, q), nil
}

// judgeRuns holds real runs against simulated ones that begin at the same date.
func (c *Check) judgeRuns(ctx context.Context, runs []real.Run) (*OutputReport, error) {
	p := c.predictor()
	p.World.Wall = runs[0].Started
	c.say("simulating")
	q, err := p.Predict(ctx)
	if err != nil {
		return nil, c.named(err)
	}
	return c.judge(ctx, p, q, real.SampleOfRuns(runs, q.Waits))
}

// Judge is Outputs for real runs that have been made: elsewhere, or another day.
func (c *Check) Judge(ctx context.Context, s real.Sample) (*OutputReport, error) {
	p := c.predictor()
	q, err := p.Predict(ctx)
	if err != nil {
		return nil, c.named(err)
	}
	return c.judge(ctx, p, q, s)
}

// ofRelease writes the release that is simulated where a real run prints which one of
// its patches it is: runtime.Version.
func (c *Check) ofRelease(r real.Result) real.Result {
	if v := c.version(); v != Release {
		r.Stdout, r.Stderr = strings.ReplaceAll(r.Stdout, v, Release), strings.ReplaceAll(r.Stderr, v, Release)
	}
	return r
}

// judge compares, and looks for what may explain the outcomes that are not usual.
func (c *Check) judge(ctx context.Context, p *Predictor, q *Prediction, s real.Sample) (*OutputReport, error) {
	s = s.Map(func(r real.Result) real.Result { return real.Normal(c.ofRelease(r)) })
	q.Ways.Rules = c.changedRules()
	found := q.Compare(s)
	if found.Verdict() != Exact || found.LeftOut > 0 {
		if err := p.Widen(ctx, q, s); err != nil {
			return nil, c.named(err)
		}
		found = q.Compare(s)
	}
	r := c.outputReport(found, q)
	var err error
	if r.Found == Differs {
		r.Difference, err = c.difference(ctx, found, q, s)
	}
	return r, err
}

// Decisions compares what both schedulers decide at GOMAXPROCS=1, one by one: each real
// run with the simulated one that begins with the same schedtick. It compares what these
// runs print, too: the same decisions may lead to another output, and then the simulator
// is as wrong as if it had decided otherwise.
func (c *Check) Decisions(ctx context.Context) (_ *DecisionReport, err error) {
	leave := c.enter()
	defer func() { err = errors.Join(err, leave()) }()
	var all DecisionComparison
	var runs []real.Run
	simulated := map[uint32]*Run{}
	err = c.logged(ctx, 1, func(r real.Run, log *real.Log) error {
		runs = append(runs, r)
		tick := log.Start().Tick
		if simulated[tick] == nil {
			run, err := c.decide(ctx, c.config(1, tick, c.Seed), r.Started)
			if err != nil {
				return err
			}
			simulated[tick] = run
		}
		all.AddRun(log, c.Program.Code.Boot(), simulated[tick])
		return nil
	})
	if err != nil {
		return nil, err
	}
	if !all.Compared() {
		return nil, ErrStart
	}
	output, err := c.judgeRuns(ctx, runs)
	if err != nil {
		return nil, err
	}
	return c.decisionReport(&all, output), nil
}

// Bands compares how much both schedulers do in all at several Ps, where no order can
// be compared: each real run has a simulated one with another seed beside it.
func (c *Check) Bands(ctx context.Context) (_ *BandReport, err error) {
	leave := c.enter()
	defer func() { err = errors.Join(err, leave()) }()
	var logs, simulated [][]real.Decision
	procs := max(1, c.Procs)
	crowded, cut := procs > runtime.NumCPU(), false
	err = c.logged(ctx, procs, func(r real.Run, log *real.Log) error {
		logs = append(logs, log.Decisions)
		cfg := c.config(procs, c.Program.Code.Boot().Tick, c.Seed+int64(len(simulated)))
		if crowded {
			cfg.Cores = runtime.NumCPU()
		}
		run, err := c.decide(ctx, cfg, r.Started)
		if err != nil {
			return err
		}
		list := run.Decisions
		if log.Lost > 0 {
			list, cut = list[:min(len(list), len(log.Decisions))], true
		}
		simulated = append(simulated, list)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return c.bandReport(Hold(Count(logs), simulated, crowded), len(logs), cut), nil
}
