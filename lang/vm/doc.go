// Package vm runs code: New returns a Process, one run of an Image on a machine.
//
// A goroutine of the program is a fiber: a stack of frames and a place in the
// code. The machine asks it for its next operation (fiber.Next); it performs
// instructions until it comes to one that the machine must see, such as a send.
//
//	process   what the goroutines of a run share
//	env       the process as functions of the host see it
//	budget    how much memory a program may take, and what the machine is told of it
//	fiber     one goroutine; how long it may compute before others have their turn
//	loop      performs instructions: a leaf function, generated from the table in
//	          lang/internal/opgen, which calls nothing and so keeps its state in registers
//	handlers  what the loop leaves to others, by operation; generated as well
//	op…       these handlers, by subject
//	hashmap   maps, whose order depends on the chooser alone; hostmap shows them to the host
//	stack     how large the real stack would be
//	place, symbols
//	          what an onlooker is told of where a goroutine is, and names
//	traceback, fatal, callers
//	          what a crash prints and what a program may ask of its own stack
//
// Read fiber.go first, then the top of loop.go with code.Instr beside it. A
// Process and its fibers belong to one machine and need no locks: the machine
// runs one of them at a time.
package vm
