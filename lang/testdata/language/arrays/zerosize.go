// Elements without a size take no memory: there may be any number of them.
package main

import "fmt"

type empty struct{}
type holder struct {
	a [1 << 40]struct{}
	n int
}

func grow(s []struct{}) []struct{} { return append(s, struct{}{}) }

func main() {
	c := make(chan struct{}, 1<<62)
	c <- struct{}{}
	c <- struct{}{}
	fmt.Println(len(c), cap(c))
	<-c
	fmt.Println(len(c))
	close(c)
	_, ok := <-c
	fmt.Println(ok)
	_, ok = <-c
	fmt.Println(ok)
	s := make([]struct{}, 1<<62)
	fmt.Println(len(s), cap(s))
	t := s[1<<40 : 1<<50]
	fmt.Println(len(t), cap(t))
	t = grow(t)
	fmt.Println(len(t), cap(t))
	t = append(t, s...)
	fmt.Println(len(t), cap(t))
	fmt.Println(copy(s, t))
	clear(s)
	n := 1 << 61
	v := make([]empty, n, n+5)
	fmt.Println(len(v), cap(v))
	v[n-1] = empty{}
	fmt.Println(v[n-1])
	var a [1 << 40]struct{}
	fmt.Println(len(a))
	a[5] = struct{}{}
	b := a
	fmt.Println(a == b, len(b[1:]))
	var h holder
	h.n = 5
	h2 := h
	fmt.Println(h2.n, len(h2.a), h2 == h)
	var i any = len(a[:])
	fmt.Println(i)
	p := new([1 << 50]struct{})
	fmt.Println(len(p), len(p[:]))
	z := make([][0]int, 1<<50)
	fmt.Println(len(z))
	cz := make(chan [0]int, 1<<50)
	cz <- [0]int{}
	fmt.Println(len(cz), cap(cz))
	ca := make(chan [1 << 40]struct{}, 1<<50)
	ca <- a
	fmt.Println(len(ca), cap(ca))
	q := (*[1 << 30]struct{})(s)
	fmt.Println(len(q))
	m := map[[0]int]int{{}: 1}
	fmt.Println(len(m), m[[0]int{}])
	var x any = a
	_, isA := x.([1 << 40]struct{})
	fmt.Println(isA)
	func() {
		defer func() { fmt.Println(recover()) }()
		k := -1
		_ = make([]struct{}, k)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		k := -1
		_ = make(chan struct{}, k)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		k := 1 << 62
		_ = make(chan int, k)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		u := uint64(1) << 63
		_ = make([]struct{}, u)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		u := uint64(1) << 63
		_ = make(chan struct{}, u)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		s := make([]struct{}, 1<<63-1)
		s = append(s, struct{}{})
		fmt.Println(len(s))
	}()
}

// Output:
// 2 4611686018427387904
// 1
// true
// false
// 4611686018427387904 4611686018427387904
// 1124800395214848 4611684918915760128
// 1124800395214849 4611684918915760128
// 4612810818822602753 4612810818822602753
// 4611686018427387904
// 2305843009213693952 2305843009213693957
// {}
// 1099511627776
// true 1099511627775
// 5 1099511627776 true
// 1099511627776
// 1125899906842624 1125899906842624
// 1125899906842624
// 1 1125899906842624
// 1 1125899906842624
// 1073741824
// 1 1
// true
// runtime error: makeslice: len out of range
// makechan: size out of range
// makechan: size out of range
// runtime error: makeslice: len out of range
// makechan: size out of range
// runtime error: growslice: len out of range
