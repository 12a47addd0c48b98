package compile_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/compile"
	"github.com/gmpsim/gmpsim/lang/load"
	"github.com/gmpsim/gmpsim/lang/text"
	"github.com/gmpsim/gmpsim/lang/vm"
)

// TestCode pins the code of the functions in testdata/code.go, inner loops and
// a recursion: what a change of the compiler does to them is seen in the diff
// of testdata/code.txt.
func TestCode(t *testing.T) {
	src, err := os.ReadFile("testdata/code.go")
	require.NoError(t, err)
	im := compiled(t, "code.go", src, false)
	var b strings.Builder
	for _, fn := range im.Functions {
		if strings.HasPrefix(fn.Name, "main.") && fn.Name != "main.main" && fn.Name != "main.init" {
			disassemble(&b, im, fn)
		}
	}
	golden.Equal(t, "testdata/code.txt", b.String())
}

// compiled returns the code of a program of one file.
func compiled(t *testing.T, name string, src []byte, shared bool) *code.Image {
	t.Helper()
	c, err := load.Check(text.OneFile(name, src))
	require.NoError(t, err)
	return compile.Program(compile.Input{
		Main: c.Main, Sizes: c.Sizes, Places: c.Places, Debug: c.Debug, IsUser: c.IsUser, Maps: vm.Maps{}, Shared: shared,
	})
}

// disassemble prints a function: in each line where the instruction is, its
// name, its operands (registers as r1, the goals of branches as →5) and the
// words of data.
func disassemble(b *strings.Builder, im *code.Image, fn *code.Function) {
	fmt.Fprintf(b, "%s\n", fn.Name)
	for pc := fn.Entry; pc < fn.End; pc++ {
		in := &im.Code[pc]
		form := opForms[in.Op]
		fmt.Fprintf(b, "%4d  %s", pc-fn.Entry, form.name)
		for i, kind := range form.kinds {
			b.WriteString(operandText(in, kind, [...]code.Operand{in.A, in.B, in.C}[i], pc+1-fn.Entry))
		}
		for range form.words {
			pc++
			b.WriteString(wordText(im, in, *(*uint64)(unsafe.Pointer(&im.Code[pc]))))
		}
		b.WriteString("\n")
	}
}

func wordText(im *code.Image, in *code.Instr, w uint64) string {
	if in.Op != code.Call {
		return fmt.Sprintf(" %#x", w)
	}
	for _, fn := range im.Functions {
		if fn.Entry == int(uint32(w)) {
			return " " + fn.Name
		}
	}
	return " ?"
}

func operandText(in *code.Instr, kind rune, x code.Operand, next int) string {
	switch kind {
	case 'r':
		return fmt.Sprintf(" r%d", x/2)
	case 'n':
		return fmt.Sprintf(" %d", int16(x))
	case 'u':
		return fmt.Sprintf(" %d", x)
	case 'd':
		return fmt.Sprintf(" →%d", next+int(in.Short()))
	case 'l':
		return fmt.Sprintf(" →%d", next+int(in.Long()))
	}
	return ""
}
