// Package sha1 has the hash SHA-1, which is broken.
package sha1

import (
	"hash"
	"internal/digest"
)

// The sizes in bytes of a hash, and of a block that Write takes best.
const (
	Size      = 20
	BlockSize = 64
)

// New returns a hash.Hash of SHA-1, and Sum that of data.
func New() hash.Hash { return digest.New("sha1", "crypto/sha1", 0) }

func Sum(data []byte) [Size]byte { return [Size]byte(digest.Of("sha1", 0, data)) }
