// Package estimate says of a program's functions what the real compiler decides by
// analysis, and what the code of package compile does not show: which of them it inlines,
// what they allocate on the stack instead of the heap, and how large their frames are.
// Virtual time and the collector go by it.
//
//	program    what is asked of a program: begin there
//	inline     which functions are inlined
//	count, countcall, countstmt
//	           what a function's text costs a caller that inlines it, counted as the
//	           compiler counts it
//	static     which function a func variable has
//	escape     what a function does with its parameters, and what it allocates on the stack
//	graph, flow, flowcall, loops
//	           the places of a function where pointers are, and how they get from one to
//	           another
//	grow       which slices begin in a buffer on the stack
//	frame      how much of the stack it takes
//	std        the same of the standard library's functions, whose real texts are not here:
//	           a table that the real toolchain fills
//
// The truth is cmd/compile/internal/inline and cmd/compile/internal/escape. Tests compare
// with what `go build -gcflags=-m` prints.
package estimate
