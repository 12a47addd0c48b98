package real

import (
	"fmt"
	"regexp"
	"runtime"
	"strings"
)

var (
	arguments = regexp.MustCompile(`\([^()]*\)$`)
	address   = regexp.MustCompile(`0x[0-9a-f]+`)
)

// Normal leaves of a traceback what another implementation can be asked for:
// the message, each goroutine's number and state, the program's own functions
// and who started the goroutine. Addresses, arguments, paths and the frames of
// the library go. Of an exit status it leaves what a system lets through.
func Normal(r Result) Result {
	var keep strings.Builder
	inTrace := false
	for line := range strings.Lines(r.Stderr) {
		line = strings.TrimSuffix(line, "\n")
		inTrace = inTrace || strings.HasPrefix(line, "goroutine ")
		switch {
		case strings.HasPrefix(line, "exit status "):
		case !inTrace:
			fmt.Fprintln(&keep, address.ReplaceAllString(line, "0x…"))
		case line == "", strings.HasPrefix(line, "goroutine "), strings.HasPrefix(line, "created by "):
			fmt.Fprintln(&keep, line)
		case strings.HasPrefix(line, "main.") && !strings.Contains(line, ".gowrap"):
			fmt.Fprintln(&keep, arguments.ReplaceAllString(line, "()"))
		}
	}
	r.Stderr = keep.String()
	if runtime.GOOS != "windows" {
		r.Code &= 0xff
	}
	return r
}
