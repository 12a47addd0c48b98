// What something took is never the same twice; all else is.
// verify: clock
package main

import (
	"fmt"
	"time"
)

func main() {
	begin := time.Now()
	sum := 0
	for i := range 100_000 {
		sum += i % 7
	}
	fmt.Printf("{\"sum\": %d, \"took\": %d, \"at\": %q}\n", sum, time.Since(begin), time.Now().Format(time.RFC3339Nano))
	fmt.Println("that was", time.Since(begin))
}
