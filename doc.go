// Package gmpsim is a simulator of Go's scheduler: it runs an ordinary Go
// program in virtual time on simulated goroutines (G), threads (M) and
// processors (P), prints what the real program would print, and explains each
// scheduling decision on the way. The model is Go 1.26.
//
// This package is the map of the house. All the code that it has is the text of
// package pool, which simulated programs may import.
//
//	cmd/gmpsim   the command line: one thin file a command
//	sim          the machine: a discrete-event simulation, pure
//	lang         Go programs as goroutine bodies; the steps are below it:
//	lang/text    what a program's text is: files, places, errors
//	lang/code    what a compiled program is: instructions, run-time types
//	lang/load    from text to checked packages
//	lang/compile from checked packages to code
//	lang/vm      from code to what a goroutine does next
//	lang/source  where a program's text is: files, folders, modules
//	lang/native  how host functions are offered to programs
//	lang/std     the standard packages that a simulated program may import
//	view         what people look at, made from events alone
//	real         the same program on the real runtime
//	work         what a program calls to burn CPU, real and simulated alike
//	pool         a goroutine pool: an ordinary package that also runs simulated
//	scenarios    programs to teach with
//	internal/hunt random programs, to find where simulator and reality part
//	docs         the trace's legend, what is not modelled
//
// Arrows point one way: cmd → view, lang, real, scenarios → sim. The machine
// imports nothing of the project; a view sees events and never the machine.
//
// To read the code, begin with sim: Body and Op say what the machine and a
// goroutine's code say to each other, the table in find.go is the search for
// work, and the kinds in event.go are all that can happen. Then lang.Load and
// Process, which turn a file into such bodies.
package gmpsim
