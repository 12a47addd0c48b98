//go:build ignore

// An unrecoverable error in a deferred call: the panics that are under way are
// printed as they are, without asking their methods for a text.
package main

import (
	"errors"
	"sync"
)

type part struct{ name string }

func (p part) Error() string { panic("not asked") }

type level int

func (level) String() string { panic("not asked") }

func first() { panic(errors.New("first")) }

func main() {
	defer func() {
		defer func() {
			var mu sync.Mutex
			recover()
			mu.Unlock()
		}()
		panic(part{"wheel"})
	}()
	defer func() { panic(level(2)) }()
	first()
}
