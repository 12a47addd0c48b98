// Methods of the same name in different types; unexported ones included.
package main

import "fmt"

type walker interface{ walk() string }
type namer interface{ name() string }
type cat struct{ n string }
type dog struct{ n string }

func (c cat) walk() string { return c.n + " tiptoes" }
func (c cat) name() string { return c.n }
func (d dog) walk() string { return d.n + " trots" }

func greet(w walker) string {
	if n, ok := w.(namer); ok {
		return "hello " + n.name()
	}
	return "hello you"
}

func main() {
	for _, w := range []walker{cat{"tom"}, dog{"rex"}, &cat{"kit"}} {
		fmt.Println(w.walk(), greet(w))
	}
}

// Output:
// tom tiptoes hello tom
// rex trots hello you
// kit tiptoes hello kit
