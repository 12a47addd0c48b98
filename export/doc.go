// Package export writes a run for the readers that people have already: pprof, Perfetto,
// go tool trace, jq, a spreadsheet, a Markdown page. It is made from events alone and
// imports no machine, so a recorded run can be exported, too.
//
// [Formats] is the table of all formats. Each makes a [Writer], which takes in the events
// one by one and writes while the run goes on. What each keeps in memory is said in its
// comment:
//
//	jsonl, csv    nothing but the texts of positions and symbols
//	pprof         one number for each different stack, of at most 65536 goroutines
//	perfetto      the state of the scheduler
//	gotrace       the state, and the events of one generation, a megabyte
//	mermaid       at most 31 messages
//
// A new format is a function that makes a Writer, and a row in Formats.
//
// Rejected: one intermediate list of slices and arrows from which all formats are made. A
// profile needs no order, a Go trace needs threads, Perfetto needs neither; the list would
// hold the whole run and still miss something for each.
package export
