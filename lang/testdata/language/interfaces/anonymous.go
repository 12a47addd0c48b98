// Interface types without names, as parameters, fields and assertions.
package main

import "fmt"

type door struct{ open bool }

func (d *door) Close() error { d.open = false; return nil }
func (d *door) Len() int     { return 7 }

func shut(c interface{ Close() error }) { c.Close() }

type holder struct {
	thing interface {
		Close() error
		Len() int
	}
}

func main() {
	d := &door{true}
	shut(d)
	h := holder{d}
	fmt.Println(d.open, h.thing.Len(), h.thing.Close())
	if l, ok := any(d).(interface{ Len() int }); ok {
		fmt.Println(l.Len())
	}
	_, ok := any(d).(interface{ Cap() int })
	fmt.Println(ok)
	var e interface{} = h
	_, isHolder := e.(holder)
	fmt.Println(isHolder)
}

// Output:
// false 7 <nil>
// 7
// false
// true
