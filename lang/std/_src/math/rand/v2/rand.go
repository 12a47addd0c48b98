// Package rand draws numbers. From a seeded Source they are those of the real
// package; without one they are choices of the machine.
package rand

import "math/bits"

// A Rand draws from a Source.
type Rand struct{ src Source }

// New returns a Rand that draws from src.
func New(src Source) *Rand { return &Rand{src} }

func (r *Rand) Uint64() uint64 { return r.src.Uint64() }
func (r *Rand) Int64() int64   { return int64(r.src.Uint64() << 1 >> 1) }
func (r *Rand) Uint32() uint32 { return uint32(r.src.Uint64() >> 32) }
func (r *Rand) Int32() int32   { return int32(r.src.Uint64() >> 33) }
func (r *Rand) Int() int       { return int(r.src.Uint64() << 1 >> 1) }
func (r *Rand) Uint() uint     { return uint(r.src.Uint64()) }

// Float64 and Float32 return a number in [0, 1).
func (r *Rand) Float64() float64 { return float64(r.Uint64()<<11>>11) / (1 << 53) }
func (r *Rand) Float32() float32 { return float32(r.Uint32()<<8>>8) / (1 << 24) }

// below returns a number in [0, n): the upper half of a product. Draws from
// the uneven rest of the range are thrown away.
func (r *Rand) below(n uint64) uint64 {
	if n&(n-1) == 0 {
		return r.Uint64() & (n - 1)
	}
	hi, lo := bits.Mul64(r.Uint64(), n)
	if lo < n {
		for uneven := -n % n; lo < uneven; {
			hi, lo = bits.Mul64(r.Uint64(), n)
		}
	}
	return hi
}

func (r *Rand) Int64N(n int64) int64 {
	positive(n > 0, "Int64N")
	return int64(r.below(uint64(n)))
}

func (r *Rand) Uint64N(n uint64) uint64 {
	positive(n > 0, "Uint64N")
	return r.below(n)
}

func (r *Rand) Int32N(n int32) int32 {
	positive(n > 0, "Int32N")
	return int32(r.below(uint64(n)))
}

func (r *Rand) Uint32N(n uint32) uint32 {
	positive(n > 0, "Uint32N")
	return uint32(r.below(uint64(n)))
}

func (r *Rand) IntN(n int) int {
	positive(n > 0, "IntN")
	return int(r.below(uint64(n)))
}

func (r *Rand) UintN(n uint) uint {
	positive(n > 0, "UintN")
	return uint(r.below(uint64(n)))
}

func positive(ok bool, function string) {
	if !ok {
		panic("invalid argument to " + function)
	}
}

// A Zipf draws from Zipf's distribution: k with a probability that falls as
// (v + k) to the power of -s.
type Zipf struct {
	r    *Rand
	s, v float64
	imax uint64
}

// NewZipf returns a Zipf of numbers up to imax, nil unless s > 1 and v >= 1.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	if s <= 1 || v < 1 {
		return nil
	}
	return &Zipf{r, s, v, imax}
}

// zipf is normal for a Zipf.
func zipf(draws []uint64, s, v float64, imax uint64) (k uint64, enough bool)

// Uint64 returns the next number.
func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	var draws []uint64
	for {
		draws = append(draws, z.r.Uint64())
		if k, enough := zipf(draws, z.s, z.v, z.imax); enough {
			return k
		}
	}
}

// Perm returns the numbers [0, n) in some order.
func (r *Rand) Perm(n int) []int {
	p := make([]int, n)
	for i := range p {
		p[i] = i
	}
	r.Shuffle(n, func(i, j int) { p[i], p[j] = p[j], p[i] })
	return p
}

// Shuffle puts n elements in some order.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	positive(n >= 0, "Shuffle")
	for i := n - 1; i > 0; i-- {
		swap(i, int(r.below(uint64(i+1))))
	}
}

// The host makes a number of a distribution from a list of draws, or wants one
// more of them.
func normal(draws []uint64) (x float64, enough bool)
func exponential(draws []uint64) (x float64, enough bool)

// NormFloat64 returns a number of the standard normal distribution.
func (r *Rand) NormFloat64() float64 { return r.draw(normal) }

// ExpFloat64 returns a number of the exponential distribution with rate 1.
func (r *Rand) ExpFloat64() float64 { return r.draw(exponential) }

func (r *Rand) draw(from func([]uint64) (float64, bool)) float64 {
	var draws []uint64
	for {
		draws = append(draws, r.Uint64())
		if x, enough := from(draws); enough {
			return x
		}
	}
}
