// Package view turns the machine's events into what people look at.
//
// A view sees events and nothing else of the machine: a live run, a recorded one and
// one that a test made up all look the same. What follows a run has a method Listen
// that takes in one event; give it to the machine (sim.Config.Listen) or feed it a
// recording, and ask for the text at the end.
//
//   - [Trace] writes a line for each decision of the scheduler and each operation of a
//     goroutine, while the run goes on. [Options] say which lines and how.
//   - [Bill] says where the time of goroutines, tasks and Ps went.
//   - [Summary] is the few lines at the end of a run.
//   - [Contender] and [Compare] put several runs side by side.
//   - [Gauges] draws the figures that a program reports as curves over time.
//   - [Legend] is docs/trace.md: how to read a trace, and every reason there is.
//
// # How a trace comes about
//
// The way of an event through a [Trace], and the file of each part:
//
//	event → names.go    what it teaches: names of channels, functions, locks; doing.go: what
//	                    goroutines do; ruling.go: the numbers of the run's rules
//	      → boot.go     before main runs everything becomes one line
//	      → trace.go    which line it belongs to; line.go: a line and the rows it is cut into
//	      → filter.go   is the line wanted?
//	      → words.go    what was done, what the numbers say; why.go: why it happened
//	      → page.go     columns and colours (palette.go)
//
// What is said about a kind of event, and why it happens, stands in one row of a table.
// Each subject has a file with its table and its phrases: words_search.go,
// words_chan.go, and so on. A kind without a row fails a test. A reason has a [Mark]:
// does the language promise it, does Go 1.26 do it, or is it chance?
//
// A sentence never has a number of the rules typed into it: "{global}" becomes 61, or
// 31 where a run was made with --set global=31 (see ruling.go).
package view
