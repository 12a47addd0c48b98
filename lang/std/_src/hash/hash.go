// Package hash has the interfaces of hash functions.
package hash

import "io"

// A Hash takes bytes in and gives a few that stand for all of them. Write never
// fails.
type Hash interface {
	io.Writer
	Sum(b []byte) []byte
	Reset()
	Size() int
	BlockSize() int
}

// A Hash32 has 32 bits.
type Hash32 interface {
	Hash
	Sum32() uint32
}

// A Hash64 has 64 bits.
type Hash64 interface {
	Hash
	Sum64() uint64
}

// A Cloner can copy itself with what was written.
type Cloner interface {
	Hash
	Clone() (Cloner, error)
}

// An XOF gives as many bytes as are asked for.
type XOF interface {
	io.Writer
	io.Reader
	Reset()
	BlockSize() int
}
