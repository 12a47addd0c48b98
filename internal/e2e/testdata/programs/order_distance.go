//go:build ignore

// Edit distances of pairs of words, a goroutine a pair, with a table each.
package main

import (
	"fmt"
	"strings"
	"sync"
)

func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			d := diagonal
			if a[i] != b[j] {
				d++
			}
			diagonal = row[j+1]
			row[j+1] = min(d, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}

func main() {
	pairs := [][2]string{{"kitten", "sitting"}, {"intention", "execution"}, {"flaw", "lawn"}, {"saturday", "sunday"}}
	var wg sync.WaitGroup
	for i, p := range pairs {
		wg.Add(1)
		go func() {
			defer wg.Done()
			a, b := strings.Repeat(p[0], 20*(i+1)), strings.Repeat(p[1], 20*(i+1))
			fmt.Println(p[0], p[1], distance(a, b))
		}()
	}
	wg.Wait()
}
