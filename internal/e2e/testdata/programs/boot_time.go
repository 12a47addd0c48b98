//go:build ignore

// Packages time and context do not bring package os: the numbers begin at 6.
package main

import (
	"context"
	"time"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Millisecond)
	defer cancel()
	for range 3 {
		go func() { select {} }()
	}
	<-ctx.Done()
	select {}
}
