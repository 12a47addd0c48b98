//go:build unix

package sim

import (
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/gmpsim/gmpsim/sim/event"
)

// BenchmarkRealSyscall enters the kernel and comes back at once. The simulated
// call takes no time in the kernel, the real one does: getppid is the shortest.
func BenchmarkRealSyscall(b *testing.B) {
	const calls = 1_000_000
	duel{
		ops: calls, turns: 4, perOp: true,
		sim: func() *Machine {
			var wg WaitGroup
			return finish(b, start(b, 1, 1, &wg, &repeat{calls, false, Syscall(0, false), WgAdd(&wg, -1)}))
		},
		real: func() {
			for range calls {
				_, _, _ = syscall.Syscall(syscall.SYS_GETPPID, 0, 0, 0)
			}
		},
	}.report(b)
}

// BenchmarkRealTimers lets a million goroutines sleep at the same time: a timer
// is made and fires for each.
func BenchmarkRealTimers(b *testing.B) {
	const sleepers = 1_000_000
	duel{
		ops: sleepers, turns: 1, perOp: true,
		sim: func() *Machine {
			var wg WaitGroup
			return finish(b, start(b, 1, sleepers, &wg, Script{Sleep(100 * event.Millisecond), WgAdd(&wg, -1)}))
		},
		real: func() {
			var wg sync.WaitGroup
			for range sleepers {
				wg.Go(func() { time.Sleep(100 * time.Millisecond) })
			}
			wg.Wait()
		},
	}.report(b)
}

// BenchmarkRealMany is Gosched with 1000 goroutines on 64 Ps, against the real
// runtime with one.
func BenchmarkRealMany(b *testing.B) {
	b.Run("P=64/goroutines=1000", func(b *testing.B) { gosched(b, 64, 1000, false) })
	b.Run("P=64/goroutines=1000/irregular", func(b *testing.B) { gosched(b, 64, 1000, true) })
}
