// Package load reads a program: Check returns it type-checked and in SSA form, or
// all that is wrong with it.
//
// The program's own packages and those of lang/std go different ways and meet in
// the type checker:
//
//	check      the whole way, and what comes of it
//	gather, parsed
//	           the program's packages: found, parsed, in an order
//	standard   the standard packages: those parts of their texts that load/prune leaves are
//	           parsed and checked while the program's packages are
//	own        the program's packages are checked, refused or prepared
//	unit       the type checker, on one package
//	complaint  what is wrong so far, and by which imports it came in
//	refuse     what is not simulated is refused before anything runs
//	rangelen, order, orderwalk
//	           syntax trees are changed where package ssa would evaluate a statement
//	           otherwise than the real compiler
//	build      SSA form
//	godebug    the settings of GODEBUG that the program asks for
//
// Read check.go first. All that a load needs lives as long as Check runs; what is
// left of it is the Checked program, which never changes.
package load
