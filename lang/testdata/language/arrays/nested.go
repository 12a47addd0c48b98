// Arrays of structs of arrays, changed in place.
package main

import "fmt"

type cell struct {
	n    int
	tags [2]string
}

type board [3][3]cell

func (b *board) mark(i, j int, s string) { b[i][j].n++; b[i][j].tags[b[i][j].n%2] = s }
func (b board) count() (n int) {
	for _, row := range b {
		for _, c := range row {
			n += c.n
		}
	}
	return
}

func main() {
	var b board
	b.mark(1, 1, "x")
	b.mark(1, 1, "y")
	b.mark(0, 2, "z")
	row := b[1]
	row[1].n = 50
	fmt.Println(b.count(), b[1], row[1].n, b[0][2].tags)
	m := map[[2]int]string{{1, 2}: "a"}
	m[[2]int{1, 2}] += "b"
	fmt.Println(m, b == board{}, [2]cell{} == [2]cell{{}, {}})
}

// Output:
// 3 [{0 [ ]} {2 [y x]} {0 [ ]}] 50 [ z]
// map[[1 2]:ab] false true
