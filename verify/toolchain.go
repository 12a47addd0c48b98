package verify

import (
	"context"
	"fmt"

	"github.com/gmpsim/gmpsim/real"
)

// Release is the release that is simulated, as a toolchain calls it.
const Release = "go1.26"

// A ReleaseError says that the toolchain on the PATH is of another release than the
// simulated one. Its scheduler decides otherwise, so there is nothing to compare.
type ReleaseError struct{ Version string }

// Error says which release it is.
func (e *ReleaseError) Error() string {
	return fmt.Sprintf("the go command on the PATH is %s, but gmpsim simulates Go 1.26: they cannot be compared", e.Version)
}

// Toolchain returns the toolchain on the PATH: real.ErrNoGo if there is none, and a
// *ReleaseError if it is of another release than the simulated one.
func Toolchain(ctx context.Context) (*real.Toolchain, error) {
	t, err := real.Find(ctx)
	if err != nil {
		return nil, err
	}
	if !t.Models(Release) {
		return nil, &ReleaseError{t.Version()}
	}
	return t, nil
}
