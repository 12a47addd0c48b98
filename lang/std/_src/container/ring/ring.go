// Package ring has circular lists.
package ring

// A Ring is one element of a circular list, and so stands for all of it. The
// zero value is a ring of one.
type Ring struct {
	next, prev *Ring

	Value any
}

// New returns a ring of n elements, nil for none.
func New(n int) *Ring {
	if n <= 0 {
		return nil
	}
	r := new(Ring).ready()
	for range n - 1 {
		r.prev.Link(new(Ring))
	}
	return r
}

func (r *Ring) ready() *Ring {
	if r.next == nil {
		r.next, r.prev = r, r
	}
	return r
}

// Next returns the element behind r.
func (r *Ring) Next() *Ring { return r.ready().next }

// Prev returns the element before r.
func (r *Ring) Prev() *Ring { return r.ready().prev }

// Move returns the element n places on, or back if n is negative.
func (r *Ring) Move(n int) *Ring {
	r.ready()
	for ; n > 0; n-- {
		r = r.next
	}
	for ; n < 0; n++ {
		r = r.prev
	}
	return r
}

// Link puts the ring s behind r and returns what was behind r. If they are one
// ring this takes out what is between them.
func (r *Ring) Link(s *Ring) *Ring {
	behind := r.Next()
	if s != nil {
		last := s.Prev()
		r.next, s.prev = s, r
		behind.prev, last.next = last, behind
	}
	return behind
}

// Unlink takes out n elements behind r and returns them.
func (r *Ring) Unlink(n int) *Ring {
	if n <= 0 {
		return nil
	}
	return r.Link(r.Move(n + 1))
}

// Len returns the number of elements.
func (r *Ring) Len() int {
	if r == nil {
		return 0
	}
	n := 1
	for p := r.Next(); p != r; p = p.next {
		n++
	}
	return n
}

// Do calls f for each value, from r on.
func (r *Ring) Do(f func(any)) {
	if r == nil {
		return
	}
	f(r.Value)
	for p := r.Next(); p != r; p = p.next {
		f(p.Value)
	}
}
