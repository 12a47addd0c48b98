// Package truth holds each sentence that a trace prints against the state that the
// events fold to and the rules of the run.
//
// A sentence that is false in front of a class costs more than one that is missing. So
// what a trace may say is a table: each wording stands in a row beside the predicate on
// (state before, state after, rules, event) that must hold when it is printed. A
// wording without a row is a complaint, too. A row without a predicate is a definition:
// it says what a thing is, and nothing of the moment; testdata/definitions.txt lists them.
//
//	Witness.Listen ← events of a run
//	Witness.Complaints → wordings that were printed and did not hold
//
// The trace tells what it says later than the event, since a line is printed when it is
// complete. So a Witness keeps the events, and folds them once all has been said.
package truth
