package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version, its commit and the Go release that is simulated",
		Args:  noArguments,
		RunE: func(*cobra.Command, []string) error {
			info, _ := debug.ReadBuildInfo()
			_, err := fmt.Fprintf(a.stdout, "gmpsim %s\nsimulates the scheduler of %s\n%s", version, model, build(info))
			return err
		},
	}
}

// build says what the command was built from, as far as the go command noted it down: go install knows the module's
// version, and a build in a clone the commit.
func build(info *debug.BuildInfo) string {
	if info == nil {
		return ""
	}
	text := ""
	if v := info.Main.Version; v != "" && v != "(devel)" {
		text += fmt.Sprintf("module %s@%s\n", info.Main.Path, v)
	}
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	if commit := settings["vcs.revision"]; commit != "" {
		text += "commit " + commit
		if t := settings["vcs.time"]; t != "" {
			text += " of " + t
		}
		if settings["vcs.modified"] == "true" {
			text += ", with changes"
		}
		text += "\n"
	}
	return text + fmt.Sprintf("built with %s\n", info.GoVersion)
}
