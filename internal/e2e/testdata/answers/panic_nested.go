// Panics in deferred calls: which is recovered where, which is lost, and which ends the program?
//
//= panic             "from the body" · line 39
//= deferred call     first.func2, deferred by first
//= panic             "from a defer", panic 2 of G1 · line 37
//= recover           gives "from a defer", the panic stops
//= recovered         first.func2 returns to its caller
//= recover           gives "from the body", the panic stops
//= recovered         first returns to its caller
//= recover           gives "second recover", the panic stops
//= recover           gives nil: recovered already
//= panic             one
//= panic             two, panic 2 of G1
//= replace           panic one is over
//= recover           gives two, the panic stops
//= panic             "runtime error: index ou…" · line
//= recover           gives nil: not called by the panic
//= panic             &{7 deep}, panic 2
//= replace           panic "runtime error: index ou…" is over
//= crash             &{7 deep} was not recovered,
//= the last of 2 panics
//= exit              status 2

package main

import "errors"

type mine struct {
	n    int
	text string
}

func first() {
	defer func() { _ = recover() }()
	defer func() {
		defer func() { _ = recover() }()
		panic("from a defer")
	}()
	panic("from the body")
}

func twice() {
	defer func() {
		_ = recover()
		_ = recover()
	}()
	panic("second recover")
}

func replaced() {
	defer func() { _ = recover() }()
	defer func() { panic("two") }()
	panic(errors.New("one"))
}

func deep() {
	defer func() {
		panic(&mine{7, "deep"})
	}()
	defer func() {
		defer func() { _ = recover() }()
	}()
	var list []int
	index := 3
	list[index]++
}

func main() {
	first()
	twice()
	replaced()
	deep()
}
