package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/view/picture"
)

// timelineOptions are the flags of gmpsim timeline.
type timelineOptions struct {
	machineOptions
	endlessOptions
	by            lanes
	from, to      span
	goroutine     goroutine
	output        string
	dark, light   bool
	width, height extent
	color         colour
}

// lanes is the flag --by.
type lanes picture.By

func (v *lanes) Set(s string) error {
	switch by := picture.By(strings.ToLower(s)); by {
	case picture.ByP, picture.ByM, picture.ByG:
		*v = lanes(by)
		return nil
	}
	return fmt.Errorf("want p (processors), m (threads) or g (goroutines)")
}

func (v *lanes) String() string { return string(*v) }

func (v *lanes) Type() string { return "p|m|g" }

// goroutine is a flag with the number of a goroutine, such as G7; NoG is not given.
type goroutine event.GID

func (v *goroutine) Set(s string) error {
	n, err := strconv.ParseInt(strings.TrimLeft(s, "Gg"), 10, 64)
	if err != nil || n < 1 {
		return fmt.Errorf("want the number of a goroutine, such as G7")
	}
	*v = goroutine(n)
	return nil
}

func (v *goroutine) String() string {
	if *v == 0 {
		return ""
	}
	return event.GID(*v).String()
}

func (v *goroutine) Type() string { return "G7" }

// extent is a flag with columns or pixels; 0 is not given.
type extent int

func (v *extent) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < leastColumns || n > picture.MostPixels {
		return fmt.Errorf("want a number from %d to %d", leastColumns, picture.MostPixels)
	}
	*v = extent(n)
	return nil
}

func (v *extent) String() string {
	if *v == 0 {
		return ""
	}
	return strconv.Itoa(int(*v))
}

func (v *extent) Type() string { return "N" }

func (a *app) timelineCommand() *cobra.Command {
	var o timelineOptions
	cmd := &cobra.Command{
		Use:   "timeline PROGRAM [-- ARGUMENT...]",
		Short: "Draw a run over time, in the terminal or as SVG",
		Long: `Run a program and draw what its processors did over virtual time, in the
terminal or with -o as an SVG file for a slide, a page or a printed book.

Each processor (P) has a lane with the goroutines that it ran. Below it are
runnext and the local queue, and the thefts with the number of goroutines that
they took. The goroutines with the most to tell have a row each at the bottom:
when they ran, were ready and were blocked, and the sums. docs/timeline.md
explains the picture. What the program prints is left out; a mark shows when.

Exit status: 0; 2 if there is nothing to draw; 130 after Ctrl-C, which ends the
run and draws it up to there.`,
		Example: `  gmpsim timeline stealing
  gmpsim timeline stealing -o stealing.svg
  gmpsim timeline --from 100us --to 300us --goroutine G7 prog.go
  gmpsim timeline --by g --width 120 prog.go`,
		ValidArgsFunction: completeProgram,
		RunE: func(cmd *cobra.Command, args []string) error {
			names, args, err := programArgs(args, cmd.ArgsLenAtDash())
			if err != nil {
				return err
			}
			if err := o.check(); err != nil {
				return err
			}
			return status(a.timeline(cmd.Context(), o, names, args))
		},
	}
	o.machineOptions.declare(cmd)
	o.declare(cmd)
	return cmd
}

// declare adds the flags of the picture.
func (o *timelineOptions) declare(cmd *cobra.Command) {
	f := cmd.Flags()
	o.endlessOptions.declare(f)
	o.by = lanes(picture.ByP)
	f.Var(&o.by, "by", "whose lanes: p (processors), m (threads) or g (goroutines)")
	f.Var(&o.from, "from", "begin at this virtual time, such as 10us")
	f.Var(&o.to, "to", "end at this virtual time")
	f.Var(&o.goroutine, "goroutine", "also show who woke this goroutine, and whom it woke")
	f.StringVarP(&o.output, "output", "o", "", "SVG `file` to write, such as run.svg (default: draw in the terminal)")
	f.BoolVar(&o.dark, "dark", false, "SVG for a dark page")
	f.BoolVar(&o.light, "light", false, "SVG for a white page or for print (the default)")
	f.Var(&o.width, "width", fmt.Sprintf("columns of the terminal (default: its own, up to %d, or those of COLUMNS, else %d), "+
		"or with -o pixels (default %d)", mostColumns, pictureColumns, picture.Width))
	f.Var(&o.height, "height", fmt.Sprintf("with -o: pixels (default: as many as it needs, up to %d)", picture.Height))
	o.color.declare(f)
	cmd.MarkFlagsMutuallyExclusive("dark", "light")
	by := []string{"p\tprocessors", "m\tthreads", "g\tgoroutines"}
	cobra.CheckErr(cmd.RegisterFlagCompletionFunc("by", cobra.FixedCompletions(by, cobra.ShellCompDirectiveNoFileComp)))
}

// check refuses flags that do not go together.
func (o *timelineOptions) check() error {
	svg := o.output != ""
	switch {
	case o.to.d > 0 && o.from.d >= o.to.d:
		return fmt.Errorf("--from %v --to %v: the end must be later than the beginning", &o.from, &o.to)
	case svg && !strings.HasSuffix(strings.ToLower(o.output), ".svg"):
		return fmt.Errorf("-o %s: the picture is an SVG file; give it a name that ends in .svg", o.output)
	case svg && (tooSmall(o.width, picture.LeastWidth) || tooSmall(o.height, picture.LeastHeight)):
		return fmt.Errorf("-o %s: the picture must be at least %d pixels wide and %d high", o.output,
			picture.LeastWidth, picture.LeastHeight)
	case !svg && (o.dark || o.light || o.height > 0):
		return fmt.Errorf("--dark, --light and --height are for an SVG file; name it with -o")
	case !svg && o.width > 1000:
		return fmt.Errorf("--width %v: want at most 1000 columns, or an SVG file with -o", &o.width)
	}
	return nil
}

func tooSmall(given extent, least int) bool { return given > 0 && int(given) < least }
