package fmt

import (
	"math"
	"strconv"
	"strings"
)

// The characters of numbers.
const (
	signs       = "+-"
	binary      = "01"
	octal       = "01234567"
	decimal     = "0123456789"
	hexadecimal = "0123456789abcdefABCDEF"
)

// verbs ends the call unless verb is one of those for the kind of value.
func verbs(verb rune, good, kind string) {
	if !strings.ContainsRune(good, verb) {
		failed("bad verb '%" + string(verb) + "' for " + kind)
	}
}

// begin skips spaces; behind them there must be something.
func (s *scan) begin() {
	s.SkipSpace()
	s.more()
}

// readBool reads true or false, or a beginning of them: t and f, or 1 and 0.
func (s *scan) readBool(verb rune) bool {
	s.begin()
	verbs(verb, "tv", "boolean")
	switch s.next() {
	case '1':
		return true
	case 't', 'T':
		s.rest("rR", "uU", "eE")
		return true
	case 'f', 'F':
		s.rest("aA", "lL", "sS", "eE")
	}
	return false
}

// rest reads the rest of a word, of which each letter may be small or not. It
// need not be there, but not begin only.
func (s *scan) rest(letters ...string) {
	if !s.take(letters[0]) {
		return
	}
	for _, l := range letters[1:] {
		if !s.take(l) {
			failed("syntax error scanning boolean")
		}
	}
}

// readInt reads an integer of so many bits, readUint one without a sign.
func (s *scan) readInt(verb rune, bits int) int64 {
	if verb == 'c' {
		return s.readChar(bits)
	}
	digits, base := s.integer(verb, signs)
	v, err := strconv.ParseInt(digits, base, 64)
	if err != nil {
		fail(err)
	}
	if v<<(64-bits)>>(64-bits) != v {
		failed("integer overflow on token " + digits)
	}
	return v
}

func (s *scan) readUint(verb rune, bits int) uint64 {
	if verb == 'c' {
		return uint64(s.readChar(bits))
	}
	digits, base := s.integer(verb, "")
	v, err := strconv.ParseUint(digits, base, 64)
	if err != nil {
		fail(err)
	}
	if v<<(64-bits)>>(64-bits) != v {
		failed("unsigned integer overflow on token " + digits)
	}
	return v
}

// readChar reads one character, a space too.
func (s *scan) readChar(bits int) int64 {
	s.more()
	r := int64(s.next())
	if r<<(64-bits)>>(64-bits) != r {
		failed("overflow on character value " + string(rune(r)))
	}
	return r
}

// integer reads the token of an integer by the verb, with one of signs, and
// returns it with its base; 0 is the base that a prefix says.
func (s *scan) integer(verb rune, signs string) (token string, base int) {
	s.begin()
	verbs(verb, "bdoUxXv", "integer")
	digits, base, begun := decimal, 10, false
	switch verb {
	case 'b':
		digits, base = binary, 2
	case 'o':
		digits, base = octal, 8
	case 'x', 'X', 'U':
		digits, base = hexadecimal, 16
	}
	if verb == 'U' {
		if !s.skip("U") || !s.skip("+") {
			failed("bad unicode format ")
		}
	} else {
		s.take(signs)
		if verb == 'v' {
			base = 0
			digits, begun = s.prefix()
		}
	}
	return s.digits(digits, begun), base
}

// prefix reads the prefix of an integer that tells its base. It returns the
// digits to expect, and whether one, the 0 of the prefix, is read already.
func (s *scan) prefix() (digits string, begun bool) {
	switch {
	case !s.take("0"):
		return decimal + "_", false
	case s.take("bB"):
		return binary + "_", true
	case s.take("oO"):
		return octal + "_", true
	case s.take("xX"):
		return hexadecimal + "_", true
	}
	return octal + "_", true
}

// digits reads digits, at least one unless some are read already.
func (s *scan) digits(digits string, begun bool) string {
	if !begun {
		s.more()
		if !s.take(digits) {
			failed("expected integer")
		}
	}
	for s.take(digits) {
	}
	return string(s.buf)
}

// floats are the verbs for floats.
const floats = "beEfFgGv"

// readFloat reads a float of so many bits.
func (s *scan) readFloat(bits int) float64 {
	s.begin()
	return parseFloat(s.float(), bits)
}

// float reads the token of a float.
func (s *scan) float() string {
	s.buf = s.buf[:0]
	if s.take("nN") && s.take("aA") && s.take("nN") {
		return string(s.buf)
	}
	s.take(signs)
	if s.take("iI") && s.take("nN") && s.take("fF") {
		return string(s.buf)
	}
	digits, exponent := decimal+"_", "eEpP"
	if s.take("0") && s.take("xX") {
		digits, exponent = hexadecimal+"_", "pP"
	}
	s.all(digits)
	if s.take(".") {
		s.all(digits)
	}
	if s.take(exponent) {
		s.take(signs)
		s.all(decimal + "_")
	}
	return string(s.buf)
}

func (s *scan) all(digits string) {
	for s.take(digits) {
	}
}

// parseFloat is strconv's, and reads decimals with a binary exponent, which are
// no Go: 3p2 is 12.
func parseFloat(token string, bits int) float64 {
	decimal, power, ok := strings.Cut(token, "p")
	if !ok || strings.ContainsAny(token, "xX") {
		v, err := strconv.ParseFloat(token, bits)
		if err != nil {
			fail(err)
		}
		return v
	}
	v, err := strconv.ParseFloat(decimal, bits)
	if err == nil {
		var n int
		if n, err = strconv.Atoi(power); err == nil {
			return math.Ldexp(v, n)
		}
	}
	if e, ok := err.(*strconv.NumError); ok {
		e.Num = token
	}
	fail(err)
	return 0
}

// readComplex reads a complex number, the two parts of which have so many bits:
// as Go writes it, in parentheses or not.
func (s *scan) readComplex(verb rune, bits int) (re, im float64) {
	verbs(verb, floats, "complex")
	s.begin()
	wrong := func(good bool) {
		if !good {
			failed("syntax error scanning complex number")
		}
	}
	parentheses := s.take("(")
	realPart := s.float()
	s.buf = s.buf[:0]
	wrong(s.take(signs))
	sign := string(s.buf)
	imaginary := sign + s.float()
	wrong(s.take("i"))
	wrong(!parentheses || s.take(")"))
	return parseFloat(realPart, bits), parseFloat(imaginary, bits)
}
