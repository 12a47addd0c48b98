// Package adler32 has the checksum of zlib.
package adler32

import (
	"hash"
	"internal/digest"
)

// Size is that of a checksum in bytes.
const Size = 4

// New returns a hash.Hash32 of the checksum.
func New() hash.Hash32 { return digest.New32("adler32", "hash/adler32", 0) }

// Checksum returns the checksum of data.
func Checksum(data []byte) uint32 { return uint32(digest.NumberOf("adler32", 0, data)) }
