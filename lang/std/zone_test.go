package std_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
)

const localProgram = `package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2020, 7, 1, 12, 0, 0, 0, time.Local)
	fmt.Println(time.Local, t, t.Unix(), t.Location() == time.UTC)
}
`

// Which zone is the local one? TZ says so, as for the real program: these lines are what it prints.
func TestLocalZone(t *testing.T) {
	for tz, want := range map[string]string{
		"TZ=":                  "UTC 2020-07-01 12:00:00 +0000 UTC 1593604800 false\n",
		"TZ=UTC":               "UTC 2020-07-01 12:00:00 +0000 UTC 1593604800 false\n",
		"TZ=Nowhere/At/All":    "UTC 2020-07-01 12:00:00 +0000 UTC 1593604800 false\n",
		"TZ=Europe/Berlin":     "Europe/Berlin 2020-07-01 12:00:00 +0200 CEST 1593597600 false\n",
		"TZ=:America/New_York": "America/New_York 2020-07-01 12:00:00 -0400 EDT 1593619200 false\n",
	} {
		p, err := lang.Load("local.go", []byte(localProgram))
		require.NoError(t, err)
		m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot()})
		require.NoError(t, err)
		var out bytes.Buffer
		r := p.New(m, lang.Host{Stdout: &out, Env: []string{"A=b", tz}})
		m.Start(r.Main(), r.MainSymbol())
		require.Zero(t, r.Finish(m.Run()))
		require.Equal(t, want, out.String(), tz)
	}
}
