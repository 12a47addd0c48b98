package rand

// A Source is a stream of numbers in [0, 1<<64).
type Source interface {
	Uint64() uint64
}

// failed is what the host says of a state.
type failed string

func (f failed) Error() string { return string(f) }

func fault(problem string) error {
	if problem == "" {
		return nil
	}
	return failed(problem)
}

// A PCG is a generator that gives the same numbers for a seed here as on the
// real runtime. It lies in memory as the host's does: a copy is another generator.
type PCG struct{ hi, lo uint64 }

// NewPCG returns a PCG with the given seed.
func NewPCG(seed1, seed2 uint64) *PCG { return &PCG{seed1, seed2} }

// Seed starts p anew.
func (p *PCG) Seed(seed1, seed2 uint64) { p.hi, p.lo = seed1, seed2 }

// Uint64 returns the next number.
func (p *PCG) Uint64() uint64

func (p *PCG) save() (state []byte, problem string)
func (p *PCG) restore(state []byte) (problem string)

// MarshalBinary returns the generator's state, AppendBinary appends it.
func (p *PCG) MarshalBinary() ([]byte, error) { return p.AppendBinary(nil) }

func (p *PCG) AppendBinary(b []byte) ([]byte, error) {
	state, problem := p.save()
	return append(b, state...), fault(problem)
}

// UnmarshalBinary sets the generator's state.
func (p *PCG) UnmarshalBinary(data []byte) error { return fault(p.restore(data)) }

// A ChaCha8 is a generator that gives the same numbers for a seed here as on
// the real runtime. It lies in memory as the host's does.
type ChaCha8 struct {
	state struct {
		buf     [32]uint64
		seed    [4]uint64
		i, n, c uint32
	}
	readBuf [8]byte
	readLen int
}

// NewChaCha8 returns a ChaCha8 with the given seed.
func NewChaCha8(seed [32]byte) *ChaCha8 {
	c := new(ChaCha8)
	c.Seed(seed)
	return c
}

// Seed starts c anew.
func (c *ChaCha8) Seed(seed [32]byte) { c.start(seed[:]) }

func (c *ChaCha8) start(seed []byte)
func (c *ChaCha8) fill(p []byte)
func (c *ChaCha8) save() (state []byte, problem string)
func (c *ChaCha8) restore(state []byte) (problem string)

// Uint64 returns the next number.
func (c *ChaCha8) Uint64() uint64

// Read fills p.
func (c *ChaCha8) Read(p []byte) (n int, err error) {
	c.fill(p)
	return len(p), nil
}

// MarshalBinary returns the generator's state, AppendBinary appends it.
func (c *ChaCha8) MarshalBinary() ([]byte, error) { return c.AppendBinary(nil) }

func (c *ChaCha8) AppendBinary(b []byte) ([]byte, error) {
	state, problem := c.save()
	return append(b, state...), fault(problem)
}

// UnmarshalBinary sets the generator's state.
func (c *ChaCha8) UnmarshalBinary(data []byte) error { return fault(c.restore(data)) }

// choose asks the machine's chooser for a number in [0, n).
func choose(n int) int

// chance is the source of the functions without a Rand: what the real runtime
// draws at random, the machine's chooser decides, so that a run repeats.
type chance struct{}

func (chance) Uint64() uint64 { return uint64(choose(1<<32))<<32 | uint64(choose(1<<32)) }
