package event

// EndReason says why a run is over.
type EndReason uint8

const (
	NotEnded       EndReason = iota // it is not
	Exited                          // main returned or the program exited with a code
	Deadlocked                      // all goroutines are asleep
	NoGoroutines                    // main called Goexit and the others have ended
	StepLimit                       // Config.MaxSteps
	TimeLimit                       // Config.MaxTime
	Stopped                         // Stop was called
	TooManyThreads                  // more than MaxThreads, or than KernelThreads where the runtime sets no limit
	EndReasons                      // the number of them
)

// String returns the reason in words.
func (e EndReason) String() string {
	return named(int(e), "running", "exited", "deadlocked", "no goroutines", "step limit", "time limit", "stopped", "too many threads")
}

// End is how a run ended.
type End struct {
	Why  EndReason
	Code int // the exit status, if Why is Exited
}
