package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// policyOptions are the flags that change the rules of the scheduler. All three
// add to one list: --go and --model are settings with a name of their own.
type policyOptions struct{ settings []setting }

// declare adds the flags.
func (o *policyOptions) declare(f *pflag.FlagSet) {
	f.Var(&settingFlag{to: o, key: "model", kind: "design"}, "model",
		"gmp, gm (one global queue: Go 1.0) or threads (one per goroutine) (default gmp)")
	f.Var(&settingFlag{to: o, key: "go", kind: "release"}, "go", "use the rules of this release, 1.0 to 1.26 (default 1.26)")
	f.Var(&settingFlag{to: o, kind: "key=value"}, "set",
		"change one rule, such as runnext=off (repeatable). Rules: "+strings.Join(settingKeys()[2:], ", "))
}

// complete adds the completion of the flags' values.
func (o *policyOptions) complete(cmd *cobra.Command) {
	cobra.CheckErr(cmd.RegisterFlagCompletionFunc("model", completeValues("model")))
	cobra.CheckErr(cmd.RegisterFlagCompletionFunc("go", completeValues("go")))
	cobra.CheckErr(cmd.RegisterFlagCompletionFunc("set", completeSetting))
}

// policy returns the rules that the flags ask for. The release and the design
// come first, as they decide about all others, in whatever order they are given.
func (o *policyOptions) policy() (rules.Policy, error) {
	p := rules.PolicyOf(rules.LatestRelease)
	list := slices.Clone(o.settings)
	slices.SortStableFunc(list, func(a, b setting) int { return a.rank() - b.rank() })
	for i, s := range list {
		if before := slices.IndexFunc(list[:i], func(b setting) bool { return b.key == s.key }); before >= 0 {
			return p, fmt.Errorf("%s is set twice: to %s and to %s", s.key, list[before].value, s.value)
		}
		if err := p.Set(s.key, s.value); err != nil {
			return p, explainSetting(err)
		}
	}
	return p, nil
}

// rules says which rules were changed: "go=1.13, runnext=off".
func (o *policyOptions) rules() string {
	var list []string
	for _, s := range o.settings {
		list = append(list, s.key+"="+s.value)
	}
	return strings.Join(list, ", ")
}
