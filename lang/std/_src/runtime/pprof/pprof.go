// Package pprof counts threads and goroutines. There is nothing else to
// profile in a simulation.
package pprof

import _ "os" // as the real package does: what is linked decides the boot state

// A Profile counts something.
type Profile struct{ name string }

// Lookup returns the profile of that name, nil if there is none.
func Lookup(name string) *Profile {
	switch name {
	case "threadcreate", "goroutine":
		return &Profile{name}
	}
	return nil
}

// Name returns the profile's name.
func (p *Profile) Name() string { return p.name }

// Count returns how many there are: of threads, all that were ever created
// and have not ended.
func (p *Profile) Count() int {
	if p.name == "goroutine" {
		return goroutines()
	}
	return threads()
}

func goroutines() int
func threads() int
