// Package compile turns a program in SSA form into code: Program returns an Image.
//
// It begins with main and compiles what it meets. For one function it plans first
// and emits then:
//
//	values    what is known of each SSA value
//	fold      values that need no register, as who uses them computes them on the way
//	live      where each value is live
//	regalloc  registers for the rest
//	function  the order of these steps, and the emitting of one instruction after the other
//	emit      the code that has been emitted, its labels and distances
//	arith, build, builtin, call, complex, cond, flow, memory
//	          the code for the instructions of package ssa, by subject
//	compiler  what all functions share: constants, symbols, global variables
//	link      all functions in one piece
//
// Read compiler.go first, then function.go.
package compile
