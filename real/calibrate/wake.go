package calibrate

import (
	"runtime"
	"sync/atomic"
	"time"

	"github.com/gmpsim/gmpsim/sim/rules"
	"github.com/gmpsim/gmpsim/work"
)

func sleepShort() float64 {
	begin := time.Now()
	for range often {
		time.Sleep(time.Nanosecond)
	}
	return each(begin, often)
}

// sleepIdle is how late an idle process wakes up.
func sleepIdle() float64 {
	begin := time.Now()
	time.Sleep(time.Millisecond)
	return each(begin, 1) - float64(time.Millisecond)
}

// sleepLong is how late it wakes up after a fifth of a second. The least slack of Linux comes
// on top: poll.late, which is taken off, has it.
func sleepLong() float64 {
	const d = time.Second / 5
	begin := time.Now()
	time.Sleep(d)
	return each(begin, 1) - float64(d) + float64(rules.PollSlackLeast)
}

// threadSleeps is how late a thread wakes up that sleeps in the kernel.
func threadSleeps() float64 {
	const d = 20 * time.Microsecond
	begin := time.Now()
	work.Syscall(d)
	return each(begin, 1) - float64(d)
}

// lockedThreads passes a value between two threads and back.
func lockedThreads() float64 {
	const times = 20
	there, back := make(chan int), make(chan int)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		for v := range there {
			back <- v
		}
	}()
	there <- 0
	<-back
	begin := time.Now()
	for i := range times {
		there <- i
		<-back
	}
	took := each(begin, times)
	close(there)
	return took
}

// wakeProbes need a second P, and a core for it.
func wakeProbes() []probe {
	if runtime.NumCPU() < 2 {
		return nil
	}
	const busy = "depends on the CPU that the kernel chooses, and on other load on the host"
	return []probe{
		{"a word that two cores write", 2, 40, wordMoves, []share{{"cache.transfer", nil, 1, 1, busy}}},
		{"threads that wake up", 2, 40, wakeToSteal(true), []share{
			{"futex.wake", nil, 1, 1, busy}, {"futex.spread", nil, 1, 1, busy}}},
		{"the wait before a runnext is stolen", 2, 40, wakeToSteal(false), []share{
			{"steal.backoff", []string{"futex.wake"}, 1, 1, withLess + "; " + busy}}},
	}
}

// wordMoves is how long a word takes from one core to another: two goroutines write it in turn.
func wordMoves() float64 {
	const times = 100
	var word atomic.Int64
	var up atomic.Bool
	turn := func(from int64) {
		for i := from; i < 2*times; i += 2 {
			for spins := 1; word.Load() != i; spins++ {
				if spins%1_000_000 == 0 {
					runtime.Gosched() // the kernel gave the other thread no core
				}
			}
			word.Store(i + 1)
		}
	}
	go func() { up.Store(true); turn(1) }()
	for !up.Load() {
		runtime.Gosched()
	}
	begin := time.Now()
	turn(0)
	return each(begin, 2*times)
}

// wakeToSteal is the time from a go statement to the goroutine's first instruction
// on another P, whose thread slept. It waits there in the queue or in runnext, and
// the one that started it keeps its own P.
func wakeToSteal(queued bool) func() float64 {
	return func() float64 {
		time.Sleep(time.Millisecond) // the other thread falls asleep
		var ran, second atomic.Int64
		begin := time.Now()
		go func() { ran.Store(int64(time.Since(begin))) }()
		if queued {
			go func() { second.Store(1) }() // kicks it out of runnext
		} else {
			second.Store(1)
		}
		for ran.Load() == 0 || second.Load() == 0 {
			if time.Since(begin) > 50*time.Millisecond {
				runtime.Gosched() // the kernel gave the other thread no core
			}
		}
		return float64(ran.Load())
	}
}
