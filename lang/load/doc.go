// Package load reads a program: Check returns it type-checked and in SSA form, or
// all that is wrong with it.
//
// The program's own packages and those of lang/std go different ways and meet in
// the type checker:
//
//	gather            parses the program's packages and finds what they import
//	piece, mention    cut the standard texts into declarations, and find the names in a text
//	prune             leaves out of the standard texts what the program cannot call: to parse
//	                  and check them is most of the time between start and first instruction
//	standard          parses and checks what is left, all packages at once
//	loader            checks the program's packages meanwhile
//	refuse            refuses what is not simulated, before anything runs
//	rangelen, order   change the syntax trees where package ssa would evaluate a statement
//	                  in another way than the real compiler
//	godebug           finds the settings that the program asks for
//
// Read check.go and loader.go first. A loader lives as long as one Check.
package load
