//go:build ignore

// A lock taken twice, and its reader-writer kin.
package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	var rw sync.RWMutex
	rw.RLock()
	go func() { rw.Lock() }()
	go func() { mu.Lock(); mu.Lock() }()
	go func() { var w sync.RWMutex; w.Lock(); w.RLock() }()
	fmt.Println("before")
	c := make(chan bool)
	<-c
}
