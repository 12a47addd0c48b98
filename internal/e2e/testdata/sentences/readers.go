package main

import (
	"runtime"
	"sync"
)

type config struct{ mu sync.RWMutex }

func main() {
	cfg := &config{}
	var wg sync.WaitGroup
	cfg.mu.Lock()
	for range 3 {
		wg.Go(func() {
			cfg.mu.RLock()
			runtime.Gosched()
			cfg.mu.RUnlock()
		})
	}
	wg.Go(func() {
		cfg.mu.Lock()
		cfg.mu.Unlock()
	})
	for range 4 {
		runtime.Gosched()
	}
	cfg.mu.Unlock()
	wg.Wait()
	if cfg.mu.TryRLock() {
		cfg.mu.RUnlock()
	}
}

// says: Lock cfg.mu no reader is inside: it writes · line 13
// says: RLock cfg.mu G1 writes since line 13, third in line · line 16
// says: Lock cfg.mu G1 has it since line 13, first in line · line 22
// says: Unlock cfg.mu 3 waiting readers come in · line 28
// says: Lock cfg.mu 3 readers inside
// says: RUnlock cfg.mu 0 readers left, a writer waits
// says: RLock cfg.mu 1 reader inside · line 30
// never: deadlock
