// Closures inside generic functions, and generic functions as values.
package main

import (
	"fmt"
	"strings"
)

func memo[K comparable, V any](f func(K) V) func(K) V {
	cache := map[K]V{}
	return func(k K) V {
		v, ok := cache[k]
		if !ok {
			v = f(k)
			cache[k] = v
		}
		return v
	}
}

func chain[T any](fs ...func(T) T) func(T) T {
	return func(x T) T {
		for _, f := range fs {
			x = f(x)
		}
		return x
	}
}

func identity[T any](x T) T { return x }

func main() {
	calls := 0
	square := memo(func(n int) int { calls++; return n * n })
	fmt.Println(square(4), square(4), square(5), calls)
	fmt.Println(chain(strings.TrimSpace, strings.ToUpper, identity)("  hi "))
	var f func(string) string = identity
	fmt.Println(f("inferred from the variable"))
}

// Output:
// 16 16 25 2
// HI
// inferred from the variable
