// Slices of slices, of unequal length and shared rows.
package main

import "fmt"

func main() {
	tri := make([][]int, 5)
	for i := range tri {
		tri[i] = make([]int, i+1)
		tri[i][0], tri[i][i] = 1, 1
		for j := 1; j < i; j++ {
			tri[i][j] = tri[i-1][j-1] + tri[i-1][j]
		}
	}
	fmt.Println(tri)
	flat := make([]int, 6)
	rows := [][]int{flat[:3], flat[3:]}
	rows[1][0] = 7
	rows[0] = append(rows[0], 8)
	fmt.Println(flat, rows)
}

// Output:
// [[1] [1 1] [1 2 1] [1 3 3 1] [1 4 6 4 1]]
// [0 0 0 8 0 0] [[0 0 0 8] [8 0 0]]
