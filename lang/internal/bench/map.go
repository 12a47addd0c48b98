package bench

// count fills a map, looks for twice as many keys as there are, and empties it.
func count(m map[int]int, keys int) int {
	for i := 0; i < keys; i++ {
		m[i*7] += i
	}
	found := 0
	for i := 0; i < 2*keys; i++ {
		if _, ok := m[i*7]; ok {
			found++
		}
	}
	for i := 0; i < keys; i++ {
		delete(m, i*7)
	}
	return found + len(m)
}

// Map comes 2 million times to a map of up to 10 000 numbers.
func Map() {
	m := map[int]int{}
	for i := 0; i < 40; i++ {
		if count(m, 10000) != 10000 {
			panic("wrong")
		}
	}
}
