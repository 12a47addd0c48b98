package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Which variables of the environment colour a pipe, and which take the colours from a terminal?
func TestColors(t *testing.T) {
	for _, c := range []struct {
		env      map[string]string
		terminal bool
		flag     colour
		want     bool
	}{
		{nil, true, "auto", true},
		{nil, false, "auto", false},
		{nil, false, "always", true},
		{map[string]string{"NO_COLOR": "1"}, true, "auto", false},
		{map[string]string{"NO_COLOR": "1"}, true, "always", true},
		{map[string]string{"FORCE_COLOR": "1"}, false, "auto", true},
		{map[string]string{"FORCE_COLOR": "0"}, true, "auto", false},
		{map[string]string{"CLICOLOR_FORCE": "1"}, false, "auto", true},
		{map[string]string{"CLICOLOR_FORCE": "0"}, true, "auto", true},
		{map[string]string{"CLICOLOR": "0"}, true, "auto", false},
		{map[string]string{"NO_COLOR": "1", "FORCE_COLOR": "1"}, false, "auto", false},
		{map[string]string{"FORCE_COLOR": "1"}, false, "never", false},
		{map[string]string{"TERM": "dumb"}, true, "auto", false},
	} {
		a := &app{colors: colorsOf(func(name string) string { return c.env[name] })}
		require.Equal(t, c.want, c.flag.on(a, c.terminal), c)
	}
}
