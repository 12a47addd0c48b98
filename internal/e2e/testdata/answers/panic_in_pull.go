// Who gets the panic of an iterator that iter.Pull runs, and who a Goexit?
//
//= G7   panic             boom
//= G7   recover           gives boom, the panic stops
//= G7   recovered         pull.run returns to its caller
//= G6   pass on           the panic of G7 goes on in G6
//= G6   panic             boom
//= G6   deferred call     try.func1.1, deferred by try.func1
//= G6   recover           gives boom, the panic stops
//= G6   recovered         try.func1 returns to its caller
//= G9   call Goexit       G9 ends after its deferred calls
//= G9   recover           gives nil: a Goexit, not a panic
//= G8   pass on           the Goexit of G9 goes on in G8
//= G8   call Goexit       G8 ends after its deferred calls
//= G8   deferred call     try.func1.1, deferred by try.func1
//= G8   recover           gives nil: a Goexit, not a panic

package main

import (
	"iter"
	"runtime"
)

func try(last func()) {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { recover() }()
		next, _ := iter.Pull(func(yield func(int) bool) {
			yield(1)
			last()
		})
		next()
		next()
	}()
	<-done
}

func main() {
	try(func() { panic("boom") })
	try(runtime.Goexit)
}
