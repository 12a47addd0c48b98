// Missing returns, and wrong ones.
package main

func a() int {
	for {
		break
	}
} // ERROR "missing return"

func b() int {
	return "x" // ERROR "cannot use \"x\""
}

func c() {
	return 1 // ERROR "too many return values"
}

func d() (int, error) {
	return 1 // ERROR "not enough return values"
}

func e(n int) int {
	if n > 0 {
		return 1
	}
} // ERROR "missing return"

func main() {
	x := c() // ERROR "c\\(\\) \\(no value\\) used as value"
	y := d() // ERROR "assignment mismatch"
	a() + 1  // ERROR "is not used"
	_, _ = x, y
	b // ERROR "is not used"
}
