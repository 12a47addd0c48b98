// Package rules says how Go's scheduler decides and how long things take. The machine
// of package sim goes by it; views read it to name the numbers of a run.
//
// A [Policy] is how the scheduler decides. [PolicyOf] returns the one of a Go release,
// and [Policy.Set] changes one rule, as the flags --go, --model and --set do:
//
//	p := rules.PolicyOf(13)           // Go 1.13
//	err := p.Set("runnext", "off")    // what was readied last does not run first
//
// [Settings] lists the rules that can be changed so. Some fields of a Policy have no
// setting: they only come with a release.
//
// [Costs] are how long things take in virtual time, with the medians of the real
// runtime as defaults. [ParseCosts] reads a file that changes some of them, and
// [CostTable] says what each is and where its default comes from.
//
// The runtime's constants stand in constants.go, each once.
//
// [Rules] are the numbers that sentences about a run print. The machine tells of each
// rule that is not as in Go 1.26 ([Rules.Differences]) at the beginning of a run, so a
// recorded run has its rules with it and a view can fold them ([Rules.Apply]).
//
// To read on: policy.go (what can be decided, and what of it a user can change),
// releases.go (what changed when), settings.go and values.go (how a user changes it),
// constants.go, cost_table.go and cost_file.go.
//
// The package imports package event alone: it needs its times.
package rules
