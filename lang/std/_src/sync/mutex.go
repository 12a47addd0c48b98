// Package sync has locks and other tools to synchronize goroutines.
//
// Mutex, WaitGroup and the semaphores under the rest are operations of the
// simulated runtime; what is built on them is the Go text here.
package sync

import isync "internal/sync"

// fatal ends the program as the runtime's unrecoverable errors do.
func fatal(text string)

// noCopy marks a type that must stay where it was first used.
type noCopy struct{}

func (*noCopy) Lock()   {}
func (*noCopy) Unlock() {}

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

// A Mutex is a mutual exclusion lock. The zero value is unlocked.
type Mutex struct {
	_ noCopy

	mu isync.Mutex
}

// Lock locks m, waiting until it is free.
func (m *Mutex) Lock()

// TryLock locks m if that needs no waiting and reports whether it did.
func (m *Mutex) TryLock() bool

// Unlock unlocks m. To unlock a free mutex is a fatal error.
func (m *Mutex) Unlock()
