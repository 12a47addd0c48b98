//go:build ignore

// Hashes of shards of a text, by a loop of their own.
package main

import (
	"fmt"
	"strings"
	"sync"
)

func main() {
	text := strings.Repeat("all work and no play makes a dull text; ", 5_000)
	var wg sync.WaitGroup
	for i := range 5 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			h := uint32(2166136261)
			for _, c := range []byte(text[i*len(text)/5 : (i+1)*len(text)/5]) {
				h = (h ^ uint32(c)) * 16777619
			}
			fmt.Printf("shard %d %08x\n", i, h)
		}()
	}
	wg.Wait()
}
