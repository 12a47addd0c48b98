// Package utf16 turns runes into 16-bit units and back.
package utf16

const (
	high      = 0xd800 // the first half of a pair is from here
	low       = 0xdc00 // the second from here
	end       = 0xe000 // both up to here
	beyond    = 0x10000
	maxRune   = '\U0010FFFF'
	replacing = '\uFFFD'
)

// IsSurrogate reports whether r is half of a pair.
func IsSurrogate(r rune) bool { return high <= r && r < end }

// DecodeRune returns the rune of a pair, U+FFFD if it is none.
func DecodeRune(r1, r2 rune) rune {
	if high <= r1 && r1 < low && low <= r2 && r2 < end {
		return (r1-high)<<10 | (r2 - low) + beyond
	}
	return replacing
}

// EncodeRune returns the pair for r, U+FFFD twice if it needs none.
func EncodeRune(r rune) (r1, r2 rune) {
	if r < beyond || r > maxRune {
		return replacing, replacing
	}
	r -= beyond
	return high + r>>10, low + r&0x3ff
}

// RuneLen returns how many units r takes, -1 if it cannot be encoded.
func RuneLen(r rune) int {
	switch {
	case 0 <= r && r < high, end <= r && r < beyond:
		return 1
	case beyond <= r && r <= maxRune:
		return 2
	}
	return -1
}

// AppendRune appends the units of r, or U+FFFD.
func AppendRune(a []uint16, r rune) []uint16 {
	switch RuneLen(r) {
	case 1:
		return append(a, uint16(r))
	case 2:
		r1, r2 := EncodeRune(r)
		return append(a, uint16(r1), uint16(r2))
	}
	return append(a, replacing)
}

// Encode returns the units of s.
func Encode(s []rune) []uint16 {
	a := make([]uint16, 0, len(s))
	for _, r := range s {
		a = AppendRune(a, r)
	}
	return a
}

// Decode returns the runes of s, with U+FFFD for a lone half.
func Decode(s []uint16) []rune {
	runes := make([]rune, 0, len(s))
	for i := 0; i < len(s); i++ {
		r := rune(s[i])
		if IsSurrogate(r) {
			pair := rune(replacing)
			if i+1 < len(s) {
				pair = DecodeRune(r, rune(s[i+1]))
			}
			if r = pair; r != replacing {
				i++
			}
		}
		runes = append(runes, r)
	}
	return runes
}
