package rand

// A Source is a stream of numbers in [0, 1<<63).
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// A Source64 is a Source of numbers in [0, 1<<64) too.
type Source64 interface {
	Source
	Uint64() uint64
}

// hostSource is the host's generator, which the program only points to.
type hostSource struct{}

func newHostSource(seed int64) *hostSource
func next(s *hostSource) uint64

// NewSource returns the generator of Go 1, which gives the same numbers for a
// seed here as it does on the real runtime.
func NewSource(seed int64) Source { return &seeded{newHostSource(seed)} }

type seeded struct{ host *hostSource }

func (s *seeded) Uint64() uint64  { return next(s.host) }
func (s *seeded) Int63() int64    { return int64(next(s.host) << 1 >> 1) }
func (s *seeded) Seed(seed int64) { s.host = newHostSource(seed) }

// choose asks the machine's chooser for a number in [0, n).
func choose(n int) int

// chance is the source of the functions without a Rand: what the real runtime
// draws at random, the machine's chooser decides, so that a run repeats.
type chance struct{}

func (chance) Uint64() uint64 { return uint64(choose(1<<32))<<32 | uint64(choose(1<<32)) }
func (c chance) Int63() int64 { return int64(c.Uint64() << 1 >> 1) }
func (chance) Seed(int64)     {}
