package main

import (
	"errors"
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

// A setting is a key=value that the user gave.
type setting struct{ key, value string }

// declare adds the flags.
func (o *policyOptions) declare(f *pflag.FlagSet) {
	f.Var(&settingFlag{to: o, key: "model", kind: "design"}, "model", "gmp, gm (one global queue: Go 1.0) or threads (one a goroutine) (default gmp)")
	f.Var(&settingFlag{to: o, key: "go", kind: "release"}, "go", "the release whose rules apply, 1.0 to 1.26 (default 1.26)")
	f.Var(&settingFlag{to: o, kind: "key=value"}, "set", "change one rule, such as runnext=off; again for another. There are "+strings.Join(settingKeys()[2:], ", "))
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

// rank is a setting's turn: the release, the design, all others.
func (s setting) rank() int {
	switch s.key {
	case "go":
		return 0
	case "model":
		return 1
	}
	return 2
}

// explainSetting adds to the error of a setting what might have been meant.
func explainSetting(err error) error {
	var unknown *rules.PolicyError
	if !errors.As(err, &unknown) {
		return err
	}
	if slices.ContainsFunc(rules.CostTable(), func(c rules.Cost) bool { return c.Key == unknown.Key }) {
		return fmt.Errorf("--set: %q is no rule but a cost: give it in a --costs file, such as \"%s 1ms\"", unknown.Key, unknown.Key)
	}
	if near := nearest(strings.ToLower(unknown.Key), settingKeys()); near != "" {
		return fmt.Errorf("--set: there is no rule %q; did you mean %q?", unknown.Key, near)
	}
	return fmt.Errorf("--set: there is no rule %q; there are %s", unknown.Key, strings.Join(settingKeys(), ", "))
}

func settingKeys() []string {
	var keys []string
	for _, s := range rules.Settings() {
		keys = append(keys, s.Key)
	}
	return keys
}

// A settingFlag is one of the flags; key is "" for --set, which names it.
type settingFlag struct {
	to        *policyOptions
	key, kind string
}

// Set notes the setting; whether it makes sense depends on the others.
func (v *settingFlag) Set(s string) error {
	key, value, ok := v.key, s, true
	if key == "" {
		key, value, ok = strings.Cut(s, "=")
	}
	if !ok || key == "" || value == "" {
		return fmt.Errorf("want a %s, such as %s", v.kind, map[string]string{"design": "gm", "release": "1.13", "key=value": "runnext=off"}[v.kind])
	}
	v.to.settings = append(v.to.settings, setting{key, value})
	return nil
}

func (v *settingFlag) String() string { return "" }
func (v *settingFlag) Type() string   { return v.kind }

// valuesOf lists the values of a setting, as far as they can be listed.
func valuesOf(key string) []string {
	var values []string
	for _, s := range rules.Settings() {
		if s.Key == key && !strings.Contains(s.Values, " to ") {
			values = strings.Split(s.Values, ", ")
		}
	}
	for n := rules.LatestRelease; key == "go" && n >= 0; n-- {
		values = append(values, fmt.Sprintf("1.%d", n))
	}
	return values
}

func completeValues(key string) cobra.CompletionFunc {
	return cobra.FixedCompletions(valuesOf(key), cobra.ShellCompDirectiveNoFileComp|cobra.ShellCompDirectiveKeepOrder)
}

// completeSetting completes the key of a setting, and after "=" its value.
func completeSetting(_ *cobra.Command, _ []string, prefix string) ([]string, cobra.ShellCompDirective) {
	var list []string
	key, _, valued := strings.Cut(prefix, "=")
	for _, s := range rules.Settings() {
		switch {
		case valued && s.Key == key:
			for _, v := range valuesOf(key) {
				list = append(list, key+"="+v)
			}
		case !valued && strings.HasPrefix(s.Key, prefix):
			list = append(list, cobra.CompletionWithDesc(s.Key+"=", s.Doc+": "+s.Values))
		}
	}
	return list, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}
