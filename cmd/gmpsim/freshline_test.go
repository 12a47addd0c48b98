package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// Does a message begin a line, whatever the program printed last?
func TestFreshLine(t *testing.T) {
	for _, test := range []struct {
		last     string
		terminal bool
		out, err string
	}{
		{`print("dots")`, false, "", "dots\ngmpsim: "}, {`println("line")`, false, "", "line\ngmpsim: "},
		{`os.Stdout.WriteString("dots")`, false, "dots", "gmpsim: "}, {`os.Stdout.WriteString("dots")`, true, "dots", "\ngmpsim: "},
		{`os.Stdout.WriteString("line\n")`, true, "line\n", "gmpsim: "}, {`os.Stdout.WriteString("")`, true, "", "gmpsim: "},
	} {
		file := filepath.Join(t.TempDir(), "prog.go")
		source := "package main\n\nimport \"os\"\n\nvar _ = os.Args\n\nfunc main() {\n\t" + test.last + "\n\tfor {\n\t}\n}\n"
		require.NoError(t, os.WriteFile(file, []byte(source), 0o644))
		s := newSession()
		s.outTerm, s.errTerm = test.terminal, test.terminal
		require.Equal(t, statusLimit, s.main(context.Background(), []string{"run", "--max-time", "1ms", "-q", file}))
		require.Equal(t, test.out, s.out.String())
		require.Equal(t, test.err, s.err.String()[:len(test.err)], test.last)
	}
	s := newSession()
	s.outTerm, s.errTerm = true, true
	file := filepath.Join(t.TempDir(), "prog.go")
	require.NoError(t, os.WriteFile(file, []byte("package main\n\nfunc main() { print(1) }\n"), 0o644))
	require.Zero(t, s.main(context.Background(), []string{"run", "-q", file}))
	require.Equal(t, "1", s.err.String(), "nothing is said, and no line begins")
}
