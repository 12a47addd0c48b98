// Goroutines whose stacks shrink where a function has just returned.
package main

func deep(n int) string {
	if n == 0 {
		return ""
	}
	return deep(n-1) + "x"
}

func main() {
	c := make(chan int)
	for i := 0; i < 2000; i++ {
		go func() { x := len(deep(300)); c <- x; deep(300) }()
	}
	for i := 0; i < 2000; i++ {
		<-c
	}
}

// Output:
