//go:build ignore

// Words counted in maps of their own, then merged under a lock.
package main

import (
	"fmt"
	"strings"
	"sync"
)

func main() {
	text := strings.Repeat("the quick brown fox jumps over the lazy dog and runs away from the dog ", 400)
	words := strings.Fields(text)
	total := map[string]int{}
	var mu sync.Mutex
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			part := words[i*len(words)/4 : (i+1)*len(words)/4]
			counts := map[string]int{}
			for _, w := range part {
				counts[w]++
			}
			mu.Lock()
			defer mu.Unlock()
			for w, n := range counts {
				total[w] += n
			}
			fmt.Println("part", i, len(counts), counts["dog"])
		}()
	}
	wg.Wait()
	fmt.Println(total["the"], total["fox"])
}
