package sync

// A WaitGroup waits for a number of goroutines to finish. After noCopy, which
// takes no room, it has the layout of the machine's wait group.
type WaitGroup struct {
	noCopy noCopy

	state uint64
	sema  uint32
}

// Add adds delta to the counter. At zero those in Wait are woken.
func (wg *WaitGroup) Add(delta int)

// Done takes one from the counter.
func (wg *WaitGroup) Done() { wg.Add(-1) }

// Wait waits until the counter is zero.
func (wg *WaitGroup) Wait()

// Go runs f in a new goroutine that wg counts. If f panics the counter stays
// as it is, so that a waiting main cannot end the program before the panic does.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		defer func() {
			if failure := recover(); failure != nil {
				panic(failure)
			}
			wg.Done()
		}()
		f()
	}()
}
