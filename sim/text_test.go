package sim

import (
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/stretchr/testify/assert"
)

func TestTimeText(t *testing.T) {
	for d, want := range map[event.Duration]string{
		0: "0ns", 86: "86ns", 999: "999ns", 1000: "1us", 1900: "1.9us", 999_999: "999.999us",
		20_200_000: "20.2ms", 999_999_999: "999.999ms", 3 * event.Second: "3s", 90*event.Second + 1: "90s",
		-5: "-5ns", -1500: "-1.5us", 1_000_400: "1ms",
	} {
		assert.Equal(t, want, d.String())
		assert.Equal(t, want, event.Time(d).String())
	}
	assert.Equal(t, "never", event.Never.String())
	assert.Equal(t, event.Never, event.Time(5).Add(event.Duration(event.Never)), "no sleep is so long that it ends in the past")
	assert.Equal(t, event.Duration(3), event.Time(5).Sub(2))
}

func TestNames(t *testing.T) {
	assert.Equal(t, "G7 M0 P3 – – –", event.GID(7).String()+" "+event.MID(0).String()+" "+event.PID(3).String()+" "+
		event.NoG.String()+" "+event.NoM.String()+" "+event.NoP.String())
	seen := map[string]bool{}
	for k, s := range event.Specs {
		assert.NotEmpty(t, s.Name, "kind %d", k)
		assert.NotEmpty(t, s.Meaning, s.Name)
		assert.False(t, seen[s.Name], "two kinds are called %s", s.Name)
		seen[s.Name] = true
	}
	for r := range event.Rows {
		assert.NotEmpty(t, SearchRowDoc(r))
	}
}

func TestParseCosts(t *testing.T) {
	c, err := rules.ParseCosts("# mine\nswitch 60ns\n\n  go   3us # dear\nfutex.wake 2ms\nrelease 0ns")
	want := rules.DefaultCosts()
	want.Switch, want.Go, want.FutexWake, want.ReleaseP = 60, 3*event.Microsecond, 2*event.Millisecond, 0
	assert.NoError(t, err)
	assert.Equal(t, want, c)
}

func TestParseCostsErrors(t *testing.T) {
	for text, want := range map[string]string{
		"go 1us\n  swich 60ns":     `2:3: there is no cost "swich"`,
		"go 1us\nlook 2ns\ngo 3us": "3:1: go is set a second time; the first is in line 1",
		"switch":                   "1:1: want a key and a duration",
		"switch 1 ns":              "1:1: want a key and a duration",
		"switch 60":                `1:8: bad duration "60"`,
		"switch -6ns":              "bad duration",
		"switch 1.5us":             "bad duration",
		"switch 1h":                "bad duration",
		"switch 9999999999999999s": "bad duration",
	} {
		_, err := rules.ParseCosts(text)
		assert.ErrorContains(t, err, want, text)
	}
}
