// Package verify holds the simulation of a program against the real Go runtime.
//
// A simulator is worth as much as what it was compared with. At GOMAXPROCS=1 the real
// scheduler is a function of the program and of the state in which main begins, as long
// as no clock gets in the way: what is printed, and what is decided, can be compared
// exactly. With several Ps it is chance which thread comes first, and only how much was
// done in all can be compared, within a band.
//
// # A check
//
// A Check has a program in both forms and says how it is run. It needs a go command of
// the simulated release, and has three questions:
//
//	report, err := check.Outputs(ctx)   // does it print the same?
//	report, err := check.Decisions(ctx) // do both schedulers decide the same, one decision after the other?
//	report, err := check.Bands(ctx)     // with several Ps: as often?
//
// Each answer is a Report, which has a Verdict and writes itself as text and as JSON.
// Load makes a Program of one file; Read helps to make one of what is found in a module.
// Judge answers the first question with real runs that were made before: it needs no go
// command.
//
// # How the answer is made
//
// The parts below a check are for tests, which hold many programs against few builds:
//
//	Simulate  one run, as the real ones are, and what it printed
//	Decide    the same, with what the scheduler decided
//
//	Predictor  what a program prints: from both states in which main begins, with other
//	           seeds, where things take longer. A Prediction has these variants
//	           and compares itself with a sample of real runs: an OutputComparison
//
//	Align               two lists of decisions, up to the first that differs
//	DecisionComparison  how far several runs agree: the same; the same up to the clock, to
//	                    chance; or not
//
//	Count, Hold  the figures of real and of simulated runs, and which are within the band
//
// What reality may do otherwise is a Reason, and never more than that: an outcome is
// explained only if some variant has it. See docs/verify.md for the rules.
package verify
