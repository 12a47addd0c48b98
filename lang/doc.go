// Package lang runs Go programs as goroutine bodies of a simulated machine.
//
// Load turns a program's text into a Program, which never changes and has no
// memory of its own. New turns a Program into a Process: one run of it, with
// fresh memory, on one machine. The machine asks the Process for goroutine
// bodies, and these for one operation after the other.
//
//	p, err := lang.Load("prog.go", src)         // an ErrorList says what is wrong, all of it
//	m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot()})
//	r := p.New(m, lang.Host{Stdout: os.Stdout})
//	m.Start(r.Main(), r.MainSymbol())
//	status := r.Finish(m.Run())                 // prints a deadlock, as the runtime would
//
// The way from text to execution is a pipeline, a room for each step:
//
//	lang/text     what the steps say to each other about sources: files, places, errors
//	lang/code     what a compiled program is: instructions, functions, run-time types
//	lang/load     text → checked packages in SSA form; refuses what is not simulated
//	lang/compile  SSA form → code
//	lang/vm       code → what a goroutine does next
//
// Arrows point one way: text ← code ← {load, compile, vm} ← lang, and the three
// in braces never import each other. This package hands on what one of them
// returns to the next, and that is all it does. So a step can be read, tested
// and replaced alone. Beside the pipeline are
//
//	lang/source   finds a program's files and packages, as the go command does
//	lang/std      the standard packages that a program may import
//	lang/native   how functions of the host are offered to programs
//	lang/host     the host's files
//	lang/scratch  the same, but what a program changes stays in memory
//
// Host and Process are names for types of lang/vm: go doc ./lang/vm has their fields
// and methods. A caller needs Main, MainSymbol and Finish of a Process.
//
// Read program.go first, then the rooms in the order of the table.
package lang

//go:generate go run ./internal/opgen
//go:generate go run ./internal/piecegen
