package lang

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/internal/golden"
)

// TestCode pins the code of the functions in testdata/code.go, inner loops and
// a recursion: what a change of the compiler does to them is seen in the diff
// of testdata/code.txt.
func TestCode(t *testing.T) {
	src, err := os.ReadFile("testdata/code.go")
	require.NoError(t, err)
	p, err := Load("code.go", src)
	require.NoError(t, err)
	im := p.image(1)
	var b strings.Builder
	for _, fn := range im.fns {
		if strings.HasPrefix(fn.name, "main.") && fn.name != "main.main" && fn.name != "main.init" {
			disassemble(&b, im, fn)
		}
	}
	golden.Equal(t, "testdata/code.txt", b.String())
}

// disassemble prints a function: in each line where the instruction is, its
// name, its operands (registers as r1, the goals of branches as →5) and the
// words of data.
func disassemble(b *strings.Builder, im *image, fn *fnInfo) {
	fmt.Fprintf(b, "%s\n", fn.name)
	for pc := fn.entry; pc < fn.end; pc++ {
		in := &im.code[pc]
		form := opForms[in.op]
		fmt.Fprintf(b, "%4d  %s", pc-fn.entry, form.name)
		for i, kind := range form.kinds {
			b.WriteString(operandText(in, kind, [...]opcode{in.a, in.b, in.c}[i], pc+1-fn.entry))
		}
		for range form.words {
			pc++
			b.WriteString(wordText(im, in, word(unsafe.Pointer(&im.code[pc]))))
		}
		b.WriteString("\n")
	}
}

func wordText(im *image, in *instr, w uint64) string {
	if in.op != opCall {
		return fmt.Sprintf(" %#x", w)
	}
	for _, fn := range im.fns {
		if fn.entry == int(uint32(w)) {
			return " " + fn.name
		}
	}
	return " ?"
}

func operandText(in *instr, kind rune, x opcode, next int) string {
	switch kind {
	case 'r':
		return fmt.Sprintf(" r%d", x/2)
	case 'n':
		return fmt.Sprintf(" %d", int16(x))
	case 'u':
		return fmt.Sprintf(" %d", x)
	case 'd':
		return fmt.Sprintf(" →%d", next+int(in.short()))
	case 'l':
		return fmt.Sprintf(" →%d", next+int(in.long()))
	}
	return ""
}
