package stepper_test

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// Is each line answered, however it is written, and is the last one, which has no end?
func TestLines(t *testing.T) {
	var out bytes.Buffer
	in := "step\t2\n" + strings.Repeat("x", 100_000) + "\n\nuntil c#2.closed"
	src := strings.Replace(locks, "	sum := 0\n", "	for range 2 {\n\t\tc := make(chan int)\n\t\tclose(c)\n\t}\n	sum := 0\n", 1)
	require.NoError(t, open(t, "locks.go", src, 1).Lines(t.Context(), strings.NewReader(in), &out, true))
	answers := strings.Split(strings.TrimSpace(out.String()), "\n")
	require.Len(t, answers, 4)
	require.Contains(t, answers[0], "go → ")
	require.Contains(t, answers[1], "there is no command")
	require.Contains(t, answers[2], "go → ")
	require.Contains(t, answers[3], `"kind":"close"`)
}

// Does Ctrl-C end a stepper that waits for a line?
func TestLinesEnd(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	in, _ := io.Pipe()
	ended := make(chan error)
	go func() { ended <- open(t, "locks.go", locks, 1).Lines(ctx, in, io.Discard, false) }()
	cancel()
	select {
	case err := <-ended:
		require.NoError(t, err)
	case <-time.After(20 * time.Second):
		t.Fatal("it waits for ever")
	}
}
