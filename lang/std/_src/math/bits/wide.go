package bits

// Add returns x + y + carry and the carry out; carry is 0 or 1.
func Add(x, y, carry uint) (sum, carryOut uint) {
	s, c := Add64(uint64(x), uint64(y), uint64(carry))
	return uint(s), uint(c)
}

func Add32(x, y, carry uint32) (sum, carryOut uint32) {
	wide := uint64(x) + uint64(y) + uint64(carry)
	return uint32(wide), uint32(wide >> 32)
}

func Add64(x, y, carry uint64) (sum, carryOut uint64) {
	sum = x + y
	if sum < x {
		carryOut = 1
	}
	sum += carry
	if sum < carry {
		carryOut = 1
	}
	return sum, carryOut
}

// Sub returns x - y - borrow and the borrow out; borrow is 0 or 1.
func Sub(x, y, borrow uint) (diff, borrowOut uint) {
	d, b := Sub64(uint64(x), uint64(y), uint64(borrow))
	return uint(d), uint(b)
}

func Sub32(x, y, borrow uint32) (diff, borrowOut uint32) {
	wide := uint64(x) - uint64(y) - uint64(borrow)
	return uint32(wide), uint32(wide >> 63)
}

func Sub64(x, y, borrow uint64) (diff, borrowOut uint64) {
	if x < y || x == y && borrow != 0 {
		borrowOut = 1
	}
	return x - y - borrow, borrowOut
}

// Mul returns the double-width product of x and y.
func Mul(x, y uint) (hi, lo uint) {
	h, l := Mul64(uint64(x), uint64(y))
	return uint(h), uint(l)
}

func Mul32(x, y uint32) (hi, lo uint32) {
	wide := uint64(x) * uint64(y)
	return uint32(wide >> 32), uint32(wide)
}

func Mul64(x, y uint64) (hi, lo uint64)

// Div divides the double-width hi, lo by y. It panics if the quotient does not
// fit, that is for y <= hi.
func Div(hi, lo, y uint) (quo, rem uint) {
	q, r := Div64(uint64(hi), uint64(lo), uint64(y))
	return uint(q), uint(r)
}

func Div32(hi, lo, y uint32) (quo, rem uint32) {
	check(uint64(hi), uint64(y))
	wide := uint64(hi)<<32 | uint64(lo)
	return uint32(wide / uint64(y)), uint32(wide % uint64(y))
}

func Div64(hi, lo, y uint64) (quo, rem uint64) {
	check(hi, y)
	return div64(hi, lo, y)
}

func div64(hi, lo, y uint64) (quo, rem uint64)

// check panics as a division of hi, lo by y does.
func check(hi, y uint64) {
	if hi%y != hi { // a division by zero here is the program's
		div64(hi, 0, y) // the host's panics, with the runtime's own error
	}
}

// Rem returns the rest of that division, whatever the size of the quotient.
func Rem(hi, lo, y uint) uint { return uint(Rem64(uint64(hi), uint64(lo), uint64(y))) }

func Rem32(hi, lo, y uint32) uint32 { return uint32((uint64(hi)<<32 | uint64(lo)) % uint64(y)) }

func Rem64(hi, lo, y uint64) uint64 {
	_, rem := div64(hi%y, lo, y)
	return rem
}
