//go:build ignore

// Linear and binary searches for the same numbers: who is ready first?
package main

import (
	"fmt"
	"sort"
	"sync"
)

func main() {
	xs := make([]int, 200_000)
	for i := range xs {
		xs[i] = 3 * i
	}
	var wg sync.WaitGroup
	for _, way := range []string{"linear", "binary", "library"} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			found := 0
			for want := 0; want < 600_000; want += 60_000 {
				switch way {
				case "linear":
					for _, x := range xs {
						if x == want {
							found++
							break
						}
					}
				case "binary":
					lo, hi := 0, len(xs)
					for lo < hi {
						if mid := (lo + hi) / 2; xs[mid] < want {
							lo = mid + 1
						} else {
							hi = mid
						}
					}
					if xs[lo] == want {
						found++
					}
				default:
					if i := sort.SearchInts(xs, want); xs[i] == want {
						found++
					}
				}
			}
			fmt.Println(way, found)
		}()
	}
	wg.Wait()
}
