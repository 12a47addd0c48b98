package std

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"hash/crc64"
	"hash/fnv"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
)

// digestNatives are the hashes of package hash and crypto.
func digestNatives() table {
	return table{
		"internal/digest.newState":        native.Do(newState),
		"internal/digest.Update":          native.Do(updateCRC),
		"(*internal/digest.state).write":  native.Do(writeHash),
		"(*internal/digest.state).sum":    native.Do(sumHash),
		"(*internal/digest.state).number": native.Do(func(c *native.Call) { c.SetUint64(0, hashNumber(hashOf(c).Hash)) }),
		"(*internal/digest.state).reset":  native.Do(func(c *native.Call) { hashOf(c).Reset() }),
		"(*internal/digest.state).size": native.Do(func(c *native.Call) {
			c.SetInt(0, hashOf(c).Size())
			c.SetInt(1, hashOf(c).BlockSize())
		}),
		"(*internal/digest.state).clone":   native.Do(cloneHash),
		"(*internal/digest.state).save":    native.Do(func(c *native.Call) { c.SetBytes(0, saved(hashOf(c).Hash)) }),
		"(*internal/digest.state).restore": native.Do(restoreHash),
		"hash/crc32.fill":                  native.Do(fillCRC32),
		"hash/crc64.fill":                  native.Do(fillCRC64),
	}
}

func fillCRC32(c *native.Call) {
	copy(native.SliceOf[uint32](c, 0), crc32.MakeTable(uint32(c.Uint64(1)))[:])
}

func fillCRC64(c *native.Call) { copy(native.SliceOf[uint64](c, 0), crc64.MakeTable(c.Uint64(1))[:]) }

// hashOf returns the hash that argument 0 points to.
func hashOf(c *native.Call) digest { return *(*digest)(c.Pointer(0)) }

func setHash(c *native.Call, h digest) {
	c.Made += hashBytes
	c.SetPointer(0, unsafe.Pointer(&h))
}

// A digest is a hash, and what a byte of what it hashes takes, in units of 10 ps.
type digest struct {
	hash.Hash
	each int
}

// digestUnits has these numbers: measured, those of package crypto with the instructions
// that processors have for them.
var digestUnits = map[string]int{
	"md5": 150, "sha1": 63, "sha224": 69, "sha256": 69, "sha384": 180, "sha512": 180, "sha512_224": 180, "sha512_256": 180,
	"crc32": 2, "crc64": 62, "adler32": 34, "fnv32": 128, "fnv32a": 128, "fnv64": 128, "fnv64a": 128, "fnv128": 250, "fnv128a": 250,
}

func writeHash(c *native.Call) {
	h := hashOf(c)
	h.Write(c.Bytes(1))
	c.Work = h.each * c.Len(1)
}

// sumHash fills up the last block of a hash that has blocks.
func sumHash(c *native.Call) {
	h := hashOf(c)
	c.SetBytes(0, h.Sum(nil))
	c.Work = h.each * h.BlockSize()
}

// hashBytes is what a hash takes at most: one of a CRC has a table.
const hashBytes = 2 << 10

// newState is (kind, table).
func newState(c *native.Call) {
	setHash(c, digest{newHash(c.String(0), c.Uint64(1)), digestUnits[c.String(0)]})
}

func newHash(kind string, table uint64) hash.Hash {
	switch kind {
	case "fnv32":
		return fnv.New32()
	case "fnv32a":
		return fnv.New32a()
	case "fnv64":
		return fnv.New64()
	case "fnv64a":
		return fnv.New64a()
	case "fnv128":
		return fnv.New128()
	case "fnv128a":
		return fnv.New128a()
	case "crc32":
		return crc32.New(crc32.MakeTable(uint32(table)))
	case "crc64":
		return crc64.New(crc64.MakeTable(table))
	case "adler32":
		return adler32.New()
	}
	return newCryptoHash(kind)
}

func newCryptoHash(kind string) hash.Hash {
	return map[string]func() hash.Hash{
		"md5": md5.New, "sha1": sha1.New, "sha224": sha256.New224, "sha256": sha256.New,
		"sha384": sha512.New384, "sha512": sha512.New, "sha512_224": sha512.New512_224, "sha512_256": sha512.New512_256,
	}[kind]()
}

func hashNumber(h hash.Hash) uint64 {
	switch h := h.(type) {
	case hash.Hash32:
		return uint64(h.Sum32())
	case hash.Hash64:
		return h.Sum64()
	}
	return 0
}

// updateCRC is (kind, crc, table, data).
func updateCRC(c *native.Call) {
	c.Work = digestUnits[c.String(0)] * c.Len(3)
	if c.String(0) == "crc32" {
		c.SetUint64(0, uint64(crc32.Update(uint32(c.Uint64(1)), crc32.MakeTable(uint32(c.Uint64(2))), c.Bytes(3))))
		return
	}
	c.SetUint64(0, crc64.Update(c.Uint64(1), crc64.MakeTable(c.Uint64(2)), c.Bytes(3)))
}

// cloneHash copies a hash of the host; all that are made here can be cloned.
func cloneHash(c *native.Call) {
	h := hashOf(c)
	clone, err := h.Hash.(hash.Cloner).Clone()
	if err != nil {
		c.Panic(err.Error())
		return
	}
	setHash(c, digest{clone, h.each})
}

func saved(h hash.Hash) []byte {
	b, err := h.(encoding.BinaryMarshaler).MarshalBinary()
	if err != nil {
		return nil
	}
	return b
}

func restoreHash(c *native.Call) {
	c.SetBool(0, hashOf(c).Hash.(encoding.BinaryUnmarshaler).UnmarshalBinary(c.Bytes(1)) == nil)
}
