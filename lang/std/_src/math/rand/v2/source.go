package rand

// A Source is a stream of numbers in [0, 1<<64).
type Source interface {
	Uint64() uint64
}

// hostSource is one of the host's generators, which the program only points to.
type hostSource struct{}

func newPCG(seed1, seed2 uint64) *hostSource
func newChaCha8(seed []byte) *hostSource
func next(s *hostSource) uint64
func read(s *hostSource, p []byte)

func save(s *hostSource) (state []byte, problem string)
func restore(s *hostSource, state []byte) (problem string)

// failed is what the host says of a state.
type failed string

func (f failed) Error() string { return string(f) }

func fault(problem string) error {
	if problem == "" {
		return nil
	}
	return failed(problem)
}

// saved returns a generator's state, appended to b.
func saved(b []byte, s *hostSource) ([]byte, error) {
	state, problem := save(s)
	return append(b, state...), fault(problem)
}

// A PCG is a generator that gives the same numbers for a seed here as on the
// real runtime.
type PCG struct{ host *hostSource }

// NewPCG returns a PCG with the given seed.
func NewPCG(seed1, seed2 uint64) *PCG { return &PCG{newPCG(seed1, seed2)} }

// Seed starts p anew.
func (p *PCG) Seed(seed1, seed2 uint64) { p.host = newPCG(seed1, seed2) }

// Uint64 returns the next number. The zero PCG has the seed 0, 0.
func (p *PCG) Uint64() uint64 {
	if p.host == nil {
		p.Seed(0, 0)
	}
	return next(p.host)
}

// MarshalBinary returns the generator's state, AppendBinary appends it.
func (p *PCG) MarshalBinary() ([]byte, error) { return p.AppendBinary(nil) }

func (p *PCG) AppendBinary(b []byte) ([]byte, error) {
	if p.host == nil {
		p.Seed(0, 0)
	}
	return saved(b, p.host)
}

// UnmarshalBinary sets the generator's state.
func (p *PCG) UnmarshalBinary(data []byte) error {
	if p.host == nil {
		p.Seed(0, 0)
	}
	return fault(restore(p.host, data))
}

// A ChaCha8 is a generator that gives the same numbers for a seed here as on
// the real runtime.
type ChaCha8 struct{ host *hostSource }

// NewChaCha8 returns a ChaCha8 with the given seed.
func NewChaCha8(seed [32]byte) *ChaCha8 { return &ChaCha8{newChaCha8(seed[:])} }

// Seed starts c anew.
func (c *ChaCha8) Seed(seed [32]byte) { c.host = newChaCha8(seed[:]) }

// Uint64 returns the next number.
func (c *ChaCha8) Uint64() uint64 { return next(c.host) }

// Read fills p.
func (c *ChaCha8) Read(p []byte) (n int, err error) {
	read(c.host, p)
	return len(p), nil
}

// MarshalBinary returns the generator's state, AppendBinary appends it.
func (c *ChaCha8) MarshalBinary() ([]byte, error) { return saved(nil, c.host) }

func (c *ChaCha8) AppendBinary(b []byte) ([]byte, error) { return saved(b, c.host) }

// UnmarshalBinary sets the generator's state.
func (c *ChaCha8) UnmarshalBinary(data []byte) error {
	if c.host == nil {
		c.Seed([32]byte{})
	}
	return fault(restore(c.host, data))
}

// choose asks the machine's chooser for a number in [0, n).
func choose(n int) int

// chance is the source of the functions without a Rand: what the real runtime
// draws at random, the machine's chooser decides, so that a run repeats.
type chance struct{}

func (chance) Uint64() uint64 { return uint64(choose(1<<32))<<32 | uint64(choose(1<<32)) }
