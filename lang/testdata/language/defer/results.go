// A deferred function can change named results, after return has set them.
package main

import "fmt"

func double() (n int) {
	defer func() { n *= 2 }()
	n = 1
	return n + 4
}

func rescue() (err error) {
	defer func() {
		if e := recover(); e != nil {
			err = fmt.Errorf("rescued: %v", e)
		}
	}()
	panic("oops")
}

func unnamed() int {
	n := 1
	defer func() { n = 100 }()
	return n
}

func pair() (a, b int) {
	defer func() { a, b = b, a }()
	return 1, 2
}

func main() {
	fmt.Println(double(), rescue(), unnamed())
	fmt.Println(pair())
}

// Output:
// 10 rescued: oops 1
// 2 1
