package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/gmpsim/gmpsim/scenarios"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// What the command line says of a mistake in its arguments: what is wrong in
// the user's words, and what would be right.

// badFlag words an error of parsing cmd's flags.
func badFlag(cmd *cobra.Command, err error) error {
	var invalid *pflag.InvalidValueError
	var unknown *pflag.NotExistError
	var lacking *pflag.ValueRequiredError
	switch {
	case errors.As(err, &invalid):
		return fmt.Errorf("--%s %q: %w", invalid.GetFlag().Name, invalid.GetValue(), wanted(err))
	case errors.As(err, &lacking):
		_, usage := pflag.UnquoteUsage(lacking.GetFlag())
		return fmt.Errorf("--%s needs a value: %s", lacking.GetFlag().Name, usage)
	case errors.As(err, &unknown):
		return unknownFlag(cmd, unknown)
	}
	return err
}

// wanted is what a flag's value should have been. The flags of this package say
// so themselves; those of pflag leave it to strconv.
func wanted(err error) error {
	var number *strconv.NumError
	if errors.As(err, &number) && number.Func == "ParseBool" {
		return errors.New("want true, false, or no value")
	}
	for next := errors.Unwrap(err); next != nil; next = errors.Unwrap(err) {
		err = next
	}
	return err
}

func unknownFlag(cmd *cobra.Command, err *pflag.NotExistError) error {
	if short := err.GetSpecifiedShortnames(); short != "" {
		name := err.GetSpecifiedName()
		if takesArguments(cmd) {
			return fmt.Errorf("there is no flag -%s; if it is the program's, it goes after --, as in %s PROGRAM -- -%s "+
				"(%s --help lists all flags)",
				name, cmd.CommandPath(), name, cmd.CommandPath())
		}
		return fmt.Errorf("there is no flag -%s (%s)", name, moreOn(cmd))
	}
	name := err.GetSpecifiedName()
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if near := nearest(name, names); near != "" {
		return fmt.Errorf("there is no flag --%s; did you mean --%s?", name, near)
	}
	return fmt.Errorf("there is no flag --%s (%s)", name, moreOn(cmd))
}

// moreOn says where the flags of cmd are, and those of the program that it runs.
func moreOn(cmd *cobra.Command) string {
	more := cmd.CommandPath() + " --help lists all"
	if takesArguments(cmd) {
		more += "; flags of the program go after --"
	}
	return more
}

// takesArguments reports whether the program that cmd runs can have arguments.
func takesArguments(cmd *cobra.Command) bool { return strings.Contains(cmd.Use, "[-- ARGUMENT...]") }

// unknownSubject says that a flag such as --only has a word for nothing, which kind of event was probably meant, and where all are.
func unknownSubject(flag, word string) error {
	var names []string
	for k := range event.Kinds {
		names = append(names, k.String())
	}
	if near := nearest(strings.ToLower(word), names); near != "" {
		return fmt.Errorf("%s: there is no kind of event %q; did you mean %s? (gmpsim help events lists all)", flag, word, near)
	}
	return fmt.Errorf("%s: there is no kind of event %q (gmpsim help events lists all; "+
		"G7, P1 and M2 are a goroutine, a processor and a thread)", flag, word)
}

// unknownCommand says that name is no command of root, and what might have been
// meant: another command, or to run a program.
func unknownCommand(root *cobra.Command, name string) error {
	if _, ok := scenarios.Get(name); ok || strings.HasSuffix(name, ".go") {
		return fmt.Errorf("there is no command %q; did you mean gmpsim run %s?", name, name)
	}
	var names []string
	for _, c := range root.Commands() {
		names = append(names, c.Name())
	}
	if near := nearest(name, names); near != "" {
		return fmt.Errorf("there is no command %q; did you mean gmpsim %s?", name, near)
	}
	return fmt.Errorf("there is no command %q (gmpsim --help lists all)", name)
}

// suggestCost proposes the cost whose key is nearest to s, or else all.
func suggestCost(s string) string {
	var keys []string
	for _, c := range rules.CostTable() {
		keys = append(keys, c.Key)
	}
	if near := nearest(strings.ToLower(s), keys); near != "" {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	return "; the costs are: " + strings.Join(keys, ", ")
}

// reason is why a file cannot be read, without its name, which the message has.
func reason(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// noArguments refuses what stands behind a command that takes nothing.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("%s takes no arguments; remove %q", cmd.Name(), args[0])
	}
	return nil
}
