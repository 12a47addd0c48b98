// Every form of the for statement.
package main

import "fmt"

func main() {
	for i := 0; i < 2; i++ {
		fmt.Print("three", i, " ")
	}
	n := 3
	for n > 1 {
		n--
	}
	for ; n < 5; n++ {
	}
	for {
		if n++; n > 8 {
			break
		}
	}
	fmt.Println(n)
	for i := range 3 {
		fmt.Print(i)
	}
	for range 2 {
		fmt.Print("x")
	}
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		fmt.Print(" ", i, ",", j)
	}
	fmt.Println()
	var k int8
	for k = range int8(3) {
	}
	fmt.Println(k)
	for i := range n - 6 {
		i *= 10
		fmt.Print(i, " ")
	}
	const c = 2
	for i := range c {
		fmt.Printf("%T%d ", i, i)
	}
	for i := range uint16(2) {
		fmt.Printf("%T%d ", i, i)
	}
	fmt.Println()
}

// Output:
// three0 three1 9
// 012xx 0,10 1,8 2,6 3,4
// 2
// 0 10 20 int0 int1 uint160 uint161
