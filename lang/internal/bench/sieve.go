package bench

func sieve(n int) int {
	composite := make([]bool, n+1)
	count := 0
	for i := 2; i <= n; i++ {
		if composite[i] {
			continue
		}
		count++
		for j := i * i; j <= n; j += i {
			composite[j] = true
		}
	}
	return count
}

// Sieve counts the primes up to two million; it marks 4.3 million multiples.
func Sieve() {
	if sieve(2000000) != 148933 {
		panic("wrong")
	}
}
