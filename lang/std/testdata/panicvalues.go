//go:build ignore

// What does recover return of each fault: which text, which type, and which of the runtime's errors?
package main

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
)

type I interface{ M() }
type J interface{ N() }
type T struct{ x int }
type S struct{ f []int }
type Key struct{ v any }

func (T) M() {}

type E string

func (e E) Error() string { return string(e) }

var (
	zero     int
	neg      = -1
	five     = 5
	nilm     map[string]int
	nilp     *T
	nilf     func()
	nili     I
	sl       = []int{1, 2, 3}
	str      = "abc"
	arr      [3]int
	anyv     any = "text"
	anyn     any
	nilc     chan int
	badKey   any  = []int{1}
	big           = uint64(1) << 63
	s8       int8 = -3
	bigshift      = -1
)

// try prints what f panics with.
func try(name string, f func()) {
	defer func() {
		r := recover()
		err, _ := r.(error)
		var of runtime.Error
		var assertion *runtime.TypeAssertionError
		fmt.Printf("%s: %T %v %q %t %t\n", name, r, r, fmt.Sprint(err), errors.As(err, &of), errors.As(err, &assertion))
	}()
	f()
}

func main() {
	try("index", func() { _ = sl[five] })
	try("index neg", func() { _ = sl[neg] })
	try("index uint64", func() { _ = sl[big] })
	try("index int8", func() { _ = sl[s8] })
	try("index string", func() { _ = str[five] })
	try("index array", func() { _ = arr[five] })
	try("nil array", func() { var p *[3]int; _ = p[five] })
	try("append made", func() { _ = append(sl, make([]int, big>>1)...) })
	try("index ptr array", func() { p := &arr; _ = p[five] })
	try("slice hi", func() { _ = sl[:five] })
	try("slice lo>hi", func() { _ = sl[five-2 : five-4] })
	try("slice lo", func() { _ = sl[five:] })
	try("slice neg", func() { _ = sl[neg:] })
	try("slice str", func() { _ = str[five:] })
	try("slice str hi", func() { _ = str[:five] })
	try("slice str lo>hi", func() { _ = str[five-2 : five-4] })
	try("slice3 max", func() { _ = sl[0:1:five] })
	try("slice3 hi>max", func() { _ = sl[0 : five-2 : five-3] })
	try("slice3 lo>hi", func() { _ = sl[five-3 : five-4 : five-3] })
	try("slice array", func() { _ = arr[:five] })
	try("to array", func() { _ = [4]int(sl) })
	try("to array ptr", func() { _ = (*[4]int)(sl) })
	try("swap left", func() { i, j := five, 1; sl[i], sl[j] = sl[j], 2 })
	try("swap ptr", func() { var p, q *T; p.x, q.x = q.x, p.x })
	try("swap map", func() { nilm["a"], nilm["b"] = nilm["b"], sl[five] })
	try("copy in", func() { i := five; x, y := sl[i], sl[i+1]; _, _ = x, y })
	try("copy in2", func() { i := five; x := sl[i+1] + sl[i]; _ = x })
	try("lit", func() { i := five; _ = []int{sl[i+1], sl[i]} })
	try("div", func() { _ = five / zero })
	try("mod", func() { _ = five % zero })
	try("shift", func() { _ = five << bigshift })
	try("nil ptr", func() { _ = nilp.x })
	try("nil func", func() { nilf() })
	try("nil iface", func() { nili.M() })
	try("nil map", func() { nilm["a"] = 1 })
	try("map key", func() { m := map[any]int{}; m[badKey] = 1 })
	try("map key read2", func() { m := map[any]int{1: 1}; _ = m[func() {}] })
	try("map key struct", func() { m := map[Key]int{}; m[Key{map[int]int{}}] = 1 })
	try("cmp", func() { _ = badKey == badKey })
	try("cmp struct", func() { a, b := any(Key{badKey}), any(Key{badKey}); _ = a == b })
	try("cmp func struct", func() { a := any(struct{ f func() }{}); _ = a == a })
	try("assert concrete", func() { _ = anyv.(int) })
	try("assert nil", func() { _ = anyn.(int) })
	try("assert nil iface", func() { _ = anyn.(I) })
	try("assert iface", func() { _ = anyv.(I) })
	try("assert I to J", func() { var i I = T{}; _ = i.(J) })
	try("assert I to T", func() { var i I = &T{}; _ = i.(T) })
	try("assert nil I", func() { _ = nili.(T) })
	try("close nil", func() { close(nilc) })
	try("close twice", func() { c := make(chan int); close(c); close(c) })
	try("send closed", func() { c := make(chan int); close(c); c <- 1 })
	try("make chan", func() { _ = make(chan int, neg) })
	try("make slice", func() { _ = make([]int, neg) })
	try("make slice cap", func() { _ = make([]int, five, five-2) })
	try("make map neg", func() { _ = make(map[int]int, neg); panic("ok") })
	try("make chan big", func() { n := 1 << 62; _ = make(chan [8]int, n) })
	try("make slice big", func() { n := 1 << 62; _ = make([]int, n) })
	try("grow neg", func() { _ = slices.Grow(sl, neg) })
	try("grow over", func() { _ = slices.Grow(sl, 1<<63-1) })
	try("grow over2", func() { _ = slices.Grow(make([]byte, 10), 1<<63-8) })
	try("builder", func() { var b strings.Builder; b.Grow(neg) })
	try("repeat", func() { strings.Repeat("a", neg) })
	try("repeat over", func() { strings.Repeat("abc", 1<<62) })
	try("slices.Insert", func() { _ = slices.Insert(sl, five, 1) })
	try("slices.Delete", func() { _ = slices.Delete(sl, 2, five) })
	try("slices.Delete2", func() { _ = slices.Delete(sl, 2, 1) })
	try("slices.Replace", func() { _ = slices.Replace(sl, 2, five, 1) })
	try("slices.Repeat", func() { _ = slices.Repeat(sl, neg) })
	try("slices.Repeat over", func() { _ = slices.Repeat(sl, 1<<62) })
	try("slices.Chunk", func() {
		for range slices.Chunk(sl, 0) {
		}
	})
	try("slices.Max", func() { _ = slices.Max([]int{}) })
	try("slices.Min", func() { _ = slices.Min([]int{}) })
	try("append over", func() { _ = append(sl, make([]int, neg)...) })
	try("panic nil", func() { panic(nil) })
	try("panic err", func() { panic(E("mine")) })
	try("panic int", func() { panic(five) })
	try("wg", func() { var wg sync.WaitGroup; wg.Done() })
	try("nil in map struct", func() { var p *map[string]int; (*p)["a"] = 1 })
	try("nil method value", func() { f := nili.M; f() })
	try("nil ptr method", func() { var p *T; p.M() })
	try("nil array range", func() {
		var p *[3]int
		for i := range p {
			_ = p[i]
		}
	})
	try("repanic", func() { defer func() { panic(recover()) }(); _ = five / zero })
	try("toomuch", func() { _ = slices.Concat(sl, sl[five:]) })
	try("range func", func() {
		var f func(func(int) bool)
		for range f {
		}
	})
	try("select send closed", func() {
		c := make(chan int)
		close(c)
		select {
		case c <- 1:
		default:
		}
	})
	try("min", func() { var p *int; _ = *p })
	try("unwrap", func() { var e runtime.Error; _ = e.Error() })
}
