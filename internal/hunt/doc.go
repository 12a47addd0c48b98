// Package hunt makes random concurrent programs, to find where the simulator
// and the real runtime part.
//
// A program is goroutines that send, receive, lock, yield, wait and start each
// other, and write down what they did in one shared log, which main prints at
// the end. At GOMAXPROCS=1 that log is the order in which the scheduler ran
// them. A program exists as Go text, for both runtimes, and, if it uses
// nothing of the library, as operations of the machine alone: when the two
// disagree with each other the interpreter is wrong, when both disagree with
// the real runtime the machine is.
//
// The pipeline is Generate → Source or Stage → run → Shrink. Programs of the
// same seed are the same on every machine.
package hunt
