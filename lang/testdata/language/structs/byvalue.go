// Types that hold themselves by value, behind a pointer, a slice, a map, a channel, a function or an interface.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

// By pointer, with a value in between.
type Tree struct{ root *node }
type node struct {
	left, right Tree
	key         int
}

// Arrays.
type A struct {
	kids *B
	n    int
}
type B [2]A

// Slices of values.
type S struct {
	kids []S
	name string
}
type S1 struct{ kids []S2 }
type S2 struct {
	a, b S1
	n    int
}

// Maps with values and keys.
type M struct {
	m map[string]M1
}
type M1 struct {
	inner M
	n     int
}
type K struct{ m map[K1]int }
type K1 struct{ p *K2 }
type K2 struct {
	k K1
	n int
}

// Channels and functions.
type C struct{ c chan C1 }
type C1 struct {
	back C
	n    int
}
type F struct{ f func(F1) F1 }
type F1 struct {
	f F
	n int
}

// Interfaces.
type I interface{ Next() J }
type J struct {
	i I
	n int
}

func (j J) Next() J { return J{j, j.n + 1} }

// Generics.
type List[T any] struct{ head *elem[T] }
type elem[T any] struct {
	rest List[T]
	v    T
}

func (l List[T]) Push(v T) List[T] { return List[T]{&elem[T]{l, v}} }
func (l List[T]) All(f func(T)) {
	for ; l.head != nil; l = l.head.rest {
		f(l.head.v)
	}
}

type Nest[T any] struct {
	kids []Nest[T]
	m    map[string]Nest[T]
	p    *[3]Nest[T]
	v    T
}
type Pair[A, B any] struct {
	l *Pair2[A, B]
	a A
}
type Pair2[A, B any] struct {
	p [2]Pair[A, B]
	b B
}

// Pointers to pointers, recursive slices, maps, chans, funcs as named types.
type P *P
type PP struct{ pp **QQ }
type QQ struct {
	p [1]PP
	n int
}
type SS []SS
type MM map[string]MM
type CC chan CC
type FF func() FF
type AS []struct {
	x AS
	y *AS
}

// With locks and atomics inside.
type L struct {
	mu   sync.Mutex
	next *L2
	at   atomic.Pointer[L2]
}
type L2 struct {
	l L
	n int
}
type Embed struct {
	*Emb2
	x int
}
type Emb2 struct {
	Embed
	y int
}

func (t Tree) insert(k int) Tree {
	if t.root == nil {
		return Tree{&node{key: k}}
	}
	n := *t.root
	if k < n.key {
		n.left = n.left.insert(k)
	} else {
		n.right = n.right.insert(k)
	}
	return Tree{&n}
}

func (t Tree) walk(f func(int)) {
	if t.root != nil {
		t.root.left.walk(f)
		f(t.root.key)
		t.root.right.walk(f)
	}
}

func main() {
	var t Tree
	for _, k := range []int{3, 1, 2} {
		t = t.insert(k)
	}
	t.walk(func(k int) { fmt.Print(k, " ") })
	fmt.Println()
	a := A{&B{{nil, 1}, {nil, 2}}, 3}
	b := a.kids[1]
	fmt.Println(b, *a.kids)
	fmt.Println(S{[]S{{nil, "x"}, {[]S{{nil, "z"}}, "y"}}, "r"})
	fmt.Println(S1{[]S2{{S1{}, S1{[]S2{{n: 1}}}, 2}}})
	fmt.Printf("%+v\n", M{map[string]M1{"a": {M{map[string]M1{"b": {n: 2}}}, 1}}})
	k := K{map[K1]int{}}
	k.m[K1{}] = 5
	k.m[K1{&K2{}}] = 6
	fmt.Println(len(k.m), k.m[K1{}])
	c := C{make(chan C1, 1)}
	c.c <- C1{c, 4}
	got := <-c.c
	got.back.c <- C1{n: 9}
	fmt.Println((<-c.c).n, got.n)
	f := F{func(x F1) F1 { x.n++; return x }}
	fmt.Println(f.f(F1{f, 1}).n, f.f(f.f(F1{f, 1})).f.f(F1{n: 7}).n)
	var i I = J{nil, 1}
	fmt.Println(i.Next().Next().n, i.Next().i)
	List[string]{}.Push("a").Push("b").All(func(s string) { fmt.Print(s, " ") })
	List[Tree]{}.Push(t).All(func(t Tree) { fmt.Println(t.root.key) })
	n := Nest[int]{kids: []Nest[int]{{v: 1}}, m: map[string]Nest[int]{"x": {v: 2}}, p: &[3]Nest[int]{{v: 3}}, v: 4}
	fmt.Println(n.kids, n.m, n.p[0].v, n.v)
	p := Pair[int, string]{&Pair2[int, string]{b: "b"}, 1}
	p.l.p[1].a = 5
	fmt.Println(p.a, *p.l)
	var pp P
	pp = &pp
	fmt.Println(*pp == pp)
	q := &QQ{n: 3}
	fmt.Println((*PP{&q}.pp).n, q.p)
	fmt.Println(SS{SS{}, SS{SS{}}}, MM{"a": MM{"b": nil}}, len(AS{{AS{}, nil}}))
	cc := make(CC, 1)
	cc <- cc
	fmt.Println(<-cc == cc)
	var ff FF
	ff = func() FF { return ff }
	fmt.Println(ff()()() != nil)
	l := &L{next: &L2{n: 2}}
	l.mu.Lock()
	l.next.l.mu.Lock()
	l.at.Store(l.next)
	fmt.Println(l.at.Load().n, l.at.Load().l.at.Load())
	e := Embed{&Emb2{y: 2}, 1}
	fmt.Println(e.y, e.x, e.Emb2.x)
	fmt.Printf("%T %T %T %T\n", n, p, e, AS{})
	var any1, any2 any = t, t
	fmt.Println(any1 == any2, a == A{}, b == A{n: 2})
}

// Output:
// 1 2 3
// {<nil> 2} [{<nil> 1} {<nil> 2}]
// {[{[] x} {[{[] z}] y}] r}
// {[{{[]} {[{{[]} {[]} 1}]} 2}]}
// {m:map[a:{inner:{m:map[b:{inner:{m:map[]} n:2}]} n:1}]}
// 2 5
// 9 4
// 2 8
// 3 {<nil> 1}
// b a 3
// [{[] map[] <nil> 1}] map[x:{[] map[] <nil> 2}] 3 4
// 1 {[{<nil> 0} {<nil> 5}] b}
// true
// 3 [{<nil>}]
// [[] [[]]] map[a:map[b:map[]]] 1
// true
// true
// 2 <nil>
// 2 1 0
// main.Nest[int] main.Pair[int,string] main.Embed main.AS
// true false true
