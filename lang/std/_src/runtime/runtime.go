// Package runtime lets a program see and steer its own scheduler.
package runtime

const (
	Compiler        = "gc"
	GOARCH   string = "amd64"
	GOOS     string = "linux"
)

// Gosched yields: the goroutine goes to the tail of the global queue.
func Gosched()

// Goexit ends the goroutine after its deferred calls have run.
func Goexit()

// GOMAXPROCS sets the number of Ps if n is positive and returns the old one.
func GOMAXPROCS(n int) int

// NumGoroutine returns the number of the program's goroutines.
func NumGoroutine() int

// NumCPU returns the number of simulated cores, or GOMAXPROCS if they are as many
// as are asked for.
func NumCPU() int

// LockOSThread locks the goroutine to its thread. Calls nest.
func LockOSThread()

// UnlockOSThread undoes one call of LockOSThread.
func UnlockOSThread()

// GOROOT returns the empty string: no Go tree is involved in a simulation.
//
// Deprecated: the simulator mirrors the real package, where it is deprecated.
func GOROOT() string { return "" }

// Version returns the release that the machine models.
func Version() string { return "go1.26" }

// KeepAlive does nothing: the host's collector sees every live value.
func KeepAlive(x any) {}
