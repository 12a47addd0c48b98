// Package strconv converts between values and their written form.
package strconv

import "errors"

// IntSize is the size of an int in bits.
const IntSize = 64

// What can be wrong with a number.
var (
	ErrRange  = errors.New("value out of range")
	ErrSyntax = errors.New("invalid syntax")
)

// A NumError is a conversion that failed.
type NumError struct {
	Func string // the function, such as "ParseInt"
	Num  string // its input
	Err  error  // why
}

func (e *NumError) Error() string {
	return "strconv." + e.Func + ": parsing " + Quote(e.Num) + ": " + e.Err.Error()
}

func (e *NumError) Unwrap() error { return e.Err }

func Itoa(i int) string
func FormatInt(i int64, base int) string
func FormatUint(i uint64, base int) string
func FormatFloat(f float64, fmt byte, prec, bitSize int) string

// FormatBool returns "true" or "false".
func FormatBool(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// The failures that the host reports as numbers.
const (
	fine = iota
	badSyntax
	badRange
	badBase
	badSize
)

func parseInt(s string, base int, bitSize int) (i int64, failure int)
func parseUint(s string, base int, bitSize int) (u uint64, failure int)
func parseFloat(s string, bitSize int) (f float64, failure int)

// problem makes the error of a failure, nil if all is fine.
func problem(function, s string, failure, base, bitSize int) error {
	var why error
	switch failure {
	case fine:
		return nil
	case badSyntax:
		why = ErrSyntax
	case badRange:
		why = ErrRange
	case badBase:
		why = errors.New("invalid base " + Itoa(base))
	case badSize:
		why = errors.New("invalid bit size " + Itoa(bitSize))
	}
	return &NumError{function, s, why}
}

// Atoi reads a decimal int.
func Atoi(s string) (int, error) {
	i, failure := parseInt(s, 10, 0)
	return int(i), problem("Atoi", s, failure, 10, 0)
}

// ParseInt reads an integer of bitSize bits (0: an int). Base 0 goes by the prefix.
func ParseInt(s string, base int, bitSize int) (i int64, err error) {
	i, failure := parseInt(s, base, bitSize)
	return i, problem("ParseInt", s, failure, base, bitSize)
}

// ParseUint is ParseInt for numbers without a sign.
func ParseUint(s string, base int, bitSize int) (uint64, error) {
	u, failure := parseUint(s, base, bitSize)
	return u, problem("ParseUint", s, failure, base, bitSize)
}

// ParseFloat reads a floating-point number of bitSize bits.
func ParseFloat(s string, bitSize int) (float64, error) {
	f, failure := parseFloat(s, bitSize)
	return f, problem("ParseFloat", s, failure, 10, bitSize)
}

// ParseBool reads 1, t, T, TRUE, true, True and their opposites.
func ParseBool(str string) (bool, error) {
	switch str {
	case "1", "t", "T", "true", "TRUE", "True":
		return true, nil
	case "0", "f", "F", "false", "FALSE", "False":
		return false, nil
	}
	return false, &NumError{"ParseBool", str, ErrSyntax}
}

// AppendInt, AppendUint, AppendFloat and AppendBool append the written form.
func AppendInt(dst []byte, i int64, base int) []byte   { return append(dst, FormatInt(i, base)...) }
func AppendUint(dst []byte, i uint64, base int) []byte { return append(dst, FormatUint(i, base)...) }
func AppendBool(dst []byte, b bool) []byte             { return append(dst, FormatBool(b)...) }
func AppendFloat(dst []byte, f float64, fmt byte, prec, bitSize int) []byte {
	return append(dst, FormatFloat(f, fmt, prec, bitSize)...)
}
