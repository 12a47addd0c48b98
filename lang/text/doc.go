// Package text has what all steps of the way from text to execution say about a
// program's text: what it consists of (Source), where something is (Places), what
// is wrong with it (Error), how its types are spelled (TypeName), and which
// settings of GODEBUG it asks for (Debug). It knows nothing of code.
//
// A Source is made by whoever finds the program, such as lang/source. Places
// is filled by lang/load and never changes after that. Errors come from
// lang/load alone: a program that has been loaded cannot be wrong any more, so
// what is amiss later is a mistake of the simulator, and Fail says so.
package text
