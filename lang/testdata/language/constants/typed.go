// A typed constant keeps its type, and its arithmetic must fit.
package main

import "fmt"

type degrees float64

const (
	boiling degrees = 100
	ratio           = boiling / 3
	width   uint8   = 250
	more            = width + 5
	letter  byte    = 'a' + 2
	mask    int16   = -1 << 15
)

func main() {
	fmt.Println(boiling, ratio, width, more, letter, mask, ^width, mask/2)
	fmt.Printf("%T %T %T %T\n", ratio, more, letter, mask)
	var u = width
	u += 10
	fmt.Println(u, string(rune(letter)))
}

// Output:
// 100 33.333333333333336 250 255 99 -32768 5 -16384
// main.degrees uint8 uint8 int16
// 4 c
