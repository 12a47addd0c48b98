package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// BenchmarkStart measures the time from the start of the command to the first
// instruction of a program, the least of 20: one of 200 lines that imports twelve
// packages, and the shortest one that prints with fmt.
//
//	go test -run '^$' -bench Start ./cmd/gmpsim
func BenchmarkStart(b *testing.B) {
	gmpsim := filepath.Join(b.TempDir(), "gmpsim")
	out, err := exec.Command("go", "build", "-o", gmpsim, ".").CombinedOutput()
	require.NoError(b, err, string(out))
	long, err := os.ReadFile("../../lang/std/testdata/text.go")
	require.NoError(b, err)
	short := []byte("package main\n\nimport \"fmt\"\n\nfunc main() {\n\tfmt.Println()\n}\n")
	for name, src := range map[string][]byte{"lines=200": long, "lines=7": short} {
		b.Run(name, func(b *testing.B) {
			file := filepath.Join(b.TempDir(), "prog.go")
			src := bytes.Replace(src, []byte("func main() {"), []byte("func main() {\n\tprintln()"), 1)
			require.NoError(b, os.WriteFile(file, src, 0o644))
			least := time.Hour
			for range 20 {
				least = min(least, firstByte(b, exec.Command(gmpsim, "run", file)))
			}
			b.ReportMetric(float64(least.Microseconds())/1000, "ms/start")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// firstByte returns how long it takes a command to write something to its standard
// error.
func firstByte(b *testing.B, cmd *exec.Cmd) time.Duration {
	stderr, err := cmd.StderrPipe()
	require.NoError(b, err)
	start := time.Now()
	require.NoError(b, cmd.Start())
	_, err = stderr.Read(make([]byte, 1))
	took := time.Since(start)
	require.NoError(b, err)
	require.NoError(b, cmd.Process.Kill())
	_ = cmd.Wait()
	return took
}
