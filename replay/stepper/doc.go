// Package stepper lets somebody walk through a run: by commands in lines, or on a full screen.
//
// A [Stepper] has a session, the names of what is in it, and where the reader has put marks. What it can do
// is one table of commands, which the line protocol, the keys of the screen and the help are made from:
//
//	step      the next row of a trace          back      the row before
//	next      the next decision                prev      the decision before
//	until X   the first event about X          rev X     the last one before
//
// [Stepper.Do] performs one line and returns an [Answer].
package stepper
