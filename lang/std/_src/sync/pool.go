package sync

// A Pool keeps values for reuse: each P has a private place and a stack of its
// own, and takes from the others only when both are empty. What was not used
// between two collections is forgotten.
type Pool struct {
	noCopy noCopy

	places *poolPlaces

	// New makes a value when the pool is empty.
	New func() any
}

// poolPlaces are the host's: each call of poolGet and poolPut is done while its
// goroutine is pinned to its P, so no other one sees half of it.
type poolPlaces struct{ _ byte }

func poolGet(places **poolPlaces) any
func poolPut(places **poolPlaces, x any)

// Put adds x to the pool.
func (p *Pool) Put(x any) {
	if x != nil {
		poolPut(&p.places, x)
	}
}

// Get takes a value from the pool, or asks New for one.
func (p *Pool) Get() any {
	x := poolGet(&p.places)
	if x == nil && p.New != nil {
		x = p.New()
	}
	return x
}
