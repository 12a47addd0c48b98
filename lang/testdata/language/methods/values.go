// A method value remembers its receiver, as it was when the value was made.
package main

import "fmt"

type point struct{ x, y int }

func (p point) sum() int     { return p.x + p.y }
func (p *point) scale(k int) { p.x *= k; p.y *= k }

type adder interface{ sum() int }

func main() {
	p := point{1, 2}
	sum, scale := p.sum, p.scale
	p.x = 10
	scale(3)
	fmt.Println(sum(), p.sum(), p)
	var a adder = p
	f := a.sum
	a = point{}
	fmt.Println(f(), a.sum())
	fs := map[string]func() int{"p": p.sum, "q": point{5, 6}.sum, "r": (&p).sum}
	p.x = 0
	fmt.Println(fs["p"](), fs["q"](), fs["r"]())
	go scale(2)
	defer func() { fmt.Println(recover()) }()
	var none adder
	_ = none.sum
}

// Output:
// 3 36 {30 6}
// 36 0
// 36 11 36
// runtime error: invalid memory address or nil pointer dereference
