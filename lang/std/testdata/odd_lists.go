//go:build ignore

// What do slices, maps, sort and container do with odd arguments?
package main

import (
	"cmp"
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
	"iter"
	"maps"
	"math"
	"slices"
	"sort"
	"strings"
)

func try(name string, f func() any) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Printf("%s panics: %v (%T)\n", name, e, e)
		}
	}()
	fmt.Println(name, f())
}

type ints []int

func (h ints) Len() int           { return len(h) }
func (h ints) Less(i, j int) bool { return h[i] < h[j] }
func (h ints) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *ints) Push(x any)        { *h = append(*h, x.(int)) }
func (h *ints) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}

func main() {
	for _, i := range []int{-1, 0, 1, 2, 3, 4} {
		for _, j := range []int{-1, 0, 2, 3, 9} {
			try(fmt.Sprint("Delete ", i, j), func() any { s := []int{1, 2, 3}; t := slices.Delete(s, i, j); return fmt.Sprint(t, s) })
			try(fmt.Sprint("Replace ", i, j), func() any { return slices.Replace([]int{1, 2, 3}, i, j, 7, 8, 9, 10) })
		}
		try(fmt.Sprint("Insert ", i), func() any { return slices.Insert([]int{1, 2, 3}, i, 9, 9) })
		try(fmt.Sprint("Insert none ", i), func() any { return slices.Insert([]int{1, 2, 3}, i) })
		try(fmt.Sprint("Grow ", i), func() any { return len(slices.Grow([]int{1}, i)) })
		try(fmt.Sprint("Repeat ", i), func() any { return slices.Repeat([]int{1, 2}, i) })
		try(fmt.Sprint("Chunk ", i), func() any { return slices.Collect(slices.Chunk([]int{1, 2, 3}, i)) })
	}
	try("Repeat", func() any { return len(slices.Repeat(make([]struct{}, 1<<40), 1<<40)) })
	try("Concat", func() any { return slices.Concat[[]int]() == nil })
	try("Min", func() any { return slices.Min([]int{}) })
	try("Max", func() any { return slices.Max([]string(nil)) })
	try("MinFunc", func() any { return slices.MinFunc([]int{}, cmp.Compare[int]) })
	nan := math.NaN()
	fs := []float64{3, nan, -1, math.Inf(1), nan, 0, math.Copysign(0, -1)}
	try("NaN", func() any {
		return fmt.Sprint(slices.Min(fs), slices.Max(fs), slices.Index(fs, nan), slices.Contains(fs, 0), slices.Equal(fs, fs), slices.Compare(fs, fs), slices.IsSorted(fs))
	})
	slices.Sort(fs)
	fmt.Println(fs, cmp.Compare(nan, nan), cmp.Less(nan, 1), cmp.Compare(nan, math.Inf(-1)))
	fmt.Println(slices.BinarySearch(fs, nan))
	fmt.Println(slices.BinarySearch([]int{1, 2, 2, 5}, 3))
	fmt.Println(sort.Search(0, nil), sort.SearchInts(nil, 5), sort.SearchFloat64s(fs, nan))
	fmt.Println(sort.Find(3, func(i int) int { return 2 - i }))
	try("compare nil", func() any { slices.SortFunc([]int{2, 1}, nil); return nil })
	try("panic in compare", func() any { sort.Slice([]int{2, 1, 3}, func(i, j int) bool { panic("less") }); return nil })
	try("inconsistent", func() any {
		s := make([]int, 40)
		for i := range s {
			s[i] = i * 7 % 40
		}
		slices.SortFunc(s, func(a, b int) int { return 1 })
		return s
	})
	try("inconsistent sort", func() any {
		s := ints{5, 3, 1, 4, 9, 2, 6, 8, 7, 0, 11, 14, 12, 13, 10}
		calls := 0
		sort.Sort(lessFunc{s, func(i, j int) bool { calls++; return calls%3 == 0 }})
		return fmt.Sprint(s, calls)
	})
	try("stable", func() any {
		s := strings.Fields("b3 a1 b1 a2 c9 a0 b2 c1 a7 b7 b9 a5 c0 a9 b0")
		slices.SortStableFunc(s, func(a, b string) int { return strings.Compare(a[:1], b[:1]) })
		sort.Sort(sort.Reverse(sort.StringSlice(s)))
		return s
	})
	try("Compact", func() any { s := []int{1, 1, 2, 2, 1}; t := slices.Compact(s); return fmt.Sprint(s, t) })
	try("DeleteFunc", func() any {
		s := []string{"a", "", "b"}
		t := slices.DeleteFunc(s, func(x string) bool { return x == "" })
		return fmt.Sprintf("%q %q", s, t)
	})
	try("Clip", func() any { s := slices.Clip(make([]int, 2, 10)); return cap(s) })
	try("nil", func() any {
		return fmt.Sprint(slices.Clone([]int(nil)) == nil, slices.Clone([]int{}) == nil, slices.Collect(slices.Values([]int{})) == nil, slices.Sorted(maps.Keys(map[int]int{})) == nil)
	})
	try("misuse", func() any {
		var keep func(int) bool
		iter.Seq[int](func(yield func(int) bool) { keep = yield; yield(1) })(func(int) bool { return true })
		return keep(2)
	})
	try("continues", func() any {
		for range iter.Seq[int](func(yield func(int) bool) { yield(1); yield(2) }) {
			break
		}
		return nil
	})
	try("Pull", func() any {
		next, stop := iter.Pull(slices.Values([]int{1}))
		a, ok := next()
		b, ok2 := next()
		stop()
		c, ok3 := next()
		return fmt.Sprint(a, ok, b, ok2, c, ok3)
	})
	try("Pull panics", func() any {
		next, stop := iter.Pull(func(yield func(int) bool) { panic("inside") })
		defer stop()
		next()
		return nil
	})
	try("Zip", func() any { return maps.Collect(slices.All([]string{"x", "y"})) })
	containers()
	tables()
}

type lessFunc struct {
	ints
	less func(i, j int) bool
}

func (l lessFunc) Less(i, j int) bool { return l.less(i, j) }

func containers() {
	h := &ints{5, 2, 8}
	heap.Init(h)
	heap.Push(h, 1)
	try("heap", func() any { return heap.Pop(h) })
	try("heap", func() any { return heap.Remove(h, 9) })
	try("heap", func() any { return heap.Remove(h, 1) })
	try("heap", func() any { heap.Push(h, "x"); return nil })
	try("heap", func() any { heap.Fix(h, -1); return nil })
	var l list.List
	e := l.PushBack(1)
	other := list.New().PushFront("other")
	try("list", func() any {
		l.MoveToFront(other)
		l.InsertBefore(0, other)
		return fmt.Sprint(l.Len(), l.Remove(other), l.Front().Value, e.Next(), e.Prev(), list.New().Front())
	})
	try("list", func() any {
		l.PushBackList(&l)
		l.Remove(e)
		l.Remove(e)
		return fmt.Sprint(l.Len(), l.Front().Value, e.Next())
	})
	try("list", func() any { return l.Remove(nil) })
	try("list", func() any { var n *list.List; return n.Len() })
	try("ring", func() any {
		r := ring.New(3)
		r.Value = 1
		return fmt.Sprint(r.Len(), r.Move(-4).Value, r.Unlink(2).Len(), r.Len(), ring.New(0), ring.New(-1).Len(), r.Unlink(0), r.Link(nil).Len())
	})
	try("ring", func() any { var r ring.Ring; r.Do(func(x any) { fmt.Print(x, " ") }); return r.Next() == &r })
}

func tables() {
	m := map[float64]int{math.NaN(): 1, math.NaN(): 2, 0: 3}
	m[math.Copysign(0, -1)] = 4
	delete(m, math.NaN())
	fmt.Println(len(m), m[0], m[math.NaN()])
	clear(m)
	fmt.Println(len(m))
	try("slice key", func() any { return map[any]int{1: 1}[[]int{}] })
	try("nested key", func() any { m := map[any]int{}; m[[1]any{map[int]int{}}] = 1; return m })
	try("nil map", func() any { var m map[string]int; delete(m, "a"); clear(m); m["x"]++; return m })
	try("maps.Copy", func() any { maps.Copy(map[int]int(nil), map[int]int{}); return "fine" })
	try("maps.Copy", func() any { maps.Copy(map[int]int(nil), map[int]int{1: 1}); return "fine" })
	try("maps.Equal", func() any {
		return fmt.Sprint(maps.Equal(map[int]float64{1: math.NaN()}, map[int]float64{1: math.NaN()}), maps.Equal(map[int]int(nil), map[int]int{}))
	})
	try("compare", func() any { var a, b any = []int{1}, []int{1}; return a == b })
	try("compare struct", func() any { a, b := any(struct{ f func() }{}), any(struct{ f func() }{}); return a == b })
	try("compare types", func() any { return any([]int{}) == any(map[int]int{}) })
	try("make", func() any { n := -1; return make([]int, n) })
	try("make", func() any { n := 5; return make([]int, n, n-1) })
	try("make", func() any { n := math.MaxInt; return make([]int, n) })
	try("make", func() any { n := -5; return len(make(map[int]int, n)) })
	try("make", func() any { n := -1; return make(chan int, n) })
	try("convert", func() any { return [4]int([]int{1, 2, 3}) })
	try("convert", func() any { return (*[0]int)([]int(nil)) == nil })
	try("assert", func() any { var x any = 5; return x.(fmt.Stringer) })
	try("assert", func() any { var x any; return x.(int) })
	try("assert", func() any { var x fmt.Stringer; return x.(interface{ Foo() }) })
	try("append", func() any { var s []int; s = append(s, s...); return append(s[:0:0], 1)[0:1:1] })
	try("copy", func() any { s := []int{1, 2, 3, 4}; return fmt.Sprint(copy(s[1:], s), copy(s, []int{}), s) })
	try("string", func() any { return string(rune(-5)) + string([]rune{0xD800, 'a'}) + string([]byte(nil)) })
}
