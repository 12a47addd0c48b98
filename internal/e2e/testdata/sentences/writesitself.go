package main

import "sync"

func main() {
	var rw sync.RWMutex
	l := rw.RLocker()
	rw.Lock()
	l.Lock()
}

// says: RLock rw G1 writes since line 8, first in line · line 9
// says: G1 wants to read rw (line 9), which it writes itself since line 8 (
