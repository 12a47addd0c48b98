// A reference through a method or a closure is a dependency as well.
package main

import "fmt"

var first = t{}.value()

type t struct{}

func (t) value() int { return second + 1 }

var second = func() int { return third * 2 }()

var third = len(fourth)

var fourth = []int{1, 2, 3}

var handler = map[string]func() int{"a": get}

func get() int { return first }

func main() { fmt.Println(first, second, third, handler["a"]()) }

// Output:
// 7 6 3 7
