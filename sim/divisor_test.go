package sim

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestDivisor: the multiplication says what the remainder says.
func TestDivisor(t *testing.T) {
	for _, d := range []int{1, 2, 31, 60, 61, 64, 1000, 999_983, 1_000_000} {
		by := divisorOf(d)
		for n := range uint32(200_000) {
			for _, n := range []uint32{n, n * 20_011, ^uint32(0) - n} {
				if by.divides(n) != (n%uint32(d) == 0) {
					t.Fatal(assert.Equal(t, n%uint32(d) == 0, by.divides(n), "%d, %d", n, d))
				}
			}
		}
	}
}
