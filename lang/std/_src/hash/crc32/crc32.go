// Package crc32 has cyclic redundancy checks of 32 bits.
package crc32

import (
	"hash"
	"internal/digest"
)

// Size is that of a check in bytes.
const Size = 4

// The usual polynomials, the lowest power in the highest bit.
const (
	IEEE       = 0xedb88320
	Castagnoli = 0x82f63b78
	Koopman    = 0xeb31d82e
)

// A Table stands for a polynomial.
type Table [256]uint32

// IEEETable is the table of IEEE.
var IEEETable = MakeTable(IEEE)

// MakeTable returns the table of a polynomial.
func MakeTable(poly uint32) *Table {
	t := new(Table)
	fill(t[:], poly)
	return t
}

func fill(table []uint32, poly uint32)

// poly is the polynomial of a table: what a single bit becomes.
func (t *Table) poly() uint64 { return uint64(t[128]) }

// New returns a hash.Hash32 of the check.
func New(tab *Table) hash.Hash32 { return digest.New32("crc32", "hash/crc32", tab.poly()) }

// NewIEEE is New with IEEE.
func NewIEEE() hash.Hash32 { return New(IEEETable) }

// Update returns the check of what crc is the check of, followed by p.
func Update(crc uint32, tab *Table, p []byte) uint32 {
	return uint32(digest.Update("crc32", uint64(crc), tab.poly(), p))
}

// Checksum returns the check of data.
func Checksum(data []byte, tab *Table) uint32 { return Update(0, tab, data) }

// ChecksumIEEE is Checksum with IEEE.
func ChecksumIEEE(data []byte) uint32 { return Update(0, IEEETable, data) }
