package std

import (
	"encoding"
	"math/rand"
	randv2 "math/rand/v2"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
)

// randNatives serve both versions of math/rand: the seeded generators are the
// host's, and what is drawn without a seed is a choice of the machine.
func randNatives() table {
	return table{
		"math/rand.choose":        native.Do(choose),
		"math/rand.newHostSource": native.Do(newSource),
		"math/rand.next":          native.Do(next),
		"math/rand.normal":        fromDraws(func(s *draws) float64 { return rand.New(s).NormFloat64() }),
		"math/rand.exponential":   fromDraws(func(s *draws) float64 { return rand.New(s).ExpFloat64() }),

		"math/rand.zipf": native.Do(func(c *native.Call) {
			zipf(c, func(d *draws) uint64 {
				return rand.NewZipf(rand.New(d), c.Float64(1), c.Float64(2), c.Uint64(3)).Uint64()
			})
		}),

		"(*math/rand/v2.PCG).Uint64":      onState(func(c *native.Call, p *randv2.PCG) { c.SetUint64(0, p.Uint64()) }),
		"(*math/rand/v2.PCG).save":        onState(func(c *native.Call, p *randv2.PCG) { saveState(c, p) }),
		"(*math/rand/v2.PCG).restore":     onState(func(c *native.Call, p *randv2.PCG) { restoreState(c, p) }),
		"(*math/rand/v2.ChaCha8).Uint64":  onState(func(c *native.Call, p *randv2.ChaCha8) { c.SetUint64(0, p.Uint64()) }),
		"(*math/rand/v2.ChaCha8).start":   onState(func(c *native.Call, p *randv2.ChaCha8) { p.Seed([32]byte(c.Bytes(1))) }),
		"(*math/rand/v2.ChaCha8).fill":    onState(func(c *native.Call, p *randv2.ChaCha8) { p.Read(c.Bytes(1)) }),
		"(*math/rand/v2.ChaCha8).save":    onState(func(c *native.Call, p *randv2.ChaCha8) { saveState(c, p) }),
		"(*math/rand/v2.ChaCha8).restore": onState(func(c *native.Call, p *randv2.ChaCha8) { restoreState(c, p) }),

		"math/rand/v2.choose": native.Do(choose),
		"math/rand/v2.normal": fromDraws(func(s *draws) float64 { return randv2.New(s).NormFloat64() }),
		"math/rand/v2.zipf": native.Do(func(c *native.Call) {
			zipf(c, func(d *draws) uint64 {
				return randv2.NewZipf(randv2.New(d), c.Float64(1), c.Float64(2), c.Uint64(3)).Uint64()
			})
		}),
		"math/rand/v2.exponential": fromDraws(func(s *draws) float64 { return randv2.New(s).ExpFloat64() }),
	}
}

func choose(c *native.Call) { c.SetInt(0, c.Machine().Choose(sim.ChooseUser, c.Int(0))) }

// sourceBytes is what a generator takes: 607 numbers.
const sourceBytes = 5 << 10

// newSource hands the program a pointer to a generator of the host.
func newSource(c *native.Call) {
	s := rand.NewSource(c.Int64(0)).(randv2.Source)
	c.Made += sourceBytes
	c.SetPointer(0, unsafe.Pointer(&s))
}

func source(c *native.Call) randv2.Source { return *(*randv2.Source)(c.Pointer(0)) }

func next(c *native.Call) { c.SetUint64(0, source(c).Uint64()) }

// draws is a source of numbers that are drawn already. It notes when it is
// asked for more than there are, and answers 0 then, with which the host's
// algorithms come to an end.
type draws struct {
	left    []uint64
	lacking bool
}

func (d *draws) Uint64() uint64 {
	if len(d.left) == 0 {
		d.lacking = true
		return 0
	}
	next := d.left[0]
	d.left = d.left[1:]
	return next
}

func (d *draws) Int63() int64 { return int64(d.Uint64()) }
func (d *draws) Seed(int64)   {}

// fromDraws makes a native that computes a number from a list of draws.
func fromDraws(f func(*draws) float64) native.Func {
	return native.Do(func(c *native.Call) {
		d := draws{left: native.SliceOf[uint64](c, 0)}
		c.SetFloat64(0, f(&d))
		c.SetBool(1, !d.lacking)
	})
}

// zipf is fromDraws for whole numbers.
func zipf(c *native.Call, f func(*draws) uint64) {
	d := draws{left: native.SliceOf[uint64](c, 0)}
	c.SetUint64(0, f(&d))
	c.SetBool(1, !d.lacking)
}

// onState makes a native that works on the generator in the program's memory which
// argument 0 points to. It lies there as the host's own does, so that a program that copies
// it has two.
func onState[T any](f func(c *native.Call, state *T)) native.Func {
	return native.Do(func(c *native.Call) { f(c, (*T)(c.Pointer(0))) })
}

// saveState returns the state of a generator.
func saveState(c *native.Call, s encoding.BinaryMarshaler) {
	b, err := s.MarshalBinary()
	c.SetBytes(0, b)
	if err != nil {
		c.SetString(1, err.Error())
	}
}

// restoreState sets it, or says why it cannot.
func restoreState(c *native.Call, s encoding.BinaryUnmarshaler) {
	if err := s.UnmarshalBinary(c.Bytes(1)); err != nil {
		c.SetString(0, err.Error())
	}
}
