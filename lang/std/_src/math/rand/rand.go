// Package rand draws numbers. From a seeded Source they are those of the real
// package; without one they are choices of the machine.
package rand

// A Rand draws from a Source.
type Rand struct {
	src Source
	s64 Source64 // src, if it is one

	word int64 // what Read has left of the last number
	left int8  // bytes in it
}

// New returns a Rand that draws from src.
func New(src Source) *Rand {
	s64, _ := src.(Source64)
	return &Rand{src: src, s64: s64}
}

// Seed seeds the source.
func (r *Rand) Seed(seed int64) {
	r.src.Seed(seed)
	r.left = 0
}

func (r *Rand) Int63() int64   { return r.src.Int63() }
func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }
func (r *Rand) Int31() int32   { return int32(r.Int63() >> 32) }
func (r *Rand) Int() int       { return int(r.Int63()) }

func (r *Rand) Uint64() uint64 {
	if r.s64 != nil {
		return r.s64.Uint64()
	}
	high := uint64(r.Int63()) >> 31
	return high | uint64(r.Int63())<<32
}

// Int63n returns a number in [0, n). Draws from the uneven rest of the range
// are thrown away.
func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	if n&(n-1) == 0 {
		return r.Int63() & (n - 1)
	}
	last := int64(1<<63 - 1 - (1<<63)%uint64(n))
	for {
		if v := r.Int63(); v <= last {
			return v % n
		}
	}
}

// Int31n is Int63n for 31 bits.
func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	if n&(n-1) == 0 {
		return r.Int31() & (n - 1)
	}
	last := int32(1<<31 - 1 - (1<<31)%uint32(n))
	for {
		if v := r.Int31(); v <= last {
			return v % n
		}
	}
}

// Intn returns a number in [0, n).
func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	if n <= 1<<31-1 {
		return int(r.Int31n(int32(n)))
	}
	return int(r.Int63n(int64(n)))
}

// Float64 returns a number in [0, 1).
func (r *Rand) Float64() float64 {
	for {
		if f := float64(r.Int63()) / (1 << 63); f != 1 {
			return f
		}
	}
}

// Float32 returns a number in [0, 1).
func (r *Rand) Float32() float32 {
	for {
		if f := float32(r.Float64()); f != 1 {
			return f
		}
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
		draws = append(draws, uint64(z.r.Int63()))
		if k, enough := zipf(draws, z.s, z.v, z.imax); enough {
			return k
		}
	}
}

// Perm returns the numbers [0, n) in some order.
func (r *Rand) Perm(n int) []int {
	m := make([]int, n)
	for i := range m {
		j := r.Intn(i + 1)
		m[i] = m[j]
		m[j] = i
	}
	return m
}

// Shuffle puts n elements in some order.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	for i := n - 1; i > 0; i-- {
		if i > 1<<31-2 {
			swap(i, int(r.Int63n(int64(i+1))))
		} else {
			swap(i, int(r.scaled(uint32(i+1))))
		}
	}
}

// scaled returns a number in [0, n) by a multiplication instead of a division.
func (r *Rand) scaled(n uint32) uint32 {
	product := uint64(r.Uint32()) * uint64(n)
	if low := uint32(product); low < n {
		for uneven := -n % n; uint32(product) < uneven; {
			product = uint64(r.Uint32()) * uint64(n)
		}
	}
	return uint32(product >> 32)
}

// Read fills p.
func (r *Rand) Read(p []byte) (n int, err error) {
	for i := range p {
		if r.left == 0 {
			r.word, r.left = r.src.Int63(), 7
		}
		p[i] = byte(r.word)
		r.word >>= 8
		r.left--
	}
	return len(p), nil
}

// The host makes a number of a distribution from a list of draws, or wants one
// more of them.
func normal(draws []int64) (x float64, enough bool)
func exponential(draws []int64) (x float64, enough bool)

// NormFloat64 returns a number of the standard normal distribution.
func (r *Rand) NormFloat64() float64 { return r.draw(normal) }

// ExpFloat64 returns a number of the exponential distribution with rate 1.
func (r *Rand) ExpFloat64() float64 { return r.draw(exponential) }

func (r *Rand) draw(from func([]int64) (float64, bool)) float64 {
	var draws []int64
	for {
		draws = append(draws, r.Int63())
		if x, enough := from(draws); enough {
			return x
		}
	}
}
