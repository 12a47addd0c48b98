package main

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// FuzzArguments asks whether there are arguments, or a file of costs, with which gmpsim
// fails by itself or does not end. Each line is an argument; COSTS is a file with the second
// text and PROGRAM a program. What runs real programs, or writes files, is left out.
func FuzzArguments(f *testing.F) {
	for _, line := range []string{
		"run PROGRAM", "run -q --procs 3 --seed 5 PROGRAM -- a b", "run --costs COSTS PROGRAM", "run --files none --env A,B PROGRAM",
		"trace --steps all --color always --from 10us --to 1ms PROGRAM", "trace --only go,steal,G1,P0,M2 --limit 9 --width 60 PROGRAM",
		"why --at 1ms PROGRAM G7", "why --latency G1@9 PROGRAM", "explain chan receive",
		"trace --last 3 --around 9 --until go --fold PROGRAM",
		"trace --why steal=once PROGRAM", "run --idle 3s --gogc 20 PROGRAM", "run --model gm --quota 0.5 --period 10ms --cores 2 PROGRAM",
		"compare --with procs=1/2/4 --with gogc=off,quota=0.5 PROGRAM", "run --set runnext=off --set steal=one --go 1.4 PROGRAM",
		"run --bill --max-steps 1000 --max-time 5us --memory 10MB --pace 1000 PROGRAM", "show PROGRAM", "list", "packages fmt",
		"help run", "version", "events", "completion bash", "__complete run --set ",
	} {
		f.Add(strings.ReplaceAll(line, " ", "\n"), "switch = 1us\ngo = 2 * switch\n")
	}
	dir := f.TempDir()
	prog, costs := filepath.Join(dir, "prog.go"), filepath.Join(dir, "costs")
	const source = "package main\n\nfunc main() {\n\tc := make(chan int)\n\tgo func() { c <- 1 }()\n\t<-c\n}\n"
	require.NoError(f, os.WriteFile(prog, []byte(source), 0o644))
	f.Fuzz(func(t *testing.T, lines, text string) {
		args := strings.Split(lines, "\n")
		if slices.Contains(args, "verify") || slices.Contains(args, "calibrate") {
			t.Skip()
		}
		for i := range args {
			args[i] = strings.NewReplacer("PROGRAM", prog, "COSTS", costs).Replace(args[i])
		}
		require.NoError(t, os.WriteFile(costs, []byte(text), 0o644))
		s := newSession()
		ctx, stop := context.WithTimeout(t.Context(), time.Second)
		defer stop()
		watch := time.AfterFunc(20*time.Second, func() { panic("no end of " + lines) })
		defer watch.Stop()
		s.main(ctx, args)
		require.NotContains(t, s.err.String(), "internal error", "%q", args)
		require.NotContains(t, s.err.String(), "\x1b", "%q", args)
	})
}
