//go:build ignore

// The order in which equal elements end up, and which elements are compared.
package main

import (
	"cmp"
	"container/heap"
	"container/list"
	"container/ring"
	"fmt"
	"maps"
	"slices"
	"sort"
	"strings"
)

type item struct{ key, id int }

type items []item

func (s items) Len() int           { return len(s) }
func (s items) Less(i, j int) bool { compared++; return s[i].key < s[j].key }
func (s items) Swap(i, j int)      { swapped++; s[i], s[j] = s[j], s[i] }
func (s *items) Push(x any)        { *s = append(*s, x.(item)) }
func (s *items) Pop() any {
	old := *s
	x := old[len(old)-1]
	*s = old[:len(old)-1]
	return x
}

var compared, swapped int

type shape struct {
	name string
	make func(n, i int) int
}

func digest(s []item) uint64 {
	h := uint64(14695981039346656037)
	for _, x := range s {
		h = (h ^ uint64(x.id)) * 1099511628211
	}
	return h
}

func fill(n int, f func(n, i int) int) []item {
	s := make([]item, n)
	for i := range s {
		s[i] = item{f(n, i), i}
	}
	return s
}

func main() {
	seed := uint32(12345)
	random := func() int {
		seed = seed*1664525 + 1013904223
		return int(seed >> 8)
	}
	shapes := []shape{
		{"random", func(n, i int) int { return random() % (n + 1) }},
		{"few", func(n, i int) int { return random() % 4 }},
		{"sorted", func(n, i int) int { return i / 3 }},
		{"reversed", func(n, i int) int { return (n - i) / 2 }},
		{"same", func(n, i int) int { return 7 }},
		{"saw", func(n, i int) int { return i % 17 }},
		{"organ", func(n, i int) int { return min(i, n-i) }},
		{"nearly", func(n, i int) int {
			if i%40 == 39 {
				return random() % n
			}
			return i
		}},
		{"swapped", func(n, i int) int { return i ^ 1 }},
	}
	for _, n := range []int{0, 1, 2, 5, 11, 12, 13, 20, 21, 40, 49, 50, 51, 64, 100, 257, 500} {
		for _, s := range shapes {
			compared, swapped = 0, 0
			a := fill(n, s.make)
			b, c, d, e := slices.Clone(a), slices.Clone(a), slices.Clone(a), slices.Clone(a)
			sort.Sort(items(a))
			less := 0
			sort.Slice(b, func(i, j int) bool { less++; return b[i].key < b[j].key })
			slices.SortFunc(c, func(x, y item) int { return cmp.Compare(x.key, y.key) })
			sort.SliceStable(d, func(i, j int) bool { return d[i].key < d[j].key })
			slices.SortStableFunc(e, func(x, y item) int { less++; return x.key - y.key })
			fmt.Println(n, s.name, compared, swapped, less, digest(a), digest(b), digest(c), digest(d), digest(e))
			sort.Stable(sort.Reverse(items(a)))
			fmt.Println(digest(a), sort.IsSorted(items(a)), sort.SliceIsSorted(b, func(i, j int) bool { return b[i].key < b[j].key }))
			h := items(fill(n, s.make))
			heap.Init(&h)
			heap.Push(&h, item{3, 1000})
			if len(h) > 4 {
				h[3].key = 1
				heap.Fix(&h, 3)
				fmt.Print(heap.Remove(&h, 2), " ")
			}
			for len(h) > n/2 {
				fmt.Print(heap.Pop(&h).(item).id, " ")
			}
			fmt.Println(compared, swapped)
		}
	}
	// A comparison that contradicts itself must end all the same.
	lie := fill(300, shapes[0].make)
	calls := 0
	slices.SortFunc(lie, func(x, y item) int { calls++; return []int{-1, 1, 0}[random()%3] })
	fmt.Println("lie", calls, digest(lie))

	killer := fill(2000, func(n, i int) int { return (i * 7919) % 31 })
	slices.SortFunc(killer, func(x, y item) int { return x.key - y.key })
	fmt.Println(digest(killer))

	ints := []int{5, 2, 8, 2, 9, -1}
	slices.Sort(ints)
	floats := []float64{2.5, -1, 3, 0}
	sort.Float64s(floats)
	words := strings.Fields("the quick brown fox jumps over the lazy dog")
	sort.Strings(words)
	fmt.Println(ints, floats, words, sort.SearchInts(ints, 5), sort.SearchStrings(words, "fox"), sort.IntsAreSorted(ints))
	type temp float32
	temps := []temp{3, 1, 2}
	slices.Sort(temps)
	fmt.Println(temps, slices.Max(temps), slices.Min(temps), slices.MaxFunc(ints, func(a, b int) int { return b - a }))
	fmt.Println(slices.BinarySearch(ints, 8))
	fmt.Println(sort.Find(len(words), func(i int) int { return strings.Compare("lazy", words[i]) }))
	fmt.Println(slices.Compact([]int{1, 1, 2, 3, 3, 3, 1}), slices.Insert([]int{1, 2, 3}, 1, 9, 8), slices.Delete([]int{1, 2, 3, 4}, 1, 3), slices.Replace([]int{1, 2, 3}, 0, 2, 7, 7, 7), slices.Repeat([]int{1, 2}, 3), slices.Concat([]int{1}, nil, []int{2, 3}))
	fmt.Println(slices.Index(words, "fox"), slices.Contains(words, "cat"), slices.Equal(ints, ints[1:]), slices.Compare(ints, ints[1:]), slices.IndexFunc(ints, func(i int) bool { return i > 4 }) == 3)
	m := map[string]int{"a": 1, "b": 2, "c": 3}
	fmt.Println(slices.Sorted(maps.Keys(m)), slices.Sorted(maps.Values(m)), maps.Equal(m, maps.Clone(m)), slices.Collect(slices.Chunk([]int{1, 2, 3, 4, 5}, 2)))
	maps.DeleteFunc(m, func(k string, v int) bool { return v == 2 })
	fmt.Println(m, maps.Collect(slices.All([]string{"x", "y"})))
	for i, v := range slices.Backward([]string{"p", "q"}) {
		fmt.Print(i, v, " ")
	}
	fmt.Println(slices.DeleteFunc([]int{1, 2, 3, 4}, func(i int) bool { return i%2 == 0 }), cmp.Or(0, 0, 3, 4), cap(slices.Clip(make([]int, 2, 9))))

	l := list.New()
	e4 := l.PushBack(4)
	e1 := l.PushFront(1)
	l.InsertBefore(3, e4)
	l.InsertAfter(2, e1)
	l.MoveToFront(e4)
	l.PushBackList(l)
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println(l.Len(), l.Remove(e1), l.Back().Prev().Value)
	r := ring.New(5)
	for i := range 5 {
		r.Value = i
		r = r.Next()
	}
	r.Unlink(2).Do(func(v any) { fmt.Print(v, " ") })
	r.Do(func(v any) { fmt.Print(v, ";") })
	fmt.Println(r.Len(), r.Move(2).Value)
}
