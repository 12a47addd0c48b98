package regexp

// replaced returns s with each match replaced by what put appends for it.
func (re *Regexp) replaced(s string, put func(b []byte, loc []int) []byte) []byte {
	var b []byte
	end := 0
	for _, loc := range re.index(s, -1) {
		b = append(b, s[end:loc[0]]...)
		b = put(b, loc)
		end = loc[1]
	}
	return append(b, s[end:]...)
}

// ReplaceAllString replaces each match by repl, in which $1 or ${name} stands for a
// group.
func (re *Regexp) ReplaceAllString(src, repl string) string {
	return string(re.replaced(src, func(b []byte, loc []int) []byte { return re.ExpandString(b, repl, src, loc) }))
}

// ReplaceAllLiteralString replaces each match by repl as it is.
func (re *Regexp) ReplaceAllLiteralString(src, repl string) string {
	return string(re.replaced(src, func(b []byte, _ []int) []byte { return append(b, repl...) }))
}

// ReplaceAllStringFunc replaces each match by what repl returns for it.
func (re *Regexp) ReplaceAllStringFunc(src string, repl func(string) string) string {
	return string(re.replaced(src, func(b []byte, loc []int) []byte { return append(b, repl(src[loc[0]:loc[1]])...) }))
}

// ReplaceAll, ReplaceAllLiteral and ReplaceAllFunc do so for bytes.
func (re *Regexp) ReplaceAll(src, repl []byte) []byte {
	text, with := string(src), string(repl)
	return bytesOf(re.replaced(text, func(b []byte, loc []int) []byte { return re.ExpandString(b, with, text, loc) }))
}

func (re *Regexp) ReplaceAllLiteral(src, repl []byte) []byte {
	return bytesOf(re.replaced(string(src), func(b []byte, _ []int) []byte { return append(b, repl...) }))
}

func (re *Regexp) ReplaceAllFunc(src []byte, repl func([]byte) []byte) []byte {
	return bytesOf(re.replaced(string(src), func(b []byte, loc []int) []byte { return append(b, repl(src[loc[0]:loc[1]:loc[1]])...) }))
}

// bytesOf makes an empty result nil, as the real methods do.
func bytesOf(b []byte) []byte {
	if len(b) == 0 {
		return nil
	}
	return b
}

// expand returns the template with the groups of a match.
func (m *machine) expand(template, src string, match []int) string

// ExpandString appends the template with the groups of a match.
func (re *Regexp) ExpandString(dst []byte, template string, src string, match []int) []byte {
	return append(dst, re.m.expand(template, src, match)...)
}

// Expand is ExpandString for bytes.
func (re *Regexp) Expand(dst []byte, template []byte, src []byte, match []int) []byte {
	return re.ExpandString(dst, string(template), string(src), match)
}

// Split cuts s at the matches into at most n parts, all if n is negative.
func (re *Regexp) Split(s string, n int) []string { return re.m.split(s, n) }

func (m *machine) split(s string, n int) []string
