//go:build ignore

// Which lengths and ranges look at the array that a nil pointer does not point to.
package main

import "fmt"

type S struct {
	a [4]int
	p *[3]int
}

//go:noinline
func nilArr() *[4]int { return nil }

var g *[4]int

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

func main() {
	var s *S
	var p *[4]int
	var pp **[4]int
	ch := make(chan *[4]int, 10)
	m := map[string]*[4]int{}
	var sl []*[4]int
	try("len call", func() { _ = len(*nilArr()) })
	try("len call used", func() { println(len(*nilArr())) })
	try("len call ptr", func() { _ = len(nilArr()) })
	try("len global", func() { _ = len(*g) })
	try("len local", func() { println(len(*p)) })
	try("cap local", func() { println(cap(*p)) })
	try("range call", func() {
		for range *nilArr() {
		}
	})
	try("range call ptr", func() {
		for range nilArr() {
		}
	})
	try("range call i", func() {
		for i := range *nilArr() {
			_ = i
		}
	})
	try("range global", func() {
		for range *g {
		}
	})
	try("range local i", func() {
		n := 0
		for i := range *p {
			n += i
		}
		println(n)
	})
	try("range paren i", func() {
		n := 0
		for i := range *p {
			n += i
		}
		println(n)
	})
	try("range local ptr i", func() {
		n := 0
		for i := range p {
			n += i
		}
		println(n)
	})
	try("range local iv", func() {
		n := 0
		for _, v := range *p {
			n += v
		}
		println(n)
	})
	try("range local ptr iv", func() {
		n := 0
		for _, v := range p {
			n += v
		}
		println(n)
	})
	try("range local i blank v", func() {
		n := 0
		for i, _ := range *p {
			n += i
		}
		println(n)
	})
	try("range ptr i blank v", func() {
		n := 0
		for i, _ := range p {
			n += i
		}
		println(n)
	})
	try("range blank", func() {
		for _ = range *p {
		}
	})
	try("range blank blank", func() {
		for _, _ = range *p {
		}
	})
	try("field len", func() { println(len(s.a)) })
	try("field range", func() {
		n := 0
		for i := range s.a {
			n += i
		}
		println(n)
	})
	try("field ptr len", func() { println(len(s.p)) })
	try("field ptr deref len", func() { println(len(*s.p)) })
	try("field ptr range", func() {
		n := 0
		for i := range s.p {
			n += i
		}
		println(n)
	})
	try("field ptr deref range", func() {
		n := 0
		for i := range *s.p {
			n += i
		}
		println(n)
	})
	try("pp len", func() { println(len(**pp)) })
	try("pp len 1", func() { println(len(*pp)) })
	try("pp range", func() {
		n := 0
		for i := range **pp {
			n += i
		}
		println(n)
	})
	ch <- nil
	ch <- nil
	ch <- nil
	ch <- nil
	try("recv len", func() { println(len(*<-ch)) })
	try("recv len ptr", func() { println(len(<-ch)) })
	try("recv range", func() {
		for range *<-ch {
		}
	})
	fmt.Println(len(ch))
	try("map len", func() { println(len(*m["x"])) })
	try("map range", func() {
		for i := range *m["x"] {
			_ = i
		}
	})
	try("slice len", func() { println(len(*sl[0])) })
	try("slice range", func() {
		for i := range *sl[0] {
			_ = i
		}
	})
	try("index len", func() { println(len(p[0:0])) })
	try("closure", func() {
		for i := range *(func() *[4]int { return nil })() {
			_ = i
		}
	})
	try("conv len", func() { println(len(*(*[4]int)(nil))) })
	try("conv range", func() {
		for i := range *(*[4]int)(nil) {
			_ = i
		}
	})
	try("array of arrays", func() { var q *[2][3]int; println(len(q[0]), len((*q)[1])) })
	try("array of arrays range", func() {
		var q *[2][3]int
		n := 0
		for i := range q[1] {
			n += i
		}
		println(n)
	})
	try("assign blank", func() { _ = *p })
	try("assign blank field", func() { _ = s.a })
	try("assign blank idx", func() { _ = p[1] })
}
