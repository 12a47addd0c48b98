// Package regexp has regular expressions. The host compiles them and finds the
// matches; functions that the program hands over run as simulated code.
package regexp

import "io"

// machine is an expression that the host has compiled.
type machine struct{}

// compile returns the expression, or what is wrong with it.
func compile(expr string, posix bool) (m *machine, failure string)

// A Regexp is a regular expression.
type Regexp struct {
	m    *machine
	expr string
}

// failed is an error in an expression.
type failed string

func (f failed) Error() string { return string(f) }

func parse(expr string, posix bool) (*Regexp, error) {
	m, failure := compile(expr, posix)
	if failure != "" {
		return nil, failed(failure)
	}
	return &Regexp{m, expr}, nil
}

// Compile parses an expression. Of several matches that begin at one place it
// prefers the one that a search with backtracking finds first.
func Compile(expr string) (*Regexp, error) { return parse(expr, false) }

// CompilePOSIX is Compile for expressions of POSIX, which prefer the longest match.
func CompilePOSIX(expr string) (*Regexp, error) { return parse(expr, true) }

// MustCompile is Compile for an expression that is known to be good.
func MustCompile(str string) *Regexp { return must("Compile", str, false) }

// MustCompilePOSIX is CompilePOSIX for such an expression.
func MustCompilePOSIX(str string) *Regexp { return must("CompilePOSIX", str, true) }

func must(name, expr string, posix bool) *Regexp {
	re, err := parse(expr, posix)
	if err != nil {
		panic("regexp: " + name + "(" + quote(expr) + "): " + err.Error())
	}
	return re
}

// quote quotes an expression for a message.
func quote(s string) string

// QuoteMeta returns an expression that matches s alone.
func QuoteMeta(s string) string

// String returns the expression as it was written.
func (re *Regexp) String() string { return re.expr }

// Copy returns a copy.
//
// Deprecated: the simulator mirrors the real package, where it is deprecated.
func (re *Regexp) Copy() *Regexp {
	same := *re
	return &same
}

// Longest makes re prefer the longest match.
func (re *Regexp) Longest() { re.m = re.m.longest() }

func (m *machine) longest() *machine

// NumSubexp returns the number of groups.
func (re *Regexp) NumSubexp() int { return len(re.SubexpNames()) - 1 }

// SubexpNames returns the names of the groups; the first is that of the whole.
func (re *Regexp) SubexpNames() []string { return re.m.names() }

func (m *machine) names() []string

// SubexpIndex returns the number of the first group with a name, -1 if there is
// none.
func (re *Regexp) SubexpIndex(name string) int {
	if name == "" {
		return -1
	}
	for i, s := range re.SubexpNames() {
		if s == name {
			return i
		}
	}
	return -1
}

// LiteralPrefix returns what every match begins with, and whether that is all of it.
func (re *Regexp) LiteralPrefix() (prefix string, complete bool) { return re.m.prefix() }

func (m *machine) prefix() (prefix string, complete bool)

// MarshalText returns the expression, AppendText appends it.
func (re *Regexp) MarshalText() ([]byte, error)        { return []byte(re.expr), nil }
func (re *Regexp) AppendText(b []byte) ([]byte, error) { return append(b, re.expr...), nil }

// UnmarshalText compiles text.
func (re *Regexp) UnmarshalText(text []byte) error {
	parsed, err := Compile(string(text))
	if err == nil {
		*re = *parsed
	}
	return err
}

// Match, MatchString and MatchReader report whether there is a match of pattern.
func Match(pattern string, b []byte) (matched bool, err error) {
	return MatchString(pattern, string(b))
}

func MatchString(pattern string, s string) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchString(s), nil
}

func MatchReader(pattern string, r io.RuneReader) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchReader(r), nil
}

// Match, MatchString and MatchReader report whether there is a match.
func (re *Regexp) Match(b []byte) bool       { return len(re.index(string(b), 1)) > 0 }
func (re *Regexp) MatchString(s string) bool { return len(re.index(s, 1)) > 0 }
