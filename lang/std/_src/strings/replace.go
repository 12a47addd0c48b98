package strings

import "io"

// A Replacer replaces strings by others.
type Replacer struct{ oldnew []string }

func replaceAll(oldnew []string, s string) string

// NewReplacer returns a Replacer for a list of old and new strings. Where
// several of the old ones match, the first in the list counts.
func NewReplacer(oldnew ...string) *Replacer {
	if len(oldnew)%2 == 1 {
		panic("strings.NewReplacer: odd argument count")
	}
	return &Replacer{append([]string(nil), oldnew...)}
}

// Replace returns s with all replacements made.
func (r *Replacer) Replace(s string) string { return replaceAll(r.oldnew, s) }

// WriteString writes s to w with all replacements made, in one piece.
func (r *Replacer) WriteString(w io.Writer, s string) (n int, err error) {
	return io.WriteString(w, r.Replace(s))
}
