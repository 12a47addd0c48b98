//go:build 386 || arm || mips || mipsle

package native

// A program's objects are objects of the host's heap, laid out as on amd64: an
// address takes eight bytes, and a string of the program is a string of the
// host. Where addresses are shorter nothing of that holds, so package lang and
// what it needs do not compile there. Package sim does.
var _ = gmpsim_needs_a_machine_with_64_bit_addresses
