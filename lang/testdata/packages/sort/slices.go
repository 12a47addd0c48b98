// sort and slices: orders, stability and searching.
package main

import (
	"fmt"
	"maps"
	"slices"
	"sort"
	"strings"
)

type person struct {
	name string
	age  int
}

func main() {
	people := []person{{"ann", 30}, {"bob", 25}, {"cid", 30}, {"dan", 25}}
	sort.SliceStable(people, func(i, j int) bool { return people[i].age < people[j].age })
	fmt.Println(people)
	slices.SortStableFunc(people, func(a, b person) int { return strings.Compare(b.name, a.name) })
	fmt.Println(people)
	ns := []int{5, 2, 8, 1, 9, 3}
	sort.Sort(sort.Reverse(sort.IntSlice(ns)))
	fmt.Println(ns, sort.SearchInts([]int{1, 3, 5}, 4))
	slices.Sort(ns)
	i, found := slices.BinarySearch(ns, 8)
	fmt.Println(ns, i, found, slices.Contains(ns, 7), slices.Index(ns, 9), slices.Max(ns), slices.Min(ns))
	fmt.Println(slices.Compact([]int{1, 1, 2, 2, 1}), slices.Equal(ns, slices.Clone(ns)), slices.Insert([]int{1, 4}, 1, 2, 3), slices.Delete([]int{1, 2, 3, 4}, 1, 3))
	for c := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Print(c)
	}
	fmt.Println(slices.Collect(slices.Values(ns[:2])), slices.Sorted(maps.Keys(map[string]int{"z": 1, "y": 2})), slices.Repeat([]int{1}, 3))
}

// Output:
// [{bob 25} {dan 25} {ann 30} {cid 30}]
// [{dan 25} {cid 30} {bob 25} {ann 30}]
// [9 8 5 3 2 1] 2
// [1 2 3 5 8 9] 4 true false 5 9 1
// [1 2 1] true [1 2 3 4] [1 4]
// [1 2][3 4][5][1 2] [y z] [1 1 1]
