package hunt

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/gmpsim/gmpsim/verify"
)

// A Trial is a random program with what the simulator says that it prints at
// GOMAXPROCS=1.
type Trial struct {
	Prediction *verify.Prediction
	Chance     bool // another seed gives another output, so there is nothing to compare
	predictor  *verify.Predictor
}

// Load compiles p for the simulator.
func (p *Program) Load() (*lang.Program, error) { return lang.Load(p.Name()+".go", p.Text()) }

// Try runs p's text on the simulator. Where p can also run on the machine alone, both
// must agree.
func (p *Program) Try(ctx context.Context) (*Trial, error) {
	program, err := p.Load()
	if err != nil {
		return nil, err
	}
	t := &Trial{predictor: &verify.Predictor{Program: program, Timed: p.usesTimers()}}
	if t.Prediction, err = t.predictor.Predict(ctx); err != nil {
		return nil, err
	}
	if t.Chance, err = t.chance(ctx); err == nil && p.Staged() && !t.Chance {
		err = p.agree(program, t.Usual())
	}
	return t, err
}

// Usual is what the program prints if it begins with schedtick 4, as most do.
func (t *Trial) Usual() real.Result { return t.Prediction.Usual[0].Result }

// Late is what it prints if sysmon had its first look while the runtime started.
func (t *Trial) Late() real.Result { return t.Prediction.Usual[1].Result }

// seeds is how many are tried to find out whether chance decides.
const seeds = 8

// chance reports whether what the program prints depends on a draw.
func (t *Trial) chance(ctx context.Context) (bool, error) {
	for seed := int64(1); t.Prediction.Ways.Chance && seed <= seeds; seed++ {
		v, err := t.predictor.Seed(ctx, seed)
		if err != nil || v.Result != t.Usual() {
			return true, err
		}
	}
	return false, nil
}

// agree compares the text with the operations.
func (p *Program) agree(program *lang.Program, text real.Result) error {
	boot := program.Boot()
	ops, err := p.RunStaged(boot)
	if err == nil && ops != OnlyStates(text) {
		err = fmt.Errorf("%s: the interpreter and the machine without Go text disagree:\n%v\n%v", p.Name(), text, ops)
	}
	return err
}

// widen predicts with what things take on a busy host and, where timers may decide, in
// a process that has just begun.
func (t *Trial) widen(ctx context.Context) error {
	const busy = "on a busy host"
	for _, costs := range []rules.Costs{switching(event.Microsecond), switching(20 * event.Microsecond)} {
		if err := t.predictor.Under(ctx, t.Prediction, costs, verify.Slice, busy); err != nil {
			return err
		}
	}
	if !t.predictor.Timed {
		return nil
	}
	return t.predictor.Under(ctx, t.Prediction, verify.ColdCosts(), verify.RealTime, "in a process that has just begun")
}

// switching returns costs with goroutine switches that take so long. A mutex is handed
// over to who waited for 1 ms; a crowd takes less here, but more on a busy host.
func switching(d event.Duration) rules.Costs {
	costs := rules.DefaultCosts()
	costs.Switch, costs.Slice = d, event.Second
	return costs
}

// Odd counts the runs that are not as predicted.
func (t *Trial) Odd(s real.Sample) (n int) {
	for _, c := range s {
		if !t.Prediction.Explains(c.Result) {
			n += c.N
		}
	}
	return n
}

// Fingerprint is a result in a few characters.
func Fingerprint(r real.Result) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %d", r.Stdout, r.Stderr, r.Code))
	return hex.EncodeToString(sum[:8])
}
