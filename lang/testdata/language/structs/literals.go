// Struct literals: positional, keyed, partial, nested, anonymous, by pointer.
package main

import "fmt"

type inner struct{ a, b int }
type outer struct {
	inner
	name string
	list []inner
	ptr  *inner
	m    map[string]inner
}

func main() {
	o := outer{inner{1, 2}, "n", []inner{{3, 4}, {b: 5}}, &inner{a: 6}, map[string]inner{"k": {7, 8}}}
	p := &outer{name: "p", inner: inner{b: 9}}
	anon := struct {
		x int
		y []string
	}{1, []string{"z"}}
	fmt.Println(o.a, o.inner.b, o.list, *o.ptr, o.m, p.b, p.name, p.list == nil, anon)
	fmt.Printf("%+v\n", *p)
	people := []struct {
		name string
		age  int
	}{{"ann", 30}, {age: 40, name: "bob"}}
	fmt.Println(people, struct{}{}, outer{}.ptr == nil)
}

// Output:
// 1 2 [{3 4} {0 5}] {6 0} map[k:{7 8}] 9 p true {1 [z]}
// {inner:{a:0 b:9} name:p list:[] ptr:<nil> m:map[]}
// [{ann 30} {bob 40}] {} true
