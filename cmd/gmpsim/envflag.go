package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// envFlag is the flag --env: which variables of the environment a program sees.
type envFlag struct {
	names []string // if neither of the others
	host  bool     // all
}

// ordinary are the variables that a program sees if no flag says otherwise: those that say
// whose it is, where, and how it is to talk. A variable that is not here may hold a password.
// LC_ stands for all that begin with it.
func ordinary() []string {
	return []string{"HOME", "USER", "LOGNAME", "SHELL", "PATH", "PWD", "TMPDIR", "LANG", "LANGUAGE", "LC_", "TZ", "TERM",
		"COLUMNS", "LINES", "NO_COLOR", "GOMAXPROCS", "GOGC", "GODEBUG", "GOMEMLIMIT", "GOTRACEBACK"}
}

// declare adds the flag.
func (v *envFlag) declare(cmd *cobra.Command) {
	v.names = ordinary()
	cmd.Flags().Var(v, "env", "variables that the program sees: none, only those named, such as HOME,TERM, or host for all "+
		"(default: HOME, PATH, TZ and others that hold no secret)")
	cobra.CheckErr(cmd.RegisterFlagCompletionFunc("env", completeEnv))
}

func (v *envFlag) Set(s string) error {
	*v = envFlag{}
	switch s {
	case "none":
		return nil
	case "host":
		v.host = true
		return nil
	}
	for name := range strings.SplitSeq(s, ",") {
		if name == "" || strings.ContainsAny(name, "= \x00") {
			return errors.New("want none, host, or names of variables with commas between them, such as HOME,TERM")
		}
		if name == "none" || name == "host" {
			return fmt.Errorf("%s cannot be in a list with other names", name)
		}
		v.names = append(v.names, name)
	}
	return nil
}

func (v *envFlag) String() string { return "" } // help says in words what the default is

func (v *envFlag) Type() string { return "which" }

// of returns what the program sees of an environment.
func (v *envFlag) of(env []string) []string {
	if v.host {
		return env
	}
	var seen []string
	for _, line := range env {
		name, _, _ := strings.Cut(line, "=")
		if slices.Contains(v.names, name) || strings.HasPrefix(name, "LC_") && slices.Contains(v.names, "LC_") {
			seen = append(seen, line)
		}
	}
	return seen
}

// valueOf returns the value of a variable, "" if the environment has none.
func valueOf(env []string, name string) string {
	for _, line := range env {
		if value, ok := strings.CutPrefix(line, name+"="); ok {
			return value
		}
	}
	return ""
}

func completeEnv(_ *cobra.Command, _ []string, prefix string) ([]string, cobra.ShellCompDirective) {
	return []string{
		cobra.CompletionWithDesc("none", "no variable"),
		cobra.CompletionWithDesc("host", "all variables of the host"),
	}, cobra.ShellCompDirectiveNoFileComp
}
