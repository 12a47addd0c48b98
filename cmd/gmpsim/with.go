package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// The settings that --with takes: key=value pairs with commas between them.

// each returns the settings of the runs that one --with asks for: 2/4/8 for a
// value asks for three, and where two values are like that, each with each.
func each(settings string) (all []string) {
	first, rest, more := strings.Cut(settings, ",")
	_, values, _ := strings.Cut(first, "=")
	for value := range strings.SplitSeq(values, "/") {
		one := strings.TrimSuffix(first, values) + value
		if !more {
			all = append(all, one)
			continue
		}
		for _, others := range each(rest) {
			all = append(all, one+","+others)
		}
	}
	return all
}

// under returns the configuration of p with some settings changed: the flags
// and the rules of o count where the settings say nothing.
func under(o machineOptions, p *program, settings string) (sim.Config, error) {
	with, costs, err := split(settings)
	if err != nil {
		return sim.Config{}, err
	}
	for _, s := range with {
		if err := o.replace(s); err != nil {
			return sim.Config{}, err
		}
	}
	cfg, err := o.config(p)
	if err != nil || len(costs) == 0 {
		return cfg, err
	}
	if cfg.Costs == (rules.Costs{}) {
		cfg.Costs = rules.DefaultCosts()
	}
	for _, s := range costs {
		if err := setCost(&cfg, s.key, s.value); err != nil {
			return cfg, err
		}
	}
	return cfg, nil
}

// split takes key=value pairs apart into those that have a flag or are a rule, and
// costs.
func split(settings string) (with, costs []setting, err error) {
	var all []setting
	for _, pair := range strings.Split(settings, ",") {
		key, value, ok := strings.Cut(strings.TrimSpace(pair), "=")
		if !ok || key == "" {
			return nil, nil, fmt.Errorf("%q is not key=value", pair)
		}
		s := setting{key, value}
		if i := slices.IndexFunc(all, func(b setting) bool { return b.key == key }); i >= 0 {
			return nil, nil, fmt.Errorf("%s is set twice: to %s and to %s", key, all[i].value, value)
		}
		all = append(all, s)
		if slices.Contains(flagKeys(), key) || slices.Contains(settingKeys(), key) {
			with = append(with, s)
		} else {
			costs = append(costs, s)
		}
	}
	return with, costs, nil
}

// flagKeys are the flags that --with takes as settings.
func flagKeys() []string { return []string{"procs", "seed", "cores", "quota", "period", "gogc"} }

// replace changes one setting: a flag, or a rule instead of the one given.
func (o *machineOptions) replace(s setting) error {
	flags := map[string]pflag.Value{"procs": &o.procs, "seed": &o.seed, "cores": &o.kernel.cores,
		"quota": &o.kernel.quota, "period": &o.kernel.period, "gogc": &o.gogc}
	if f := flags[s.key]; f != nil {
		if err := f.Set(s.value); err != nil {
			return fmt.Errorf("%s: %w", s.key, err)
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
	case wrong.Unknown == "":
		return errors.New(wrong.Msg)
	}
	if near := nearest(key, withKeys()); near != "" {
		return fmt.Errorf("there is no setting %q; did you mean %q?", key, near)
	}
	return fmt.Errorf("there is no setting %q (gmpsim compare --help shows all)", key)
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
