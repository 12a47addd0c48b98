package lang_test

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/text"
	"github.com/gmpsim/gmpsim/sim"
)

var hunt = flag.Bool("hunt", false, "run the toolchain's own test programs")

// huntKnown has the programs that need not end well, and why.
var huntKnown = map[string]string{
	"env.go":                   "wants an environment, and the test has none",
	"winbatch.go":              "wants a GOROOT",
	"deferfin.go":              "wants finalizers",
	"stackobj.go":              "wants finalizers",
	"stackobj3.go":             "wants finalizers",
	"tinyfin.go":               "wants finalizers",
	"typeparam/chans.go":       "wants finalizers",
	"mallocfin.go":             "wants finalizers",
	"fixedbugs/issue5493.go":   "wants finalizers",
	"fixedbugs/issue27518b.go": "wants finalizers",
	"fixedbugs/issue32477.go":  "wants finalizers",
	"fixedbugs/issue46725.go":  "wants finalizers",
	"fixedbugs/issue54343.go":  "wants finalizers",
	"fixedbugs/issue18149.go":  "has a line of a file with a Windows path",
	"fixedbugs/issue22662.go":  "has a line of a file without a name",
	"fixedbugs/issue27201.go":  "wants addresses in tracebacks",
	"fixedbugs/bug260.go":      "computes with the addresses that it prints",
	"fixedbugs/issue15277.go":  "wants to know what is alive on the heap",
	"fixedbugs/issue15281.go":  "wants to know what is alive on the heap",
	"abi/fibish_closure.go":    "computes for long",
	"abi/uglyfib.go":           "computes for long",
	"fixedbugs/issue13169.go":  "computes for long",
	"fixedbugs/issue79186.go":  "computes for long",
}

// TestHunt runs the programs of the toolchain's test folder that are to print
// a recorded output, or nothing. One that is refused is fine; one that prints
// something else, or crashes the interpreter, is not.
func TestHunt(t *testing.T) {
	dir := goTree(t, "test")
	counts := tally{}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") {
			return err
		}
		src, err := os.ReadFile(name)
		if err != nil || !isRun(src) {
			return err
		}
		short, _ := filepath.Rel(dir, name)
		result, why := huntOne(name, src)
		counts.add(t, short, result, why, huntKnown[short])
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	counts.log(t, 800)
}

// goTree returns a folder of the Go tree, for the long hunts.
func goTree(t *testing.T, folder string) string {
	if !*hunt {
		t.Skip("only with -hunt")
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Skip(err)
	}
	return filepath.Join(strings.TrimSpace(string(root)), folder)
}

// tally counts how programs came out.
type tally map[string]int

// add counts a program. One that does not pass is an error, unless it is refused or
// known to want what the test does not give.
func (c tally) add(t *testing.T, name, result, why, known string) {
	c[result]++
	switch {
	case result == "pass":
	case known != "":
		t.Logf("%s: %s: %s", name, result, known)
	case result == "refused":
		t.Logf("%s: %s", name, why)
	default:
		t.Errorf("%s: %s: %s", name, result, why)
	}
}

// log says how all came out. So many must have passed, or what ran was not the hunt.
func (c tally) log(t *testing.T, least int) {
	if t.Log(c); c["pass"] < least {
		t.Errorf("%d passed, fewer than %d", c["pass"], least)
	}
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

// huntOne runs a test program, which is to print what stands in the file beside it.
func huntOne(name string, src []byte) (result, why string) {
	want, _ := os.ReadFile(strings.TrimSuffix(name, ".go") + ".out")
	var out bytes.Buffer
	result, why = attempt(name, src, lang.Host{Stdout: &out, Stderr: &out})
	if result == "pass" && out.String() != string(want) {
		result = "fail"
	}
	if result == "fail" {
		why += "\n" + cut(out.String())
	}
	return result, why
}

// attempt runs a program that is to end well.
func attempt(name string, src []byte, host lang.Host) (result, why string) {
	defer func() {
		if e := recover(); e != nil {
			result, why = "crash", text.FaultOf(e).Error()
		}
	}()
	p, err := lang.Load(name, src)
	if err != nil {
		if list := (lang.ErrorList{}); errors.As(err, &list) && defect(err) == nil {
			return "refused", list[0].Msg
		}
		return "crash", err.Error()
	}
	m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot()})
	if err != nil {
		return "crash", err.Error()
	}
	r := p.New(m, host)
	m.Start(r.Main(), r.MainSymbol())
	for begin := time.Now(); m.RunFor(1000); {
		if time.Since(begin) > 20*time.Second {
			return "slow", "stopped after 20 seconds"
		}
	}
	if code := r.Finish(m.End()); code != 0 {
		return "fail", "exit status " + strconv.Itoa(code)
	}
	return "pass", ""
}

func cut(s string) string {
	if len(s) > 600 {
		return s[:600] + "..."
	}
	return s
}
