// Package sha512 has the hashes SHA-512, SHA-384 and the truncated forms of SHA-512.
package sha512

import (
	"hash"
	"internal/digest"
)

// The sizes in bytes of a hash, and of a block that Write takes best.
const (
	Size      = 64
	Size224   = 28
	Size256   = 32
	Size384   = 48
	BlockSize = 128
)

// New returns a hash.Hash of SHA-512, and Sum512 that of data.
func New() hash.Hash { return digest.New("sha512", "crypto/sha512", 0) }

func Sum512(data []byte) [Size]byte { return [Size]byte(digest.Of("sha512", 0, data)) }

// New384 returns a hash.Hash of SHA-384, and Sum384 that of data.
func New384() hash.Hash { return digest.New("sha384", "crypto/sha512", 0) }

func Sum384(data []byte) [Size384]byte { return [Size384]byte(digest.Of("sha384", 0, data)) }

// New512_224 returns a hash.Hash of SHA-512/224, and Sum512_224 that of data.
func New512_224() hash.Hash { return digest.New("sha512_224", "crypto/sha512", 0) }

func Sum512_224(data []byte) [Size224]byte { return [Size224]byte(digest.Of("sha512_224", 0, data)) }

// New512_256 returns a hash.Hash of SHA-512/256, and Sum512_256 that of data.
func New512_256() hash.Hash { return digest.New("sha512_256", "crypto/sha512", 0) }

func Sum512_256(data []byte) [Size256]byte { return [Size256]byte(digest.Of("sha512_256", 0, data)) }
