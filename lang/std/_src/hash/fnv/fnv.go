// Package fnv has the hashes of Fowler, Noll and Vo.
package fnv

import (
	"hash"
	"internal/digest"
)

const name = "hash/fnv"

// New32 to New128a return a hash of so many bits; those with an a take FNV-1a.
func New32() hash.Hash32  { return digest.New32("fnv32", name, 0) }
func New32a() hash.Hash32 { return digest.New32("fnv32a", name, 0) }
func New64() hash.Hash64  { return digest.New64("fnv64", name, 0) }
func New64a() hash.Hash64 { return digest.New64("fnv64a", name, 0) }
func New128() hash.Hash   { return digest.New("fnv128", name, 0) }
func New128a() hash.Hash  { return digest.New("fnv128a", name, 0) }
