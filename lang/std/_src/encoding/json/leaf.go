package json

import "bytes"

// check returns what is wrong with JSON text, "" if nothing is, and where.
func check(data []byte) (problem string, offset int64)

// first returns how long the first value in data is, with the space before it.
// With end false more may follow; length 0 means that it is not complete.
func first(data []byte, end bool) (length int, problem string, offset int64)

// compact and indent return data in another form, to be appended to what is
// there.
func compact(data []byte, escape bool) (text []byte, problem string, offset int64)
func indent(data []byte, prefix, by string) (text []byte, problem string, offset int64)

// quote writes a string, and safe a float, as JSON.
func quote(s string, escapeHTML bool) string
func formatFloat(f float64, bits int) string

// unquote reads a string.
func unquote(text []byte) (s string, ok bool)

// escaped returns src with what HTML would take for its own escaped.
func escaped(src []byte) []byte

func fault(problem string, offset int64) error {
	if problem == "" {
		return nil
	}
	return &SyntaxError{problem, offset}
}

// Valid reports whether data is JSON.
func Valid(data []byte) bool {
	problem, _ := check(data)
	return problem == ""
}

// Compact appends src without space that does not count.
func Compact(dst *bytes.Buffer, src []byte) error {
	text, problem, offset := compact(src, false)
	dst.Write(text)
	return fault(problem, offset)
}

// Indent appends src with each element on a line of its own, which begins with
// prefix and one indent for each level.
func Indent(dst *bytes.Buffer, src []byte, prefix, indent string) error {
	text, problem, offset := indented(src, prefix, indent)
	dst.Write(text)
	return fault(problem, offset)
}

func indented(src []byte, prefix, by string) (text []byte, problem string, offset int64) {
	return indent(src, prefix, by)
}

// HTMLEscape appends src with <, >, &, U+2028 and U+2029 in strings escaped.
func HTMLEscape(dst *bytes.Buffer, src []byte) { dst.Write(escaped(src)) }
