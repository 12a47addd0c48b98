package main

import (
	"fmt"
	"slices"
	"strings"

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
