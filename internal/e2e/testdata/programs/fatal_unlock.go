//go:build ignore

// Unlocking what is not locked is fatal and cannot be recovered.
package main

import (
	"fmt"
	"sync"
)

func main() {
	defer func() { fmt.Println(recover()) }()
	var mu sync.Mutex
	mu.Unlock()
}
