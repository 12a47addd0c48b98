package verify

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/gmpsim/gmpsim/internal/child"
)

// A LateError says that a run took longer than it may. Without it a program that ends only
// in reality would be simulated for hours: its virtual time passes slowly if it computes,
// and faster than any budget if it sleeps.
type LateError struct {
	Timeout   time.Duration
	Simulated bool
}

// Error says which run it was, and how long it took.
func (e *LateError) Error() string {
	if e.Simulated {
		return fmt.Sprintf("the simulated run was still going after %v and was stopped", e.Timeout)
	}
	return fmt.Sprintf("it was still running after %v and was killed", e.Timeout)
}

// errFlood is the cause of a context that ends since a simulated run printed too much: what
// it printed would fill the memory before its virtual time is over.
var errFlood = fmt.Errorf("the simulated run did not end: %w", child.ErrPrints)

// within returns a context for one simulated run that may take so long; 0 has no end.
func within(ctx context.Context, most time.Duration) (context.Context, context.CancelFunc) {
	if most == 0 {
		return ctx, func() {}
	}
	return context.WithTimeoutCause(ctx, most, &LateError{most, true})
}

// gaveUp reports whether a simulated run has no result because it took too long, or printed
// too much, for what it might explain.
func gaveUp(err error) bool {
	var late *LateError
	return errors.Is(err, errSpent) || errors.Is(err, errFlood) || errors.As(err, &late)
}

// named puts the program's name before an error of a simulated run.
func (c *Check) named(err error) error {
	if gaveUp(err) {
		return fmt.Errorf("%s: %w", c.Program.Source.Name, err)
	}
	return err
}
