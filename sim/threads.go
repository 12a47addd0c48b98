package sim

import "github.com/gmpsim/gmpsim/sim/rules"

// With a kernel thread for each goroutine, the runtime does nothing and the
// kernel all. The machine shows it with the parts that it has: a P is a core, an
// M the core's place in the kernel, and the global queue is what the kernel has
// ready to run. The kernel's ways differ in what they cost and in three rules:
// it preempts by its own clock, a thread that blocks in a system call leaves its
// core at once, and a thread's stack is reserved when it is created.

// threadCosts returns the costs of operations on threads, where c has those on
// goroutines.
func threadCosts(c rules.Costs) rules.Costs {
	c.Go, c.GoCold, c.Exit = c.ThreadCreate, c.ThreadCreate, c.ThreadExit
	c.Switch, c.Ready = c.ThreadSwitch, c.ThreadWake
	c.ThreadStart, c.ThreadSpread = c.ThreadSwitch, 0
	c.SchedLock = 0 // each core has a queue of its own in the kernel
	return c
}

// underThreads changes a machine to that model.
func (m *Machine) underThreads() {
	m.costs = threadCosts(m.costs)
	m.stacks.least, m.stacks.first = stackThread, stackThread
	m.slice = m.costs.KernelSlice
}

// beginSlice lets the kernel's clock stop the thread that runs now.
func (m *Machine) beginSlice(mp *M) {
	if m.slice > 0 {
		mp.preemptAt = m.now.Add(m.slice)
		m.pending.bound = min(m.pending.bound, mp.preemptAt)
	}
}
