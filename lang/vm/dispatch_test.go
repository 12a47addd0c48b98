//go:build amd64 && !race

package vm

import (
	"bytes"
	"reflect"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/require"
)

// TestDispatch checks where the compiler has put the few instructions that the
// loop performs between any two operations: load one, step, and jump through
// the table. The linker aligns functions to 32 bytes, lines of the cache are
// 64, so in a build where they lie across two lines everything takes up to half
// as long again, in the next one it does not. They must be within 32 bytes. If
// a new toolchain moves them, a field of fiber in another place or another
// variable before the loop moves them back.
func TestDispatch(t *testing.T) {
	if testing.CoverMode() != "" {
		t.Skip("coverage counters are in the loop")
	}
	at := reflect.ValueOf((*fiber).loop).UnsafePointer()
	code := unsafe.Slice((*byte)(at), 256)
	// jmp over the move that brings the program counter back; jmp *(table)(op*8)
	begin, end := bytes.IndexByte(code, 0xeb), bytes.Index(code, []byte{0x42, 0xff, 0x24})
	require.True(t, 0 < begin && begin < end, "this is not the code that the test knows")
	begin, end = begin+2, end+4
	require.Equal(t, begin/32, (end-1)/32, "the dispatch is at bytes %d to %d of the loop", begin, end)
}
