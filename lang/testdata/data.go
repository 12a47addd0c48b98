//go:build ignore

// Arrays, slices, maps, strings, structs, pointers: values and references.
package main

import (
	"fmt"
	"strings"
)

type point struct{ x, y int }

type tree struct {
	left, right *tree
	key         int
}

func (t *tree) insert(key int) *tree {
	if t == nil {
		return &tree{key: key}
	}
	if key < t.key {
		t.left = t.left.insert(key)
	} else {
		t.right = t.right.insert(key)
	}
	return t
}

func (t *tree) walk(visit func(int)) {
	if t != nil {
		t.left.walk(visit)
		visit(t.key)
		t.right.walk(visit)
	}
}

func change(a [3]int, s []int, p *point, m map[string]point) {
	a[0], s[0] = 100, 100
	p.x = 100
	m["p"] = *p
	*p = point{7, 8}
}

func main() {
	a, s, p, m := [3]int{1, 2, 3}, []int{1, 2, 3}, &point{1, 2}, map[string]point{}
	b := a
	change(a, s, p, m)
	b[2] = 9
	fmt.Println(a, b, s, *p, m, a == [3]int{1, 2, 3})
	t := s[:2]
	t = append(t, 50)
	fmt.Println(s, len(t), cap(t))
	t = append(t, 60)
	t[0] = -1
	fmt.Println(s, t, len(s[1:2:2]), cap(s[1:2:2]))
	fmt.Println(copy(s, s[1:]), s, copy(make([]byte, 3), "hello"))
	grid := [3][4]int{}
	for i := range grid {
		for j := range grid[i] {
			grid[i][j] = i * j
		}
	}
	fmt.Println(grid, len(grid[0]))
	clear(s)
	delete(m, "nothing")
	v, ok := m["p"]
	w, no := m["q"]
	fmt.Println(s, v, ok, w, no, len(m))
	counts := map[rune]int{}
	for i, r := range "héllo, wörld\xff" {
		counts[r] += i
	}
	fmt.Println(counts, len("é"), []byte("é"), []rune("éa"), string([]rune{233, 0x4e16}), string(rune(65)), "a" < "b", "abc"[1], "abc"[1:])
	keyed := map[point]string{{1, 2}: "a", {3, 4}: "b"}
	ifaces := map[any]int{1: 1, "1": 2, point{1, 2}: 3, 1.0: 4}
	fmt.Println(keyed[point{3, 4}], ifaces[point{1, 2}], ifaces["1"], ifaces[int8(1)], ifaces[1.0])
	sum := 0
	for k := range map[int]bool{1: true, 2: true, 3: true} {
		sum += k
	}
	var root *tree
	for _, k := range []int{5, 2, 8, 1, 9, 3} {
		root = root.insert(k)
	}
	var keys []string
	root.walk(func(k int) { keys = append(keys, fmt.Sprint(k)) })
	fmt.Println(sum, strings.Join(keys, "<"))
	ptr := &a[1]
	*ptr = 77
	q := &grid[2]
	q[3]++
	st := struct {
		point
		name string
		tags []string
	}{point{1, 2}, "n", nil}
	cp := st
	cp.x, cp.tags = 9, append(cp.tags, "t")
	fmt.Println(a, grid[2][3], st, cp, st.tags == nil)
	var np *point
	fmt.Println(np == nil, fmt.Sprint(np), fmt.Sprintf("%+v %v", &st.point, []*int{nil}))
	x, y := 1, 2
	x, y = y, x
	arr := []int{10, 20, 30}
	i := 0
	i, arr[i] = 2, 99
	fmt.Println(x, y, i, arr)
	big := make([]int, 0)
	for n := range 2000 {
		big = append(big, n)
	}
	fmt.Println(len(big), big[1999], cap(big) >= 2000)
}
