// Two readers want to read once more, and a writer has come in between: each of the two
// waits for the writer, and the writer for both.
package main

import "sync"

var mu sync.RWMutex

func main() {
	var wg sync.WaitGroup
	in, goOn := make(chan bool, 2), make(chan bool)
	for range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.RLock()
			in <- true
			<-goOn
			mu.RLock()
			mu.RUnlock()
			mu.RUnlock()
		}()
	}
	<-in
	<-in
	wg.Add(1)
	go func() {
		defer wg.Done()
		close(goOn)
		mu.Lock()
		mu.Unlock()
	}()
	wg.Wait()
}

// says: G6 wants to read mu (line 19), but the writer G8 came first since line 30 (
// says: G7 wants to read mu (line 19), but the writer G8 came first since line 30 (
// says: G8 wants to write mu (line 30), read by G7 since line 16 (
// says: These are circles: G6 → G8 → G6 and G7 → G8 → G7.
// says: G1 waits for wg, whose counter is 3 (line 33).
