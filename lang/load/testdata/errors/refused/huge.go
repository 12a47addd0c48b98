// Variables that no machine has the memory for.
package main

var a [1 << 40]int // ERROR "is larger than 17179869184 bytes\nuse fewer elements"

type grid [1 << 20][1 << 20]byte // ERROR "is larger than"

func main() {
	var g *grid
	var b struct{ x [3 << 34]byte } // ERROR "larger than"
	println(len(a), len(g), len(b.x))
}
