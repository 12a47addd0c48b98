package runtime

// SetFinalizer does nothing but refuse a nil obj. The real one says when a
// finalizer may run but never that it will, and here none does.
func SetFinalizer(obj any, finalizer any) {
	if obj == nil {
		fatal("runtime.SetFinalizer: first argument is nil")
	}
}

func fatal(text string)

// A Cleanup is what AddCleanup registered.
type Cleanup struct{ _ uint64 }

// AddCleanup does nothing: the real one promises no more than that cleanup does
// not run before the object is out of reach.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup { return Cleanup{} }

// Stop cancels the cleanup.
func (c Cleanup) Stop() {}

// A Pinner keeps objects where they are. They never move here.
type Pinner struct{ _ *int }

// Pin does nothing.
func (p *Pinner) Pin(pointer any) {}

// Unpin does nothing.
func (p *Pinner) Unpin() {}

// NumCgoCall returns 0: a simulated program calls no C.
func NumCgoCall() int64 { return 0 }

// SetBlockProfileRate does nothing: gmpsim run --bill says who blocked on what.
func SetBlockProfileRate(rate int) {}

// SetMutexProfileFraction does nothing, for the same reason, and returns 0.
func SetMutexProfileFraction(rate int) int { return 0 }
