package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// flagKeys are the flags that --with takes as settings.
func flagKeys() []string { return []string{"procs", "seed", "cores", "quota", "period", "gogc"} }

// replace changes one setting: a flag, or a rule instead of the one given.
func (o *machineOptions) replace(s setting) error {
	flags := map[string]pflag.Value{"procs": &o.procs, "seed": &o.seed, "cores": &o.kernel.cores,
		"quota": &o.kernel.quota, "period": &o.kernel.period, "gogc": &o.gogc}
	if f := flags[s.key]; f != nil {
		if err := f.Set(s.value); err != nil {
			return fmt.Errorf("%s is %q; %w", s.key, s.value, err)
		}
		return nil
	}
	o.settings = slices.DeleteFunc(slices.Clone(o.settings), func(b setting) bool { return b.key == s.key })
	o.settings = append(o.settings, s)
	return nil
}

// setCost changes a cost; the key is in none of the other tables.
func setCost(cfg *sim.Config, key, value string) error {
	err := cfg.Costs.Set(key, value)
	var wrong *rules.CostError
	switch {
	case !errors.As(err, &wrong):
		return err
	case wrong.Unknown == "" && forAll(key):
		return fmt.Errorf("%s; the flag --%s is another thing, and the same for all runs", wrong.Msg, key)
	case wrong.Unknown == "":
		return errors.New(wrong.Msg)
	case forAll(key):
		return fmt.Errorf("%s is the same for all runs; use the flag --%[1]s", key)
	}
	if near := nearest(key, withKeys()); near != "" {
		return fmt.Errorf("there is no setting %q; did you mean %q?", key, near)
	}
	return fmt.Errorf("there is no setting %q; the settings are %s, and the costs of a --costs file", key,
		strings.Join(append(flagKeys(), settingKeys()...), ", "))
}

// forAll reports whether a flag of that name says something of all runs.
func forAll(key string) bool {
	var o machineOptions
	cmd := &cobra.Command{}
	o.declare(cmd)
	return cmd.Flags().Lookup(key) != nil
}

// withKeys are the keys that --with takes.
func withKeys() []string {
	keys := flagKeys()
	for _, s := range rules.Settings() {
		keys = append(keys, s.Key)
	}
	for _, c := range rules.CostTable() {
		keys = append(keys, c.Key)
	}
	return keys
}
