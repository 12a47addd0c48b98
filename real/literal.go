package real

import (
	"regexp"
	"strings"
)

var (
	literals = regexp.MustCompile(`(\.func\d+|\.\d+|-range\d+)+$`)
	ofMain   = regexp.MustCompile(`(?m)^(created by )?(main\.\S+?)(\(\)$| in goroutine |$)`)
)

// Uninlined leaves of a normal result what does not depend on what the compiler inlines: of the name of a function literal
// in a traceback the function that it is written in.
func Uninlined(r Result) Result {
	message, traces, found := strings.Cut(r.Stderr, "\ngoroutine ")
	if found {
		r.Stderr = message + "\ngoroutine " + ofMain.ReplaceAllStringFunc(traces, func(line string) string {
			m := ofMain.FindStringSubmatch(line)
			return m[1] + literal(m[2]) + m[3]
		})
	}
	return r
}

// literal leaves of the name of a function literal the function that it is written in. What is before that, and the number,
// depend on what the compiler inlines: main.f.func1 and main.main.f.func2 are the same.
func literal(name string) string {
	outer := literals.ReplaceAllString(name, "")
	if outer == name {
		return name
	}
	base, generic := strings.CutSuffix(outer, "[...]")
	base = base[strings.LastIndexByte(base, '.')+1:]
	if generic {
		base += "[...]"
	}
	return "main." + base + ".func…"
}
