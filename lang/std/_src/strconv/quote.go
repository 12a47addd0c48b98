package strconv

func CanBackquote(s string) bool
func IsGraphic(r rune) bool
func IsPrint(r rune) bool
func Quote(s string) string
func QuoteRune(r rune) string
func QuoteRuneToASCII(r rune) string
func QuoteRuneToGraphic(r rune) string
func QuoteToASCII(s string) string
func QuoteToGraphic(s string) string

func unquote(s string) (t string, ok bool)
func quotedPrefix(s string) (prefix string, ok bool)
func unquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, ok bool)

// Unquote reads a Go string or character literal.
func Unquote(s string) (string, error) {
	t, ok := unquote(s)
	return t, syntax(ok)
}

// QuotedPrefix returns the string literal that s begins with.
func QuotedPrefix(s string) (string, error) {
	prefix, ok := quotedPrefix(s)
	return prefix, syntax(ok)
}

// UnquoteChar reads the first character, or escape, of s.
func UnquoteChar(s string, quote byte) (value rune, multibyte bool, tail string, err error) {
	value, multibyte, tail, ok := unquoteChar(s, quote)
	return value, multibyte, tail, syntax(ok)
}

func syntax(ok bool) error {
	if ok {
		return nil
	}
	return ErrSyntax
}

func AppendQuote(dst []byte, s string) []byte          { return append(dst, Quote(s)...) }
func AppendQuoteRune(dst []byte, r rune) []byte        { return append(dst, QuoteRune(r)...) }
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte { return append(dst, QuoteRuneToASCII(r)...) }
func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte {
	return append(dst, QuoteRuneToGraphic(r)...)
}
func AppendQuoteToASCII(dst []byte, s string) []byte   { return append(dst, QuoteToASCII(s)...) }
func AppendQuoteToGraphic(dst []byte, s string) []byte { return append(dst, QuoteToGraphic(s)...) }
