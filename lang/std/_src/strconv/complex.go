package strconv

func formatComplex(re, im float64, fmt byte, prec, bitSize int) string
func parseComplex(s string, bitSize int) (re, im float64, failure int)

// FormatComplex writes c as (a+bi), its parts as FormatFloat does.
func FormatComplex(c complex128, fmt byte, prec, bitSize int) string {
	return formatComplex(real(c), imag(c), fmt, prec, bitSize)
}

// ParseComplex reads a complex number, with or without parentheses.
func ParseComplex(s string, bitSize int) (complex128, error) {
	re, im, failure := parseComplex(s, bitSize)
	return complex(re, im), problem("ParseComplex", s, failure, 10, bitSize)
}
