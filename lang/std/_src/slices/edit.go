package slices

// Insert inserts v at i and returns the slice.
func Insert[S ~[]E, E any](s S, i int, v ...E) S {
	_ = s[i:] // i must be in range even if there is nothing to insert
	if len(v) == 0 {
		return s
	}
	return splice(s, i, i, v)
}

// Replace replaces s[i:j] by v and returns the slice.
func Replace[S ~[]E, E any](s S, i, j int, v ...E) S {
	_ = s[i:j]
	return splice(s, i, j, v)
}

// splice replaces s[i:j] by v, in place if there is room. It copes with a v
// that lies in s.
func splice[S ~[]E, E any](s S, i, j int, v []E) S {
	n := len(s) - (j - i) + len(v)
	if n > cap(s) {
		grown := append(s[:i], make(S, n-i)...)
		copy(grown[i:], v)
		copy(grown[i+len(v):], s[j:])
		return grown
	}
	v = append([]E(nil), v...)
	old := len(s)
	r := s[:n]
	copy(r[i+len(v):], s[j:])
	copy(r[i:], v)
	if n < old {
		clear(s[n:])
	}
	return r
}

// Delete removes s[i:j] and returns the slice; what is free at its end is zero.
func Delete[S ~[]E, E any](s S, i, j int) S {
	_ = s[i:j:len(s)]
	if i == j {
		return s
	}
	kept := append(s[:i], s[j:]...)
	clear(s[len(kept):])
	return kept
}

// DeleteFunc removes the elements that del accepts.
func DeleteFunc[S ~[]E, E any](s S, del func(E) bool) S {
	i := IndexFunc(s, del)
	if i < 0 {
		return s
	}
	for _, v := range s[i+1:] {
		if !del(v) {
			s[i] = v
			i++
		}
	}
	clear(s[i:])
	return s[:i]
}

// Compact keeps one of each run of equal elements.
func Compact[S ~[]E, E comparable](s S) S {
	return CompactFunc(s, func(a, b E) bool { return a == b })
}

// CompactFunc keeps the first of each run of elements that are equal by eq.
func CompactFunc[S ~[]E, E any](s S, eq func(E, E) bool) S {
	if len(s) < 2 {
		return s
	}
	kept := 1
	for i := 1; i < len(s); i++ {
		if !eq(s[i], s[i-1]) {
			if i != kept {
				s[kept] = s[i]
			}
			kept++
		}
	}
	clear(s[kept:])
	return s[:kept]
}

// Grow makes room for n more elements.
func Grow[S ~[]E, E any](s S, n int) S {
	if n < 0 {
		panic("cannot be negative")
	}
	if n -= cap(s) - len(s); n > 0 {
		s = append(s[:cap(s)], make([]E, n)...)[:len(s)]
	}
	return s
}

// Clip gives up the unused capacity of s.
func Clip[S ~[]E, E any](s S) S { return s[:len(s):len(s)] }
