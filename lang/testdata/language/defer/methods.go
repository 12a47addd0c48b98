// Deferred method calls: the receiver is evaluated at the statement.
package main

import "fmt"

type counter struct{ n int }

func (c counter) show()      { fmt.Println("value", c.n) }
func (c *counter) ptr()      { fmt.Println("pointer", c.n) }
func (c *counter) inc(d int) { c.n += d }

type shower interface{ show() }

func main() {
	c := counter{1}
	defer c.show()
	defer c.ptr()
	var s shower = c
	defer s.show()
	f := c.show
	defer f()
	defer (*counter).inc(&c, 5)
	defer counter.show(c)
	c.n = 10
	g := (*counter).ptr
	defer g(&c)
	fmt.Println("end", c.n)
}

// Output:
// end 10
// pointer 10
// value 1
// value 1
// value 1
// pointer 15
// value 1
