// Package sha256 has the hashes SHA-256 and SHA-224.
package sha256

import (
	"hash"
	"internal/digest"
)

// The sizes in bytes of a hash, and of a block that Write takes best.
const (
	Size      = 32
	Size224   = 28
	BlockSize = 64
)

// New returns a hash.Hash of SHA-256, and Sum256 that of data.
func New() hash.Hash { return digest.New("sha256", "crypto/sha256", 0) }

func Sum256(data []byte) [Size]byte { return [Size]byte(digest.Of("sha256", 0, data)) }

// New224 returns a hash.Hash of SHA-224, and Sum224 that of data.
func New224() hash.Hash { return digest.New("sha224", "crypto/sha256", 0) }

func Sum224(data []byte) [Size224]byte { return [Size224]byte(digest.Of("sha224", 0, data)) }
