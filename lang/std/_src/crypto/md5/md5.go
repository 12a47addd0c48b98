// Package md5 has the hash MD5, which is broken.
package md5

import (
	"hash"
	"internal/digest"
)

// The sizes in bytes of a hash, and of a block that Write takes best.
const (
	Size      = 16
	BlockSize = 64
)

// New returns a hash.Hash of MD5, and Sum that of data.
func New() hash.Hash { return digest.New("md5", "crypto/md5", 0) }

func Sum(data []byte) [Size]byte { return [Size]byte(digest.Of("md5", 0, data)) }
