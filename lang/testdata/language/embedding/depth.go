// The shallowest name wins; two of the same depth are an error only when used.
package main

import "fmt"

type a struct{ x, y int }
type b struct{ x, z int }
type c struct {
	a
	b
	y string
}
type d struct {
	c
	z float64
}

func (a) who() string  { return "a" }
func (c) who() string  { return "c" }
func (b) only() string { return "b" }

func main() {
	v := d{c{a{1, 2}, b{3, 4}, "y"}, 1.5}
	fmt.Println(v.y, v.z, v.a.x, v.b.x, v.c.a.y, v.b.z, v.who(), v.a.who(), v.only())
	fmt.Printf("%+v\n", v)
}

// Output:
// y 1.5 1 3 2 4 c a b
// {c:{a:{x:1 y:2} b:{x:3 z:4} y:y} z:1.5}
