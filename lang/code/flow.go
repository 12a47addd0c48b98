package code

// A flow says where an operation goes on, and so where a toll is paid; see Price.
type flow uint8

const (
	straight flow = iota // with the next instruction
	branches             // there, or by a short distance elsewhere; those that follow are not straight
	jumps                // elsewhere, by a long distance
	calls                // in another function, and then with the next instruction
	returns              // in the caller
	ticks                // with the next instruction, and the toll is in C
	leaves               // its handler says where
)

// Leaving is the first operation that leaves the loop; all that follow do.
const Leaving = ShiftCheck
