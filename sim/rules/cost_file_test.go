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

// Are durations read as the flags read them?
func TestCostDurations(t *testing.T) {
	for text, want := range map[string]event.Duration{"0s": 0, "86ns": 86, "1.5us": 1500, "0.25µs": 250, "1h": 3600 * event.Second,
		"1.50ms": 1_500_000, "9000000s": mostCost, "0.1m": 6 * event.Second, "1.000000001s": event.Second + 1} {
		d, ok := parseDuration(text)
		assert.True(t, ok, text)
		assert.Equal(t, want, d, text)
	}
}

// Does an error say where in the file it is, and what is allowed?
func TestParseCostsErrors(t *testing.T) {
	for text, want := range map[string]string{
		"go 1us\n  swich 60ns":     `2:3: there is no cost "swich"`,
		"go 1us\nlook 2ns\ngo 3us": "3:1: go is set twice; the first time is in line 1",
		"switch":                   "1:1: want a key and a duration",
		"switch 1 ns":              "1:1: want a key and a duration",
		"switch 60":                `1:8: switch is "60"; want a duration, such as 86ns, 1.5us or 2ms, at most 9000000s`,
		"code.move x":              `1:11: code.move is "x"; want a duration, such as 0.25ns or 2ms, at most 9000000s`,
		"switch -6ns":              "want a duration",
		"switch 0.5ns":             "want a duration",
		"switch 1.us":              "want a duration",
		"switch .5us":              "want a duration",
		"switch 1e3us":             "want a duration",
		"switch 1.5":               "want a duration",
		"switch 9000000.000001s":   "want a duration",
		"switch 9999999999999999s": "want a duration",
		"switch 2501h":             "want a duration",
	} {
		_, err := ParseCosts(text)
		assert.ErrorContains(t, err, want, text)
	}
}
