package main

import "github.com/spf13/cobra"

// folding are the flags that say whether a trace folds lines that repeat.
type folding struct{ fold, unfold bool }

func (v *folding) declare(cmd *cobra.Command) {
	f := cmd.Flags()
	f.BoolVar(&v.fold, "fold", false, "count lines that repeat instead of showing each (default on a terminal, without --pace)")
	f.BoolVar(&v.unfold, "unfold", false, "show each line, also if it repeats others (default into a pipe or a file)")
	cmd.MarkFlagsMutuallyExclusive("fold", "unfold")
}

// hint is how to see what is folded, "" if nothing is: that depends on whether the trace goes to a terminal.
func (v folding) hint(terminal bool) string {
	if v.fold || terminal && !v.unfold {
		return "--unfold shows each"
	}
	return ""
}
