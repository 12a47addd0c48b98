package bench

//go:noinline
func sum(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		s = s*31 + i%7
	}
	return s
}

// Loop goes 10 million times round a loop of arithmetic.
func Loop() {
	if sum(10000000) == 1 {
		panic("wrong")
	}
}
