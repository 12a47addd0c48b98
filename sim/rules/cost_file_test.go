package rules

import (
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/stretchr/testify/assert"
)

// Does a costs file change what it names, and nothing else?
func TestParseCosts(t *testing.T) {
	c, err := ParseCosts("# mine\nswitch 60ns\n\n  go   3us # dear\nfutex.wake 2ms\nrelease 0ns")
	want := DefaultCosts()
	want.Switch, want.Go, want.FutexWake, want.ReleaseP = 60, 3*event.Microsecond, 2*event.Millisecond, 0
	assert.NoError(t, err)
	assert.Equal(t, want, c)
}

// Does an error say where in the file it is, and what is allowed?
func TestParseCostsErrors(t *testing.T) {
	for text, want := range map[string]string{
		"go 1us\n  swich 60ns":     `2:3: there is no cost "swich"`,
		"go 1us\nlook 2ns\ngo 3us": "3:1: go is set twice; the first time is in line 1",
		"switch":                   "1:1: want a key and a duration",
		"switch 1 ns":              "1:1: want a key and a duration",
		"switch 60":                `1:8: bad duration "60"`,
		"switch -6ns":              "bad duration",
		"switch 1.5us":             "bad duration",
		"switch 1h":                "bad duration",
		"switch 9999999999999999s": "bad duration",
	} {
		_, err := ParseCosts(text)
		assert.ErrorContains(t, err, want, text)
	}
}
