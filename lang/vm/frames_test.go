package vm_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/lang/code"
	"github.com/gmpsim/gmpsim/lang/vm"
	"github.com/gmpsim/gmpsim/sim"
)

// checkFrames compares how far the frames of functions are from the frames of those that
// call them with the sizes of the real ones.
func checkFrames(t *testing.T, program string, real map[string]int) {
	t.Helper()
	p, err := lang.Load("frames.go", []byte(program))
	require.NoError(t, err)
	m, err := sim.New(sim.Config{Procs: 1})
	require.NoError(t, err)
	im := p.New(m, lang.Host{}).Image()
	for _, fn := range im.Functions {
		want, ok := real[fn.Name]
		delete(real, fn.Name)
		for i := fn.Entry; ok && i < fn.End; i++ {
			if in := im.Code[i]; in.Op == code.Call {
				require.InDelta(t, 1, float64(int(in.A)/2*vm.BytesPerSlot)/float64(want), 0.5, fn.Name)
				break
			}
		}
	}
	require.Empty(t, real, "functions that were not found")
}

// Arrays, structs that are passed by value, closures, results on the stack: what stays
// there is in the frame, and what is inlined is in the frame of the function that does so.
func TestFramesWithVariables(t *testing.T) {
	checkFrames(t, variablesProgram, map[string]int{
		"main.array": 8032, "main.byValue": 344, "main.buffer": 280, "main.pointer": 544, "main.closures": 24, "main.hanoi": 88,
		"main.mergeSort": 168, "main.value": 504, "main.small": 256, "main.printing": 144,
	})
}

const variablesProgram = `package main

import "fmt"

type big struct{ a [20]int }

func array(n int) int {
	var a [1000]int
	a[n&7] = n
	if n == 0 {
		return a[3]
	}
	return array(n-1) + a[n&3]
}

func byValue(b big, n int) int {
	if n == 0 {
		return b.a[0]
	}
	return byValue(b, n-1) + b.a[1]
}

func buffer(n int) int {
	buf := make([]byte, 256)
	buf[n&7] = 1
	if n == 0 {
		return 0
	}
	return buffer(n-1) + int(buf[1])
}

func pointer(p *[64]int, n int) int {
	var a [64]int
	a[1] = p[0]
	if n == 0 {
		return 0
	}
	return pointer(&a, n-1)
}

func closures(n int) int {
	x := n
	f := func(m int) int { x += m; return x }
	if n == 0 {
		return f(1)
	}
	return closures(n-1) + f(2)
}

func hanoi(n int, a, b, c string) int {
	if n == 0 {
		return 0
	}
	return hanoi(n-1, a, c, b) + 1 + hanoi(n-1, c, b, a)
}

func mergeSort(s []int) []int {
	if len(s) < 2 {
		return s
	}
	a, b := mergeSort(s[:len(s)/2]), mergeSort(s[len(s)/2:])
	out := make([]int, 0, len(s))
	for len(a) > 0 && len(b) > 0 {
		if a[0] < b[0] {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

func value(n int) big {
	if n == 0 {
		return big{}
	}
	b := value(n - 1)
	b.a[0]++
	return b
}

func small(n int) (a, b [4]int) {
	if n == 0 {
		return
	}
	a, b = small(n - 1)
	a[n&3]++
	return b, a
}

func printing(n int) {
	if n == 0 {
		return
	}
	fmt.Println("n", n, n*2)
	printing(n - 1)
	fmt.Println("n", n)
}

func main() {
	fmt.Println(array(3), byValue(big{}, 3), buffer(3), pointer(new([64]int), 3), closures(3), hanoi(3, "a", "b", "c"))
	fmt.Println(mergeSort([]int{3, 2, 1}), value(3))
	fmt.Println(small(3))
	printing(2)
}
`
