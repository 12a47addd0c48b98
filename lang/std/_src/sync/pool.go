package sync

// A Pool keeps values for reuse.
//
// The real one has a private place and a stack for each P and forgets all of
// it over two collections. This one has the shape of a single P's and never
// forgets: what was put last in the private place comes first, then the top
// of the stack.
type Pool struct {
	noCopy noCopy

	private any
	shared  []any

	// New makes a value when the pool is empty.
	New func() any
}

// Put adds x to the pool.
func (p *Pool) Put(x any) {
	switch {
	case x == nil:
	case p.private == nil:
		p.private = x
	default:
		p.shared = append(p.shared, x)
	}
}

// Get takes a value from the pool, or asks New for one.
func (p *Pool) Get() any {
	x := p.private
	p.private = nil
	if n := len(p.shared); x == nil && n > 0 {
		x = p.shared[n-1]
		p.shared[n-1] = nil
		p.shared = p.shared[:n-1]
	}
	if x == nil && p.New != nil {
		x = p.New()
	}
	return x
}
