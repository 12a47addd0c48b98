package bench

//go:noinline
func either(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		if i%3 == 0 {
			s += i
		} else {
			s--
		}
	}
	return s
}

// Branch goes 10 million times round a loop with a branch.
func Branch() {
	if either(10000000) == 1 {
		panic("wrong")
	}
}
