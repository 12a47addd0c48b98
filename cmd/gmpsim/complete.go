package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim/event"
)

// completeScenario completes the name of a scenario.
func completeScenario(_ *cobra.Command, args []string, prefix string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var names []string
	for _, s := range scenarios.All() {
		if strings.HasPrefix(s.Name, prefix) {
			names = append(names, cobra.CompletionWithDesc(s.Name, s.Title))
		}
	}
	return names, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
}

// completeProgram completes a scenario's name, the path of a .go file or a
// folder; behind a .go file more of them.
func completeProgram(cmd *cobra.Command, args []string, prefix string) ([]string, cobra.ShellCompDirective) {
	names, directive := completeScenario(cmd, args, prefix)
	if len(args) > 0 && !strings.HasSuffix(args[0], ".go") {
		return names, directive
	}
	files, dirs := goFiles(prefix)
	if len(names)+len(files) == 0 && len(dirs) > 0 {
		directive |= cobra.ShellCompDirectiveNoSpace
	}
	return append(append(names, files...), dirs...), directive
}

// goFiles returns the .go files and the folders whose paths begin with prefix.
func goFiles(prefix string) (files, dirs []string) {
	matches, err := filepath.Glob(prefix + "*")
	if err != nil {
		return nil, nil
	}
	for _, m := range matches {
		info, err := os.Stat(m)
		switch {
		case err != nil:
		case info.IsDir():
			dirs = append(dirs, m+string(filepath.Separator))
		case strings.HasSuffix(m, ".go"):
			files = append(files, m)
		}
	}
	return files, dirs
}

// completeKinds completes the name of a kind of event, after a comma too.
func completeKinds(_ *cobra.Command, _ []string, prefix string) ([]string, cobra.ShellCompDirective) {
	before, word := prefix[:strings.LastIndexByte(prefix, ',')+1], prefix[strings.LastIndexByte(prefix, ',')+1:]
	var names []string
	for k := range event.Kinds {
		if strings.HasPrefix(k.String(), word) {
			names = append(names, cobra.CompletionWithDesc(before+k.String(), event.Specs[k].Meaning))
		}
	}
	return names, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}
