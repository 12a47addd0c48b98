// Interfaces made of others; duplicates are fine, and conversion drops methods.
package main

import "fmt"

type r interface{ read() string }
type c interface{ close() string }
type rc interface {
	r
	c
}
type rcAgain interface {
	rc
	r
	interface{ extra() int }
}

type f struct{ name string }

func (x f) read() string  { return "read " + x.name }
func (x f) close() string { return "close " + x.name }
func (x f) extra() int    { return len(x.name) }

func main() {
	var all rcAgain = f{"file"}
	var two rc = all
	var one r = two
	fmt.Println(all.extra(), two.close(), one.read())
	back, ok := one.(rcAgain)
	fmt.Println(back.extra(), ok, one.(c).close(), one == r(all), any(one) == any(f{"file"}))
}

// Output:
// 4 close file read file
// 4 true close file true true
