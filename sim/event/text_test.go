package event

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Are instants and spans printed in the unit that reads best?
func TestTimeText(t *testing.T) {
	for d, want := range map[Duration]string{
		0: "0ns", 86: "86ns", 999: "999ns", 1000: "1us", 1900: "1.9us", 999_999: "999.999us",
		20_200_000: "20.2ms", 999_999_999: "999.999ms", 3 * Second: "3s", 90*Second + 1: "90s",
		-5: "-5ns", -1500: "-1.5us", 1_000_400: "1ms",
	} {
		assert.Equal(t, want, d.String())
		assert.Equal(t, want, Time(d).String())
	}
	assert.Equal(t, "never", Never.String())
	assert.Equal(t, Never, Time(5).Add(Duration(Never)), "no sleep is so long that it ends in the past")
	assert.Equal(t, Duration(3), Time(5).Sub(2))
}

// Do sentences have a space before the unit?
func TestProse(t *testing.T) {
	assert.Equal(t, "10 ms", (10 * Millisecond).Prose())
	assert.Equal(t, "1.5 us", (1500 * Nanosecond).Prose())
	assert.Equal(t, "0 ns", Duration(0).Prose())
}

// Does everyone have a name, and every kind one of its own?
func TestNames(t *testing.T) {
	assert.Equal(t, "G7 M0 P3 – – –", GID(7).String()+" "+MID(0).String()+" "+PID(3).String()+" "+
		NoG.String()+" "+NoM.String()+" "+NoP.String())
	seen := map[string]bool{}
	for k, s := range Specs {
		assert.NotEmpty(t, s.Name, "kind %d", k)
		assert.NotEmpty(t, s.Meaning, s.Name)
		assert.False(t, seen[s.Name], "two kinds are called %s", s.Name)
		seen[s.Name] = true
	}
}
