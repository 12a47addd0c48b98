package main

import (
	"fmt"
	"math"
)

// Branches on remainders by constants, which are one instruction if the
// remainder is wanted for nothing else.

func kinds(x int) (s string) {
	if x%2 == 0 {
		s += "2"
	}
	if x%3 != 0 {
		s += "!3"
	}
	if 0 == x%7 {
		s += "7"
	}
	if x%4096 == 0 {
		s += "k"
	}
	if x%32767 == 0 {
		s += "m"
	}
	if !(x%10 == 0) {
		s += "!10"
	}
	if x%5 == 1 {
		s += "+1"
	}
	if x%5 == -1 {
		s += "-1"
	}
	return s + "."
}

func narrow(a int8, b uint8, c int32, d uint32, e uint64) (n int) {
	if a%3 == 0 {
		n++
	}
	if b%3 == 0 {
		n += 10
	}
	if c%1000 == 0 {
		n += 100
	}
	if d%1000 == 0 {
		n += 1000
	}
	if e%1000 == 0 {
		n += 10000
	}
	return
}

func wanted(x int) int {
	r := x % 9
	if r == 0 {
		return x
	}
	return r
}

func again(x int) (n int) {
	r := x % 6
	if r == 0 {
		n = 1
	}
	if r == 0 && x > 10 {
		n += 2
	}
	return
}

func value(x int) bool { return x%3 == 0 }

func divide(x int) (n int) {
	for x%2 == 0 {
		x /= 2
		n++
	}
	for ; x%3 != 0; x++ {
		n += 100
	}
	for x%10 == 0 || x%10 == 3 {
		x++
	}
	return n*1000 + x
}

func fizz(n int) (s string) {
	for i := 1; i <= n; i++ {
		switch {
		case i%15 == 0:
			s += "fizzbuzz "
		case i%3 == 0:
			s += "fizz "
		case i%5 == 0:
			s += "buzz "
		default:
			s += fmt.Sprint(i, " ")
		}
	}
	return
}

func main() {
	for _, x := range []int{0, 1, 2, 3, 6, 7, 10, 11, 21, 4096, 32767, -1, -2, -3, -7, -10, -21, -4096, -65534,
		math.MaxInt, math.MaxInt - 1, math.MinInt, math.MinInt + 1, math.MinInt + 2} {
		fmt.Println(x, kinds(x), wanted(x), again(x), value(x))
	}
	fmt.Println(narrow(-126, 255, -3000, 4294967000, 1<<63))
	fmt.Println(narrow(-128, 254, 3001, 4294967295, 18446744073709551000))
	fmt.Println(divide(48), divide(7), divide(-16), divide(20))
	fmt.Println(fizz(20))
}
