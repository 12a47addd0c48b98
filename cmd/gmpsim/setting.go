package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/gmpsim/gmpsim/sim/rules"
)

// A setting is a key=value that the user gave.
type setting struct{ key, value string }

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
		return fmt.Errorf("--set: %q is a cost, not a rule; set it in a --costs file, such as \"%[1]s 1ms\"", unknown.Key)
	}
	if forAll(unknown.Key) {
		return fmt.Errorf("--set: %q is not a rule; use the flag --%[1]s", unknown.Key)
	}
	if near := nearest(strings.ToLower(unknown.Key), settingKeys()); near != "" {
		return fmt.Errorf("--set: there is no rule %q; did you mean %q?", unknown.Key, near)
	}
	return fmt.Errorf("--set: there is no rule %q; the rules are %s", unknown.Key, strings.Join(settingKeys(), ", "))
}

// settingKeys are the rules that --set changes.
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
		such := map[string]string{"design": "gm", "release": "1.13", "key=value": "runnext=off"}[v.kind]
		return fmt.Errorf("want a %s, such as %s", v.kind, such)
	}
	v.to.settings = append(v.to.settings, setting{key, value})
	return nil
}

func (v *settingFlag) String() string { return "" }

func (v *settingFlag) Type() string { return v.kind }
