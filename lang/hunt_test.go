package lang

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/gmpsim/gmpsim/sim"
)

var hunt = flag.Bool("hunt", false, "run the toolchain's own test programs")

// huntKnown has the programs that need not end well, and why.
var huntKnown = map[string]string{
	"env.go":                  "wants an environment, and the test has none",
	"fixedbugs/bug260.go":     "computes with the addresses that it prints",
	"fixedbugs/issue15277.go": "wants to know what is alive on the heap",
	"fixedbugs/issue15281.go": "wants to know what is alive on the heap",
	"abi/fibish_closure.go":   "computes for long",
	"abi/uglyfib.go":          "computes for long",
	"fixedbugs/issue13169.go": "computes for long",
	"fixedbugs/issue79186.go": "computes for long",
}

// TestHunt runs the programs of the toolchain's test folder that are to print
// a recorded output, or nothing. One that is refused is fine; one that prints
// something else, or crashes the interpreter, is not.
func TestHunt(t *testing.T) {
	if !*hunt {
		t.Skip("only with -hunt")
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Skip(err)
	}
	counts := map[string]int{}
	dir := filepath.Join(strings.TrimSpace(string(root)), "test")
	err = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") {
			return err
		}
		src, err := os.ReadFile(name)
		if err != nil || !isRun(src) {
			return err
		}
		verdict, why := huntOne(name, src)
		counts[verdict]++
		switch known := huntKnown[strings.TrimPrefix(name, dir+string(filepath.Separator))]; {
		case verdict == "pass":
		case verdict == "refused":
			t.Logf("%s: %s", name, why)
		case known != "":
			t.Logf("%s: %s: %s", name, verdict, known)
		default:
			t.Errorf("%s: %s: %s", name, verdict, why)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Log(counts)
}

// isRun reports whether a test program is to be run without arguments.
func isRun(src []byte) bool {
	for line := range strings.Lines(string(src)) {
		switch line = strings.TrimSpace(line); {
		case line == "// run":
			return true
		case line == "" || strings.HasPrefix(line, "//go:build") || strings.HasPrefix(line, "// +build"):
		default:
			return false
		}
	}
	return false
}

func huntOne(name string, src []byte) (verdict, why string) {
	defer func() {
		if e := recover(); e != nil {
			verdict, why = "crash", sprint(e)
		}
	}()
	p, err := Load(name, src)
	var list ErrorList
	if errors.As(err, &list) {
		if strings.Contains(list[0].Msg, "internal error") {
			return "crash", list[0].Msg
		}
		return "refused", list[0].Msg
	}
	m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot()})
	if err != nil {
		return "crash", err.Error()
	}
	var out bytes.Buffer
	r := p.New(m, Host{Stdout: &out, Stderr: &out})
	m.Start(r.Main(), r.MainSymbol())
	for begin := time.Now(); m.RunFor(1000); {
		if time.Since(begin) > 20*time.Second {
			return "slow", "stopped after 20 seconds"
		}
	}
	code := r.Finish(m.End())
	want, _ := os.ReadFile(strings.TrimSuffix(name, ".go") + ".out")
	if code != 0 || out.String() != string(want) {
		return "fail", "exit status " + num(uint64(code)) + "\n" + cut(out.String())
	}
	return "pass", ""
}

func cut(s string) string {
	if len(s) > 600 {
		return s[:600] + "..."
	}
	return s
}
