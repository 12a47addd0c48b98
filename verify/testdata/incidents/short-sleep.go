// A sleep of less than a millisecond takes about one if nobody else runs.
// verify: exact
package main

import (
	"fmt"
	"time"
)

func main() {
	least := time.Hour
	for range 10 {
		begin := time.Now()
		time.Sleep(100 * time.Microsecond)
		least = min(least, time.Since(begin))
	}
	fmt.Println(least > 800*time.Microsecond, least < 3*time.Millisecond)
}
