// Package compile turns a program in SSA form into code: Program returns an Image.
//
// It begins with main and compiles what it meets; the methods of a type are met when
// a value of the type becomes an interface. A function is planned first, in package
// compile/plan, and emitted then:
//
//	compiler   what all functions of a program share: constants, symbols, types
//	startup, inittask
//	           the function that initializes the packages and calls main
//	routine    a function on its way into the image
//	emit       one function, block by block
//	arith, build, builtin, call, complex, cond, flow, memory
//	           its instructions, by subject
//	site       the instructions that allocate
//	register, move, constant
//	           what the plan says of a value, put into operands
//	assembler  the instructions that were emitted, their labels and distances
//	link       all functions in one piece
//	names      functions and channels as the runtime calls them
//
// compile/ssaform answers what package ssa has no names for. Read compiler.go first,
// then emit.go and one of the subjects.
package compile
