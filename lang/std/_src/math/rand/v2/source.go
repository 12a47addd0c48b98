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

// choose asks the machine's chooser for a number in [0, n).
func choose(n int) int

// chance is the source of the functions without a Rand: what the real runtime
// draws at random, the machine's chooser decides, so that a run repeats.
type chance struct{}

func (chance) Uint64() uint64 { return uint64(choose(1<<32))<<32 | uint64(choose(1<<32)) }
