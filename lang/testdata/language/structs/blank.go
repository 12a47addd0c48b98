// A value for a blank field is evaluated and dropped.
package main

import "fmt"

type T struct {
	a int
	_ int
	c string
}
type In struct{ x, y int }
type N struct {
	_ In
	_ [3]int
	_ [2]In
	_ string
	_ any
	_ []int
	_ *int
	_ float64
	v int
}
type E struct {
	T
	_ T
	p *T
}

var global = struct{ a, _, c int }{1, 2, 3}
var list = []T{{1, 2, "x"}, {3, 4, "y"}}
var table = map[T]T{{1, 2, "k"}: {1, 2, "v"}}

func say(n int) int { fmt.Print("say ", n, " "); return n }

func main() {
	local := struct{ a, _, c int }{1, 2, 3}
	fmt.Println(global, local, global == local)
	fmt.Println(list, table, table[T{1, 9, "k"}])
	fmt.Println(T{say(1), say(2), "z"}, &T{1, 2, "p"})
	n := N{In{1, 2}, [3]int{1, 2, 3}, [2]In{{1, 2}, {3, 4}}, "s", 1, []int{1}, new(int), 1.5, 7}
	fmt.Println(n)
	fmt.Printf("%#v %+v\n", n, E{T{1, 2, "e"}, T{3, 4, "f"}, &T{5, 6, "g"}}.T)
	x := [...]T{2: {1, 2, "i"}}
	x[1] = T{say(7), say(8), "j"}
	fmt.Println(x, x[1] == T{7, 0, "j"}, any(x[1]) == any(T{7, 1, "j"}))
	var p struct {
		_, b byte
		_    bool
	}
	p = struct {
		_, b byte
		_    bool
	}{1, 2, true}
	fmt.Println(p)
	func(t T) { fmt.Println(t) }(T{1, 2, "arg"})
	for _, t := range []T{{1, 2, "r"}} {
		fmt.Println(t)
	}
	c := make(chan T, 1)
	c <- T{1, 2, "sent"}
	fmt.Println(<-c)
	var g Gen[string] = Gen[string]{"a", "b"}
	fmt.Println(g)
}

type Gen[A any] struct{ _, a A }

// Output:
// {1 0 3} {1 0 3} true
// [{1 0 x} {3 0 y}] map[{1 0 k}:{1 0 v}] {1 0 v}
// say 1 say 2 {1 0 z} &{1 0 p}
// {{0 0} [0 0 0] [{0 0} {0 0}]  <nil> [] <nil> 0 7}
// main.N{_:main.In{x:0, y:0}, _:[3]int{0, 0, 0}, _:[2]main.In{main.In{x:0, y:0}, main.In{x:0, y:0}}, _:"", _:interface {}(nil), _:[]int(nil), _:(*int)(nil), _:0, v:7} {a:1 _:0 c:e}
// say 7 say 8 [{0 0 } {7 0 j} {1 0 i}] true true
// {0 2 false}
// {1 0 arg}
// {1 0 r}
// {1 0 sent}
// { b}
