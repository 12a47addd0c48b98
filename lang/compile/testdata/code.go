package main

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func sum(n int) int {
	s := 0
	for i := 0; i < n; i++ {
		s = s*31 + i%7
	}
	return s
}

func strike(composite []bool, i, n int) {
	for j := i * i; j <= n; j += i {
		composite[j] = true
	}
}

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

func main() {
	fib(3)
	sum(3)
	strike(nil, 1, 0)
	either(3)
}
