// Any named type can be embedded: a slice, a function, a map, a generic type.
package main

import (
	"errors"
	"fmt"
	"strings"
)

type names []string

func (n names) first() string { return n[0] }

type hook func(string) string

func (h hook) call(s string) string { return h(s) }

type box[T any] struct{ v T }

func (b box[T]) get() T { return b.v }

type all struct {
	names
	hook
	box[int]
	error
	int
}

func main() {
	a := all{names{"x", "y"}, strings.ToUpper, box[int]{5}, errors.New("err"), 3}
	fmt.Println(a.first(), len(a.names), a.call("up"), a.get(), a.v, a.Error(), a.int+1)
	a.names = append(a.names, "z")
	a.box.v *= 2
	fmt.Println(a.names, a.hook("q"), a.box)
}

// Output:
// x 2 UP 5 5 err 4
// [x y z] Q {10}
