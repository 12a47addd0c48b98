// Package prune leaves out of the standard packages the functions that a program
// cannot call, before anything is parsed: they are most of the text, and to parse,
// check and translate text is most of the time between a program's start
// and its first instruction.
//
// It goes by names, so it keeps too much rather than too little. A function stays
// if a text that stays, or the program, mentions its name in its package or
// behind its package's name; a method stays if its type is so mentioned, and anything
// mentions its own name, be it in a call or in an interface: a value of a type that
// no text names cannot come about. Types, variables and constants all stay, and so
// do the packages: what a program imports decides how the runtime boots.
//
// What the standard texts mention is known before any program is: pieces.txt says
// of each declaration how long it is and which others it mentions. Cutting the
// texts into declarations and looking for names in them took a quarter of a short
// program's start; now only the program's own text is looked through.
//
//	mention  finds the names in a text
//	piece    cuts a standard text into declarations
//	index    says in pieces.txt what these mention; only the generator calls it
//	table    reads pieces.txt
//	pruner   follows the names from the program on
//	blank    takes away the imports that a pruned file no longer uses
//
// Read pruner.go first. A Pruner belongs to one program, and once Drain has been
// called it no longer changes.
package prune
