// Package plan decides, before any code of a function is emitted, where each of its
// values is: New returns a Function that says so.
//
// An SSA value has a register, or the register of another value, or none as who uses
// it computes it on the way. In this order New finds out:
//
//	blocks    in which order the blocks become code, and which are in loops
//	value     what is known of each value
//	fold      which need no register
//	hoist     which constants are loaded once, as a loop wants them
//	access    what each instruction reads and writes
//	live      where each value is live
//	web       which values share a register since they flow into each other
//	reserve   the registers that are given: parameters, results, the defer stack
//	regalloc  registers for the rest
//
// Read plan.go and function.go first. A plan knows the frame and which operand an
// instruction could hold, but no operation: package compile emits what was decided,
// and asks a Function where a value is.
package plan
