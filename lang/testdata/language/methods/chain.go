// Methods that return their receiver can be chained; calls bind from the left.
package main

import (
	"fmt"
	"strings"
)

type builder struct{ parts []string }

func (b *builder) add(s string) *builder { b.parts = append(b.parts, s); return b }
func (b *builder) when(c bool, f func(*builder)) *builder {
	if c {
		f(b)
	}
	return b
}
func (b builder) String() string { return strings.Join(b.parts, "-") }

func main() {
	s := new(builder).add("a").add("b").when(true, func(b *builder) { b.add("c").add("d") }).when(false, func(b *builder) { b.add("x") }).String()
	fmt.Println(s, (&builder{}).add("z"))
}

// Output:
// a-b-c-d z
