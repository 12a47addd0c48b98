// Package digest has hash functions: the host computes them, and the types of the
// hash packages are made of it.
package digest

import "hash"

// state is a hash of the host.
type state struct{}

// newState makes a hash of a kind; table is for those of crc32 and crc64.
func newState(kind string, table uint64) *state
func (s *state) write(p []byte)
func (s *state) sum() []byte
func (s *state) number() uint64
func (s *state) reset()
func (s *state) size() (size, block int)
func (s *state) clone() *state
func (s *state) save() []byte
func (s *state) restore(b []byte) bool

// A Digest is a hash.Hash and hash.Cloner.
type Digest struct {
	s    *state
	name string // of the package, for errors
}

// New returns a hash of the kind that the host knows by this name. Table is the
// polynomial of a CRC.
func New(kind, name string, table uint64) *Digest { return &Digest{newState(kind, table), name} }

// Write adds p to what is hashed.
func (d *Digest) Write(p []byte) (n int, err error) {
	d.s.write(p)
	return len(p), nil
}

// WriteString is Write of a string.
func (d *Digest) WriteString(s string) (n int, err error) { return d.Write([]byte(s)) }

// Sum appends the hash of what was written.
func (d *Digest) Sum(b []byte) []byte { return append(b, d.s.sum()...) }

// Reset forgets what was written.
func (d *Digest) Reset() { d.s.reset() }

// Size and BlockSize return how many bytes Sum appends, and how many Write takes
// best.
func (d *Digest) Size() int {
	size, _ := d.s.size()
	return size
}

func (d *Digest) BlockSize() int {
	_, block := d.s.size()
	return block
}

// Clone returns a copy.
func (d *Digest) Clone() (hash.Cloner, error) { return &Digest{d.s.clone(), d.name}, nil }

// MarshalBinary returns the state of the hash, AppendBinary appends it.
func (d *Digest) MarshalBinary() ([]byte, error)        { return d.s.save(), nil }
func (d *Digest) AppendBinary(b []byte) ([]byte, error) { return append(b, d.s.save()...), nil }

// UnmarshalBinary goes on from a state.
func (d *Digest) UnmarshalBinary(b []byte) error {
	if !d.s.restore(b) {
		return invalid(d.name + ": invalid hash state")
	}
	return nil
}

type invalid string

func (e invalid) Error() string { return string(e) }

// A Digest32 is a hash.Hash32, a Digest64 a hash.Hash64.
type (
	Digest32 struct{ Digest }
	Digest64 struct{ Digest }
)

// New32 and New64 are New for hashes of 32 and 64 bits.
func New32(kind, name string, table uint64) *Digest32 {
	return &Digest32{Digest{newState(kind, table), name}}
}
func New64(kind, name string, table uint64) *Digest64 {
	return &Digest64{Digest{newState(kind, table), name}}
}

// Sum32 and Sum64 return the hash as a number.
func (d *Digest32) Sum32() uint32 { return uint32(d.s.number()) }
func (d *Digest64) Sum64() uint64 { return d.s.number() }

// Clone returns a copy.
func (d *Digest32) Clone() (hash.Cloner, error) {
	return &Digest32{Digest{d.s.clone(), d.name}}, nil
}

func (d *Digest64) Clone() (hash.Cloner, error) {
	return &Digest64{Digest{d.s.clone(), d.name}}, nil
}

// Of returns the hash of data.
func Of(kind string, table uint64, data []byte) []byte {
	s := newState(kind, table)
	s.write(data)
	return s.sum()
}

// NumberOf returns the hash of data as a number.
func NumberOf(kind string, table uint64, data []byte) uint64 {
	s := newState(kind, table)
	s.write(data)
	return s.number()
}

// Update goes on from a CRC.
func Update(kind string, crc, table uint64, data []byte) uint64
