//go:build ignore

// Structs, arrays, slices, maps, strings, pointers.
package main

import (
	"fmt"
	"math"
	"sort"
)

type point struct{ x, y int }

type shape struct {
	point
	name  string
	tags  []string
	inner struct {
		on  bool
		arr [3]int8
	}
	next *shape
}

func (p point) add(q point) point { return point{p.x + q.x, p.y + q.y} }
func (p *point) move(dx int)      { p.x += dx }

func values() {
	s := shape{point: point{1, 2}, name: "s", tags: []string{"a"}}
	t := s
	t.x, t.inner.arr[1], t.name = 9, 5, "t"
	t.tags[0] = "shared"
	s.move(10)
	s.next = &t
	s.next.next = &s
	fmt.Println(s.x, s.y, t.x, s.tags, t.inner, s.inner, s.next.next.next.name)
	a := [2]point{{1, 2}, {3, 4}}
	b := a
	b[1].move(100)
	pa := &a
	pa[0].x = 7
	fmt.Println(a, b, a == b, a != [2]point{{7, 2}, {3, 4}}, len(pa), cap(pa[:1]))
	m := map[point]shape{{1, 1}: s}
	v := m[point{1, 1}]
	v.name = "copy"
	fmt.Println(m[point{1, 1}].name, v.name, m[point{2, 2}].name == "", len(m))
	f := s.point.add
	g := point.add
	h := (*point).move
	s.point = point{}
	h(&s.point, 3)
	fmt.Println(f(point{1, 1}), g(point{1, 1}, point{2, 2}), s.point)
	arr := [...]int{5: 1, 2, 1: 7}
	fmt.Println(len(arr), arr)
	pp := &point{1, 2}
	*pp = point{pp.y, pp.x}
	fmt.Println(*pp, *&pp.x)
	i, j := 0, 1
	xs := []int{10, 20}
	i, xs[i] = 1, 99
	xs[i], xs[j-1] = xs[j-1], xs[i]
	fmt.Println(i, xs)
}

// grow is global: the compiler gives a slice that stays in its function a first
// array on the stack, of another capacity.
var grow []string

func slices() {
	var nilSlice []int
	fmt.Println(nilSlice == nil, len(nilSlice), append(nilSlice, 1)[0], nilSlice[:0] == nil, []int{} == nil)
	s := make([]int, 3, 10)
	u := s[1:2]
	u = append(u, 5)
	fmt.Println(s, u, len(u), cap(u), cap(s[2:4:6]), s[:5])
	s = append(s[:1], s[2:]...)
	copy(s, []int{9, 8, 7, 6})
	n := copy(s[1:], s)
	fmt.Println(s, n, copy(make([]byte, 3), "hello"))
	var caps []int
	for i := 0; i < 2000; i++ {
		if c := cap(grow); len(caps) == 0 || caps[len(caps)-1] != c {
			caps = append(caps, c)
		}
		grow = append(grow, "")
	}
	fmt.Println(caps)
	b := append([]byte("ab"), "cd"...)
	fmt.Println(string(b), len(append([]byte(nil), "12345"...)))
	clear(s)
	fmt.Println(s, [2]int(s[:2]), *(*[1]int)(s))
	grid := make([][]int, 3)
	for i := range grid {
		grid[i] = make([]int, i+1)
		grid[i][i] = i
	}
	fmt.Println(grid)
}

func maps() {
	m := map[string][]int{}
	m["a"] = append(m["a"], 1, 2)
	m["b"] = nil
	delete(m, "zz")
	v, ok := m["c"]
	fmt.Println(m, len(m), v == nil, ok)
	var none map[int]bool
	_, ok = none[1]
	fmt.Println(none[3], ok, len(none), none == nil)
	fl := map[float64]int{math.NaN(): 1, 0: 2}
	fl[math.NaN()] = 3
	fl[math.Copysign(0, -1)]++
	fmt.Println(len(fl), fl[0], fl[math.NaN()])
	ifs := map[any]string{1: "int", "1": "string", 1.0: "float", point{1, 2}: "point", [1]int{1}: "array", nil: "nil", true: "bool"}
	fmt.Println(ifs[1], ifs["1"], ifs[1.0], ifs[point{1, 2}], ifs[[1]int{1}], ifs[nil], ifs[true], ifs[int8(1)] == "")
	sum := 0
	counts := map[int]int{}
	for i := 0; i < 1000; i++ {
		counts[i*7%501]++
	}
	for k, v := range counts {
		sum += k * v
		if k%2 == 0 {
			delete(counts, k)
		}
	}
	var keys []int
	for k := range counts {
		keys = append(keys, k)
	}
	sort.Ints(keys)
	fmt.Println(sum, len(counts), keys[:5])
	clear(counts)
	fmt.Println(len(counts), counts)
	st := map[string]struct{ n int }{"x": {1}}
	st["x"] = struct{ n int }{st["x"].n + 1}
	mm := map[string]map[string]int{"a": {"b": 1}}
	mm["a"]["b"]++
	fmt.Println(st, mm)
}

func strings() {
	s := "héllo, 世界"
	fmt.Println(len(s), s[1], s[1:3], s[7:], s+"!" > s, s == "héllo, "+"世界", s < "i")
	t := ""
	for i := 0; i < 5; i++ {
		t += string(rune('a'+i)) + ","
	}
	bs := []byte(t)
	bs[0] = 'X'
	fmt.Println(t, string(bs), "\x00\u00e9\n"[0], `raw\n`, max("b", "abc"), min("b", "abc"))
}

func main() {
	values()
	slices()
	maps()
	strings()
}
