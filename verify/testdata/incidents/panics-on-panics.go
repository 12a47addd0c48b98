// Each deferred call panics, too: the report has all of them.
// verify: exact
package main

import "fmt"

type late int

func (l late) Error() string { return fmt.Sprint("late by ", int(l)) }

func main() {
	defer func() { panic(late(3)) }()
	defer func() {
		defer func() { fmt.Println("caught", recover()) }()
		panic("inner")
	}()
	panic("outer")
}
