// Which promoted methods a value has in an interface depends on how it embeds.
package main

import "fmt"

type inner struct{ n int }

func (i inner) get() int   { return i.n }
func (i *inner) set(n int) { i.n = n }

type byValue struct{ inner }
type byPointer struct{ *inner }

type getter interface{ get() int }
type setter interface{ set(int) }

func has(x any) (g, s bool) {
	_, g = x.(getter)
	_, s = x.(setter)
	return
}

func main() {
	fmt.Println(has(byValue{}))
	fmt.Println(has(&byValue{}))
	fmt.Println(has(byPointer{&inner{}}))
	fmt.Println(has(&byPointer{&inner{}}))
	v := byValue{}
	var s setter = &v
	s.set(5)
	p := byPointer{&inner{}}
	s = p
	s.set(6)
	fmt.Println(v.get(), p.get(), (*byValue).get(&v))
}

// Output:
// true false
// true true
// true true
// true true
// 5 6 5
