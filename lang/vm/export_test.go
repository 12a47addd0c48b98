package vm

import (
	"hash/maphash"

	"github.com/gmpsim/gmpsim/lang/code"
)

// BytesPerSlot lets the tests of whole programs hold the estimate to real frames.
const BytesPerSlot = bytesPerSlot

// Image returns the code that r runs.
func (r *Process) Image() *code.Image { return r.im }

// HashSeed returns what r mixes into the hashes of strings.
func (r *Process) HashSeed() maphash.Seed { return r.hashSeed }
