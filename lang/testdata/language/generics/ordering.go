// cmp.Ordered and comparable over named types; min and max of a type parameter.
package main

import (
	"cmp"
	"fmt"
	"slices"
)

type version string

func sortBy[T any, K cmp.Ordered](s []T, key func(T) K) {
	slices.SortFunc(s, func(a, b T) int { return cmp.Compare(key(a), key(b)) })
}

func clamp[T cmp.Ordered](x, lo, hi T) T { return max(lo, min(x, hi)) }

func uniq[T comparable](s []T) (out []T) {
	seen := make(map[T]bool)
	for _, v := range s {
		if !seen[v] {
			seen[v] = true
			out = append(out, v)
		}
	}
	return
}

func main() {
	vs := []version{"b", "c", "a"}
	sortBy(vs, func(v version) string { return string(v) })
	fmt.Println(vs, clamp(5, 1, 3), clamp(version("m"), "a", "k"), clamp(0.5, 1, 2))
	fmt.Println(uniq([]any{1, "a", 1, 1.0, "a"}), uniq([]version{"x", "x"}))
	words := []string{"ccc", "a", "bb"}
	sortBy(words, func(s string) int { return -len(s) })
	fmt.Println(words)
}

// Output:
// [a b c] 3 k 1
// [1 a 1] [x]
// [ccc bb a]
