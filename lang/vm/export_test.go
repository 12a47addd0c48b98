package vm

import (
	"hash/maphash"

	"github.com/gmpsim/gmpsim/lang/code"
)

// BytesPerSlot lets the tests of whole programs hold the estimate to real frames.
const BytesPerSlot = bytesPerSlot

// Image returns the code that r runs.
func (p *Process) Image() *code.Image { return p.im }

// HashSeed returns what r mixes into the hashes of strings.
func (p *Process) HashSeed() maphash.Seed { return p.hashSeed }
