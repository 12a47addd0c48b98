package main

import (
	"bytes"
	"context"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/scenarios"
)

// pools are the scenarios that take the flags of a load.
func pools(t *testing.T) (names []string) {
	for _, s := range scenarios.All() {
		if s.Name == "pool" || strings.HasPrefix(s.Name, "pool-") {
			names = append(names, s.Name)
		}
	}
	require.Len(t, names, 6)
	return names
}

// runs runs a scenario with arguments of its own.
func runs(name, args string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	a := &app{stdout: &out, stderr: &errs, width: mostColumns, now: time.Now}
	status = a.main(context.Background(), append([]string{"run", name, "--"}, strings.Fields(args)...))
	return status, out.String(), errs.String()
}

// Does every flag of the pool's scenarios do what it says?
func TestPoolFlags(t *testing.T) {
	shows := map[string]string{
		"-tasks 9 -arrival all -workers 1 -queue 0":         `queued .* most 1, (.|\n)* workers .* most 1, `,
		"-tasks 30 -arrival 1000/s -keepalive 10us":         `exit status 0 at [2-9].+ms(.|\n)* tasks +30 begun and ended`,
		"-tasks 5 -arrival 100ms -work net:~1ms":            `exit status 0 at (4|8)..\....ms`,
		"-tasks 5 -work cpu:1ms -min 12":                    `busy +.*P0 [^0](.|\n)* workers .* most 12, `,
		"-tasks 3 -arrival all -work net:1ms+1s -workers 1": `exit status 0 at [135]\.00\ds`,
		"-work syscall:1ms -min 2 -workers 2 -keepalive 0":  `sysmon +took the P from \d+ of \d+ system calls(.|\n)* workers .* most 2, `,
	}
	for _, name := range pools(t) {
		for args, want := range shows {
			status, _, stderr := runs(name, args)
			require.Zero(t, status, "%s -- %s\n%s", name, args, stderr)
			require.Regexp(t, regexp.MustCompile(want), stderr, "%s -- %s", name, args)
		}
	}
	for way, shows := range map[string]string{"pool": "2 created", "goroutines": "400 created", "both": "402 created"} {
		_, _, stderr := runs("pool-against-goroutines", "-way "+way)
		require.Contains(t, stderr, "\n  goroutines  "+shows)
	}
	for name, shows := range map[string]string{"pool-shutdown": "\n20 done at the end", "pool-deadlines": "done: 40\n"} {
		_, stdout, _ := runs(name, "-patience 1h")
		require.Contains(t, stdout, shows, name)
	}
}

// Is a value that no pool can have refused in one line, by the flag's name, before
// anything has begun?
func TestPoolFlagsRefuse(t *testing.T) {
	bad := map[string]string{
		"-tasks -1":          "-tasks: want a whole number, 1 or more",
		"-arrival nonsense":  "-arrival: want all, a time such as 10us, or a rate such as 5000/s",
		"-work exp:1ms":      "-work: want kind:time, such as cpu:50us, net:~1ms or net:1ms+20us; the kinds are cpu, syscall and net",
		"-workers 0":         "-workers: want a whole number, 1 or more",
		"-min 0":             "-min: want a whole number, 1 or more",
		"-workers 3 -min 4":  "-min: want at most 3, the value of -workers",
		"-queue -1":          "-queue: want a whole number, 0 or more",
		"-keepalive forever": "-keepalive: want 0 or a time such as 5ms",
	}
	refused := func(name, args, want string) {
		status, stdout, stderr := runs(name, args)
		require.Equal(t, 2, status, "%s -- %s", name, args)
		require.Empty(t, stdout)
		words := strings.Fields(args)
		require.Contains(t, stderr, "invalid value \""+words[len(words)-1]+"\" for flag "+want+"\nUsage of "+name+":\n")
	}
	for args, want := range bad {
		refused("pool", args, want)
	}
	for _, name := range pools(t) {
		refused(name, "-workers 0", bad["-workers 0"])
	}
	for _, name := range pools(t) {
		status, stdout, stderr := runs(name, "tasks 30")
		require.Equal(t, 2, status, name)
		require.Empty(t, stdout)
		require.Contains(t, stderr, "\"tasks\" is not a flag; want only flags, such as -tasks 30\nUsage of "+name+":\n")
	}
	refused("pool-deadlines", "-patience x", "-patience: parse error")
	refused("pool-shutdown", "-patience x", "-patience: parse error")
	refused("pool-against-goroutines", "-way x", "-way: want pool, goroutines or both")
}
