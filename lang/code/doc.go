// Package code says what a compiled program is. An Image is made by lang/compile
// once and run by lang/vm any number of times; it does not change in between.
//
// Read image.go first: an Image is a list of instructions with tables beside it,
// and a Function is a stretch of that list. Then
//
//	instr    an instruction: an operation and three operands
//	opcodes  the operations, generated from the table in lang/internal/opgen
//	operand  operands that do not fit into an instruction
//	type     what is known at run time about a type: a Slot is how its values
//	         lie in registers, a Mem how they lie in memory
//	types    how types are described
//	memory   what is done with values: allocating, copying, loading, storing
//
// The program's objects are objects of the host's heap, with the layout of the
// real compiler, so that the host's collector looks after them and the standard
// packages of the host can be handed their addresses.
package code
