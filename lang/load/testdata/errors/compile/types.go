// Types that do not fit.
package main

type celsius float64
type point struct{ x, y int }

func half(n int) int { return n / 2 }

func main() {
	var s string = 1 // ERROR "cannot use 1 .* as string value"
	var c celsius = 1.5
	var f float64 = c // ERROR "cannot use c .* as float64 value"
	_ = 1 + "a"       // ERROR "mismatched types|cannot convert"
	_ = c + f         // ERROR "mismatched types celsius and float64"
	_ = half("x")     // ERROR "cannot use \"x\" .* as int value in argument to half"
	_ = half(1, 2)    // ERROR "too many arguments in call to half"
	_ = half()        // ERROR "not enough arguments in call to half"
	if half(1) {      // ERROR "non-boolean condition in if statement"
	}
	p := point{1, 2}
	p.z = 3         // ERROR "p.z undefined"
	_ = point{1}    // ERROR "too few values"
	_ = point{a: 1} // ERROR "unknown field a"
	s = nil         // ERROR "cannot use nil as string value"
}
