package e2e_test

import (
	"os"
	"runtime/debug"
	"testing"
)

// TestMain lets the host collect less often: what programs allocate on the machine are
// objects of this process, and collecting them took half of the time of these tests.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}
