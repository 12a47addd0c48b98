// Fields and methods of an embedded struct are the outer one's as well.
package main

import "fmt"

type base struct {
	id   int
	name string
}

func (b base) describe() string { return fmt.Sprint(b.name, "#", b.id) }
func (b *base) rename(s string) { b.name = s }

type middle struct {
	base
	level int
}

type outer struct {
	*middle
	base2
	name string
}

type base2 struct{ extra bool }

func main() {
	o := outer{&middle{base{1, "inner"}, 2}, base2{true}, "outer"}
	o.rename("renamed")
	o.id++
	fmt.Println(o.describe(), o.name, o.middle.name, o.base.id, o.level, o.extra)
	f := o.rename
	f("again")
	fmt.Println(o.middle.base.describe())
	m := middle{base: base{name: "m"}}
	m.rename("mm")
	fmt.Println(m, m.describe())
}

// Output:
// renamed#2 outer renamed 2 2 true
// again#2
// {{0 mm} 0} mm#0
