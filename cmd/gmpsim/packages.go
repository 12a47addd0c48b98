package main

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/fatih/color"
	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/lang/std"
)

func (a *app) packagesCommand() *cobra.Command {
	var when colour
	cmd := &cobra.Command{
		Use:   "packages [PACKAGE]",
		Short: "List the standard packages that a program may import",
		Long: `List the standard packages that a program may import: what each is for, and
what it lacks. With the name of a package, list everything that it lacks.`,
		Example: "  gmpsim packages\n  gmpsim packages runtime",
		ValidArgsFunction: func(_ *cobra.Command, args []string, begin string) ([]string, cobra.ShellCompDirective) {
			return std.Packages(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) > 1:
				return fmt.Errorf("%q is one argument too many; packages takes one package", args[1])
			case len(args) == 1:
				return a.onePackage(args[0])
			}
			return a.packages(when.on(a, a.outTerm))
		},
	}
	when.declare(cmd.Flags())
	return cmd
}

// lacksShown is how many names the list of all packages has of what one lacks.
const lacksShown = 4

// namesOfPackages is the room that the list of all packages has for their names.
const namesOfPackages = "                 "

// packages writes a line for each package.
func (a *app) packages(colored bool) error {
	var b strings.Builder
	name, dim := paint(colored, color.FgCyan), paint(colored, color.Faint)
	line := func(p, text, missing string) {
		padded := name.Sprintf("%-*s", len(namesOfPackages)-1, p)
		if len(p) >= len(namesOfPackages) || cells(namesOfPackages+text+missing) > mostMessage {
			fmt.Fprintln(&b, besides(padded, len(p), text+missing, len(namesOfPackages)))
		} else {
			fmt.Fprintf(&b, "%s %s%s\n", padded, text, dim.Sprint(missing))
		}
	}
	for _, p := range std.Packages() {
		line(p, std.Synopsis(p), lacks(std.Missing(p)))
	}
	line("unsafe", "has the sizes of types", "; without Pointer and the functions that return one")
	_, err := fmt.Fprint(a.stdout, b.String())
	return err
}

// lacks says what is missing, the first few names of it.
func lacks(missing []string) string {
	switch n := len(missing); {
	case n == 0:
		return ""
	case n <= lacksShown+1:
		return "; without " + strings.Join(missing, ", ")
	default:
		return fmt.Sprintf("; without %s and %d more", strings.Join(missing[:lacksShown], ", "), n-lacksShown)
	}
}

// onePackage writes all that a package lacks. Its path may be left out: of rand
// there are two.
func (a *app) onePackage(which string) error {
	found := slices.DeleteFunc(std.Packages(), func(p string) bool {
		return p != which && path.Base(p) != which && path.Base(strings.TrimSuffix(p, "/v2")) != which
	})
	if len(found) == 0 {
		return fmt.Errorf("package %s is not simulated (gmpsim packages lists the simulated ones)", which)
	}
	var b strings.Builder
	for _, p := range found {
		fmt.Fprintf(&b, "%s: %s\n", p, std.Synopsis(p))
		missing := std.Missing(p)
		if len(missing) == 0 {
			fmt.Fprintln(&b, "  complete")
		}
		for _, m := range missing {
			fmt.Fprintf(&b, "  without %s\n", m)
		}
	}
	_, err := fmt.Fprint(a.stdout, b.String())
	return err
}
