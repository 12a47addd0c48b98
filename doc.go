// Package gmpsim is a simulator of Go's scheduler. It runs an ordinary Go
// program in virtual time on simulated goroutines (G), threads (M) and
// processors (P), prints what the real program would print, and explains each
// scheduling decision on the way. The model is Go 1.26.
//
// This package is the map of the house. Its only code embeds the sources of
// packages pool, pool/load and work, which simulated programs may import.
//
//	cmd/gmpsim     the command line: flags and printing, one thin file for each command
//	sim/event      what can happen: kinds with typed arguments, ids, time, State
//	sim/rules      how the scheduler decides, and what things cost
//	sim            the machine: a discrete-event simulation, pure
//	lang           Go programs as goroutine bodies: text, code, load, compile, vm
//	lang/source    finds the source of a program: files, folders, modules
//	lang/native    offers host functions to programs
//	lang/std       the standard packages that a simulated program may import
//	view           what users read about a run, made from events alone
//	real           the same program on the real runtime; real/calibrate measures a host
//	verify         compares the simulation with the real runtime
//	work           uses CPU, blocks or waits, real and simulated
//	pool           a goroutine pool: an ordinary package that also runs simulated
//	scenarios      programs to learn from
//	internal       hunt (random programs), tidy, golden, e2e
//	docs           design, the legend of the trace, what is not modelled, and more
//
// Arrows point one way; docs/design.md has the picture. The machine imports only
// sim/event and sim/rules; a view sees events and never the machine.
//
// To read the code, begin with sim: Body and Op are the contract between the
// machine and a goroutine's code, the table in find.go is the search for work,
// and the kinds in sim/event are all that can happen. Then read lang.Load and
// Process, which turn a file into such bodies.
package gmpsim
