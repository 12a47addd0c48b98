// Struct types with the same fields convert into each other, whatever their tags.
package main

import "fmt"

type a struct {
	X int `json:"x"`
	Y string
}
type b struct {
	X int
	Y string `xml:"y"`
}

func main() {
	x := a{1, "one"}
	y := b(x)
	y.X++
	z := struct {
		X int
		Y string
	}(y)
	p := (*b)(&x)
	p.Y = "changed"
	fmt.Printf("%v %v %T %v\n", x, y, z, a(z) == a(y))
	var anon struct {
		X int
		Y string
	} = z
	fmt.Println(anon.Y, b(anon))
}

// Output:
// {1 changed} {2 one} struct { X int; Y string } true
// one {2 one}
