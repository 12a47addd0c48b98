package kernels

type place struct{ x, y int }

// MapInc counts in a map of ints.
func MapInc(n int) int {
	m := map[int]int{}
	for i := range n {
		m[i&255]++
	}
	return m[7]
}

// MapGet reads one.
func MapGet(n int) (s int) {
	m := map[int]int{}
	for i := range 1000 {
		m[i] = i
	}
	for i := range n {
		s += m[i%1000]
	}
	return s
}

// MapString reads one whose keys are texts.
func MapString(n int) (s int) {
	keys := []string{"alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa"}
	m := map[string]int{}
	for i, k := range keys {
		m[k] = i
	}
	for i := range n {
		s += m[keys[i%10]]
	}
	return s
}

// MapBuild fills new maps.
func MapBuild(n int) (s int) {
	for range n {
		m := map[int]bool{}
		for i := range 100 {
			m[i*7] = true
		}
		s += len(m)
	}
	return s
}

// MapRange goes through one.
func MapRange(n int) (s int) {
	m := map[int]int{}
	for i := range 100 {
		m[i] = i
	}
	for range n {
		for k, v := range m {
			s += k + v
		}
	}
	return s
}

// MapDelete adds and deletes.
func MapDelete(n int) int {
	m := map[int]int{}
	for i := range n {
		m[i] = i
		delete(m, i-50)
	}
	return len(m)
}

// MapCells has structs as keys.
func MapCells(n int) (s int) {
	m := map[place]int{}
	for i := range n {
		m[place{i & 15, i >> 4 & 15}]++
	}
	return len(m)
}

// Memo remembers results in a map.
func Memo(n int) (s int) {
	for range n {
		seen := map[int]int{}
		var fib func(int) int
		fib = func(n int) int {
			if n < 2 {
				return n
			}
			if v, ok := seen[n]; ok {
				return v
			}
			v := fib(n-1) + fib(n-2)
			seen[n] = v
			return v
		}
		s += fib(40)
	}
	return s
}
