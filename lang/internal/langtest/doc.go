// Package langtest has what the tests of the rooms of lang share. Run runs a program on
// the simulator and returns what it printed and how it ended; Corpus lists the programs
// in a testdata folder, and Source makes a program of several packages from texts. It
// holds no tests and knows no expectations: those stay beside the code that they test.
// Only tests import it.
package langtest
