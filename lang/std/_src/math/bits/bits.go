// Package bits counts and moves bits. What is there for one size is made from
// the function for 64 bits, which the host computes.
package bits

// UintSize is the size of a uint in bits.
const UintSize = 64

func Len64(x uint64) (n int)
func OnesCount64(x uint64) int
func TrailingZeros64(x uint64) int
func Reverse64(x uint64) uint64
func ReverseBytes64(x uint64) uint64

// Len returns the number of bits that x takes; 0 takes none.
func Len(x uint) int         { return Len64(uint64(x)) }
func Len8(x uint8) int       { return Len64(uint64(x)) }
func Len16(x uint16) (n int) { return Len64(uint64(x)) }
func Len32(x uint32) (n int) { return Len64(uint64(x)) }

// LeadingZeros returns the number of zeros before the first one bit.
func LeadingZeros(x uint) int     { return 64 - Len(x) }
func LeadingZeros8(x uint8) int   { return 8 - Len8(x) }
func LeadingZeros16(x uint16) int { return 16 - Len16(x) }
func LeadingZeros32(x uint32) int { return 32 - Len32(x) }
func LeadingZeros64(x uint64) int { return 64 - Len64(x) }

// TrailingZeros returns the number of zeros behind the last one bit.
func TrailingZeros(x uint) int     { return TrailingZeros64(uint64(x)) }
func TrailingZeros8(x uint8) int   { return TrailingZeros64(uint64(x) | 1<<8) }
func TrailingZeros16(x uint16) int { return TrailingZeros64(uint64(x) | 1<<16) }
func TrailingZeros32(x uint32) int { return TrailingZeros64(uint64(x) | 1<<32) }

// OnesCount returns the number of one bits.
func OnesCount(x uint) int     { return OnesCount64(uint64(x)) }
func OnesCount8(x uint8) int   { return OnesCount64(uint64(x)) }
func OnesCount16(x uint16) int { return OnesCount64(uint64(x)) }
func OnesCount32(x uint32) int { return OnesCount64(uint64(x)) }

// Reverse returns x with its bits in the opposite order.
func Reverse(x uint) uint       { return uint(Reverse64(uint64(x))) }
func Reverse8(x uint8) uint8    { return uint8(Reverse64(uint64(x)) >> 56) }
func Reverse16(x uint16) uint16 { return uint16(Reverse64(uint64(x)) >> 48) }
func Reverse32(x uint32) uint32 { return uint32(Reverse64(uint64(x)) >> 32) }

// ReverseBytes returns x with its bytes in the opposite order.
func ReverseBytes(x uint) uint       { return uint(ReverseBytes64(uint64(x))) }
func ReverseBytes16(x uint16) uint16 { return x<<8 | x>>8 }
func ReverseBytes32(x uint32) uint32 { return uint32(ReverseBytes64(uint64(x)) >> 32) }

// RotateLeft returns x rotated by k bits; a negative k rotates to the right.
func RotateLeft(x uint, k int) uint       { return x<<(k&63) | x>>(-k&63) }
func RotateLeft8(x uint8, k int) uint8    { return x<<(k&7) | x>>(-k&7) }
func RotateLeft16(x uint16, k int) uint16 { return x<<(k&15) | x>>(-k&15) }
func RotateLeft32(x uint32, k int) uint32 { return x<<(k&31) | x>>(-k&31) }
func RotateLeft64(x uint64, k int) uint64 { return x<<(k&63) | x>>(-k&63) }
