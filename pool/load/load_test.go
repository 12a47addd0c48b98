package load

import (
	"flag"
	"io"
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
		Tasks: 7, Arrival: Arrival{200 * time.Microsecond, true}, Work: Work{Net, time.Millisecond, true},
		Workers: 9, Least: 1, Queue: 4, KeepAlive: time.Second,
	}, l)
	for _, v := range []string{"all", "10µs", "5000/s"} {
		require.NoError(t, l.Arrival.Set(v))
		assert.Equal(t, v, l.Arrival.String())
	}
	for _, v := range []string{"cpu:50µs", "syscall:1ms", "net:~1ms"} {
		require.NoError(t, l.Work.Set(v))
		assert.Equal(t, v, l.Work.String())
	}
	for _, args := range [][]string{{"-arrival", "soon"}, {"-arrival", "0/s"}, {"-arrival", "-1s"}, {"-work", "gpu:1ms"}, {"-work", "cpu"}} {
		assert.Error(t, parse(args...))
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
