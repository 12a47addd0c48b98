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
	internals = regexp.MustCompile(` gp=0x[0-9a-f]+ m=(nil|\d+)( mp=0x[0-9a-f]+)?`) // of a goroutine in a fatal error of the runtime
)

// Normal leaves of a traceback what another implementation can be asked for:
// the message, each goroutine's number and state, the program's own functions
// and who started the goroutine. Addresses, arguments, paths and the frames of
// the library go, and so do the runtime's own stack and goroutines, which a fatal error
// of the runtime shows, too. Of an exit status it leaves what a system lets through.
func Normal(r Result) Result {
	message, traces := beforeTraces(r.Stderr)
	var keep strings.Builder
	for line := range strings.Lines(message) {
		if !strings.HasPrefix(line, "exit status ") {
			keep.WriteString(address.ReplaceAllString(withEnd(line), "0x…"))
		}
	}
	for _, trace := range traces {
		keep.WriteString(normalTrace(trace))
	}
	r.Stderr = keep.String()
	if len(traces) > 0 { // the empty line in front of what was left out
		r.Stderr = strings.TrimRight(r.Stderr, "\n") + "\n"
	}
	if runtime.GOOS != "windows" {
		r.Code &= 0xff
	}
	return r
}

// withEnd adds the newline that a last line may lack.
func withEnd(line string) string { return strings.TrimSuffix(line, "\n") + "\n" }

// beforeTraces separates what is printed first from the stacks that follow, each with the
// empty line at its end.
func beforeTraces(text string) (message string, traces []string) {
	at, begin := 0, -1
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "goroutine ") || line == "runtime stack:\n" {
			if begin >= 0 {
				traces = append(traces, text[begin:at])
			} else {
				message = text[:at]
			}
			begin = at
		}
		at += len(line)
	}
	if begin < 0 {
		return text, nil
	}
	return message, append(traces, text[begin:])
}

// normalTrace is Normal for the stack of one goroutine, with what is printed before the
// next; "" if it is the runtime's own.
func normalTrace(trace string) string {
	var keep strings.Builder
	own := !strings.HasPrefix(trace, "goroutine ")
	for line := range strings.Lines(trace) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case strings.HasPrefix(line, "goroutine "):
			fatal := internals.MatchString(line)
			own = own || fatal && !strings.Contains(trace, "\nmain.")
			line = internals.ReplaceAllString(line, "")
		case line == "", strings.HasPrefix(line, "created by "):
		case strings.HasPrefix(line, "main.") && !strings.Contains(line, ".gowrap"):
			line = arguments.ReplaceAllString(line, "()")
		default:
			continue
		}
		fmt.Fprintln(&keep, line)
	}
	if own {
		return ""
	}
	return keep.String()
}
