package lang

import (
	"flag"
	"os"
	"testing"
)

// tryFile is for looking at one program.
var tryFile = flag.String("try", "", "run this program")
var tryProcs = flag.Int("procs", 1, "")

func TestTry(t *testing.T) {
	if *tryFile == "" {
		t.Skip()
	}
	src, err := os.ReadFile(*tryFile)
	if err != nil {
		t.Fatal(err)
	}
	r := runProgram(t, *tryFile, src, *tryProcs)
	os.Stdout.WriteString(r.stdout)
	os.Stdout.WriteString(r.stderr)
	t.Log(r.code)
}
