// Embedding a pointer shares what it points to; a nil one panics when used.
package main

import "fmt"

type shared struct{ hits int }

func (s *shared) hit() int { s.hits++; return s.hits }

type page struct {
	*shared
	url string
}

func main() {
	s := &shared{}
	p, q := page{s, "p"}, page{s, "q"}
	p.hit()
	q.hit()
	q.hits += 10
	fmt.Println(s.hits, p.hits, p == page{s, "p"}, p == q)
	defer func() { fmt.Println(recover()) }()
	fmt.Println(page{}.url == "")
	page{}.hit()
}

// Output:
// 12 12 true false
// true
// runtime error: invalid memory address or nil pointer dereference
