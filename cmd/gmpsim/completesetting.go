package main

import (
	"fmt"
	"strings"

	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/spf13/cobra"
)

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
