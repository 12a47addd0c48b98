// Package crc64 has cyclic redundancy checks of 64 bits.
package crc64

import (
	"hash"
	"internal/digest"
)

// Size is that of a check in bytes.
const Size = 8

// The usual polynomials, the lowest power in the highest bit.
const (
	ISO  = 0xD800000000000000
	ECMA = 0xC96C5795D7870F42
)

// A Table stands for a polynomial.
type Table [256]uint64

// MakeTable returns the table of a polynomial.
func MakeTable(poly uint64) *Table {
	t := new(Table)
	fill(t[:], poly)
	return t
}

func fill(table []uint64, poly uint64)

// poly is the polynomial of a table: what a single bit becomes.
func (t *Table) poly() uint64 { return t[128] }

// New returns a hash.Hash64 of the check.
func New(tab *Table) hash.Hash64 { return digest.New64("crc64", "hash/crc64", tab.poly()) }

// Update returns the check of what crc is the check of, followed by p.
func Update(crc uint64, tab *Table, p []byte) uint64 {
	return digest.Update("crc64", crc, tab.poly(), p)
}

// Checksum returns the check of data.
func Checksum(data []byte, tab *Table) uint64 { return Update(0, tab, data) }
