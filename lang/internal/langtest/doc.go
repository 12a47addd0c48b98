// Package langtest has what the tests of the rooms of lang share: running a
// program and what it leaves, and the programs in their folders testdata.
package langtest
