// Since Go 1.26 new takes a value, and returns a pointer to a copy of it.
package main

import "fmt"

type config struct {
	port *int
	name *string
}

func f() int64 { return 7 }

func main() {
	x := 1
	p := new(x)
	*p++
	c := config{new(8080), new("srv")}
	fmt.Println(x, *p, *c.port, *c.name, *new(f()), *new(1.5), **new(new(true)))
	fmt.Printf("%T %T %T %v\n", new(f()), new('a'), new(any(nil)), *new([]int{1}))
}

// Output:
// 1 2 8080 srv 7 1.5 true
// *int64 *int32 *interface {} [1]
