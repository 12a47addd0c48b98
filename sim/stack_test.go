package sim

import (
	"testing"

	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/stretchr/testify/assert"
)

// framed is a body with frames: it makes room for them and then waits.
type framed struct {
	Script
	used int64
	size int64 // as it was told
}

func (f *framed) StackFreed() {}

func (f *framed) StackUsed() (bytes int64, frames int) { return f.used, 1 }
func (f *framed) StackMoved(size int64)                { f.size = size }

// TestStackSize: with so many bytes in use, how large is the stack? The steps
// are those of a real recursion: see StackGuard.
func TestStackSize(t *testing.T) {
	for used, want := range map[int64]int64{0: 2 << 10, 1120: 2 << 10, 1121: 4 << 10, 3168: 4 << 10, 3169: 8 << 10, 100_000: 128 << 10} {
		m := machine(t, Config{Procs: 1, Check: true})
		m.Start(Script{Stack(used, 10), Sleep(1)}, 0)
		m.Run()
		assert.Equal(t, want, m.StackSize(m.main), used)
	}
}

// TestStackLimit: a goroutine's stack ends before a gigabyte, a thread's at the
// size that is reserved for it.
func TestStackLimit(t *testing.T) {
	for settings, limit := range map[string]int64{"go=1.26": 512 << 20, "model=threads": 8 << 20} {
		for used, fits := range map[int64]bool{limit - StackGuard: true, limit: false} {
			m := machine(t, Config{Procs: 1, Policy: policyOf(t, settings)})
			m.Start(Script{Stack(used, 10)}, 0)
			m.RunFor(2)
			_, ok := m.main.Result()
			assert.Equal(t, fits, ok, "%s: %d", settings, used)
		}
	}
}

// TestStackShrinks: does a collector give half of a stack back?
func TestStackShrinks(t *testing.T) {
	for used, want := range map[int64]int64{100: 4 << 10, 1027: 4 << 10, 1028: 8 << 10, 2000: 8 << 10} {
		f := &framed{Script: Script{Stack(4000, 10), Burn(10)}, used: used}
		m := machine(t, Config{Procs: 1})
		m.Start(f, 0)
		m.RunFor(2)
		m.shrinkStack(m.ms[0], m.main)
		assert.Equal(t, want, m.StackSize(m.main), used)
		assert.Equal(t, want < 8<<10, f.size == want, used)
		assert.Empty(t, stacksAreCounted(m))
	}
}

// TestStackMemory: ten thousand goroutines that wait take 20 MB; as many threads
// reserve 80 GB.
func TestStackMemory(t *testing.T) {
	for settings, each := range map[string]int64{"go=1.26": 2 << 10, "model=threads": 8 << 20} {
		m, counts := counted(t, Config{Procs: 1, Policy: policyOf(t, settings)})
		m.Start(Script(goes(10_000, Script{Sleep(event.Second)}, Sleep(event.Millisecond))), 0)
		m.Run()
		assert.InEpsilon(t, 10_000*each, counts.StackPeak, 0.01, settings)
	}
}
