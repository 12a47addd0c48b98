package bench

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

// Fib calls a function 2.7 million times.
func Fib() {
	if fib(30) != 832040 {
		panic("wrong")
	}
}
