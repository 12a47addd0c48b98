package load

import (
	"flag"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFlags(t *testing.T) {
	l := Load{Tasks: 3, Workers: 2, Least: 1, Queue: 4, KeepAlive: time.Second, Work: Work{Mean: time.Microsecond}}
	parse := func(args ...string) error {
		fs := flag.NewFlagSet("", flag.ContinueOnError)
		fs.SetOutput(io.Discard)
		l.Flags(fs)
		return fs.Parse(args)
	}
	require.NoError(t, parse("-tasks", "7", "-arrival", "5000/s", "-work", "net:~1ms", "-workers", "9"))
	assert.Equal(t, Load{
		Tasks: 7, Arrival: Arrival{200 * time.Microsecond, true}, Work: Work{Net, time.Millisecond, true, 0},
		Workers: 9, Least: 1, Queue: 4, KeepAlive: time.Second,
	}, l)
	for _, v := range []string{"all", "10µs", "5000/s"} {
		require.NoError(t, l.Arrival.Set(v))
		assert.Equal(t, v, l.Arrival.String())
	}
	for _, v := range []string{"cpu:50µs", "syscall:1ms", "net:~1ms", "net:1ms+20µs", "cpu:~1ms+1µs"} {
		require.NoError(t, l.Work.Set(v))
		assert.Equal(t, v, l.Work.String())
	}
	require.NoError(t, parse("-min", "12"))
	assert.Equal(t, []int{12, 12}, []int{l.Least, l.Workers})
	require.NoError(t, parse("-workers", "3"))
	assert.Equal(t, []int{3, 3}, []int{l.Least, l.Workers})
	require.NoError(t, parse("-workers", "3", "-min", "3"))
}

func TestFlagsAreRefusedByName(t *testing.T) {
	const arrival = "want all, a time such as 10us, or a rate such as 5000/s"
	const rate = "want a rate from 0.001/s to 1e9/s, such as 5000/s"
	const kinds = "want cpu, syscall or net, a colon and a time, such as cpu:50us, net:~1ms or net:1ms+20us"
	const whole = "want a whole number, 1 or more"
	for args, want := range map[string]string{
		"-tasks -1": whole, "-tasks 0": whole, "-tasks 1.5": whole,
		"-arrival soon": arrival, "-arrival -1s": arrival,
		"-arrival 0/s": rate, "-arrival 2e9/s": rate, "-arrival 1e-9/s": rate, "-arrival NaN/s": rate, "-arrival x/s": rate,
		"-work gpu:1ms": kinds, "-work cpu": kinds, "-work cpu:": kinds, "-work net:-1ms": kinds,
		"-work exp:1ms": kinds, "-work net:1ms+": kinds, "-work net:1ms+-1us": kinds,
		"-workers 0": whole, "-min 0": whole, "-queue -1": "want a whole number, 0 or more",
		"-workers 2 -min 3": "want 2 or less, as -workers has it",
		"-min 3 -workers 2": "want 3 or more, as -min has it",
		"-keepalive -1s":    "want 0 or a time such as 5ms", "-keepalive soon": "want 0 or a time such as 5ms",
	} {
		var l Load
		fs := flag.NewFlagSet("", flag.ContinueOnError)
		fs.SetOutput(io.Discard)
		l.Flags(fs)
		words := strings.Fields(args)
		name, value := words[len(words)-2], words[len(words)-1]
		assert.EqualError(t, fs.Parse(words), fmt.Sprintf("invalid value %q for flag %s: %s", value, name, want))
	}
}

func TestOnlyFlags(t *testing.T) {
	for args, want := range map[string]string{
		"": "", "-tasks 3": "",
		"tasks 30":       `"tasks" is no flag: want only flags, such as -tasks 30`,
		"-tasks 3 30 40": `"30" is no flag: want only flags, such as -tasks 30`,
		"-- -tasks":      `"-tasks" is no flag: want only flags, such as -tasks 30`,
	} {
		var l Load
		fs := flag.NewFlagSet("", flag.ContinueOnError)
		l.Flags(fs)
		require.NoError(t, fs.Parse(strings.Fields(args)))
		if err := onlyFlags(fs); want == "" {
			assert.NoError(t, err, args)
		} else {
			assert.EqualError(t, err, want, args)
		}
	}
}

func TestHelpNamesWhenTasksCome(t *testing.T) {
	for every, want := range map[time.Duration]string{
		0:                `all \(at once\), .* \(default all\)`,
		time.Millisecond: `all \(at once\), .* \(default 1ms\)`,
	} {
		l := Load{Arrival: Arrival{Every: every}}
		var help strings.Builder
		fs := flag.NewFlagSet("", flag.ContinueOnError)
		fs.SetOutput(&help)
		l.Flags(fs)
		fs.PrintDefaults()
		assert.Regexp(t, want, help.String())
	}
}

func TestSubmit(t *testing.T) {
	l := Load{Tasks: 5, Arrival: Arrival{Every: time.Millisecond}}
	start, n := time.Now(), 0
	l.Submit(func(i int, work func()) {
		assert.Equal(t, n, i)
		work()
		n++
	})
	assert.Equal(t, 5, n)
	assert.GreaterOrEqual(t, time.Since(start), 4*time.Millisecond)
}

// How long do tasks take whose time grows, and how long at most?
func TestTakes(t *testing.T) {
	for text, want := range map[string]time.Duration{
		"net:2ms+200us": 3 * time.Millisecond, "net:+1ms": time.Millisecond, "cpu:1ms++2us": time.Millisecond + 10*time.Microsecond,
		"net:1ms+1000000h": longest, "net:2000000h": longest,
	} {
		var w Work
		require.NoError(t, w.Set(text))
		assert.Equal(t, want, w.takes(5), text)
	}
	w := Work{Mean: longest, More: longest, Random: true}
	for i := range 1000 {
		assert.Positive(t, w.takes(i+1))
	}
}
