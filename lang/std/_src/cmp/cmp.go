// Package cmp compares ordered values.
package cmp

// Ordered is a constraint: the types that have <.
type Ordered interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 |
		~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr |
		~float32 | ~float64 |
		~string
}

// Less reports whether x < y; a NaN is less than every number.
func Less[T Ordered](x, y T) bool { return x < y || x != x && y == y }

// Compare returns -1, 0 or +1 as x is less than, equal to or greater than y.
// NaNs are equal to each other and less than every number.
func Compare[T Ordered](x, y T) int {
	switch {
	case Less(x, y):
		return -1
	case Less(y, x):
		return +1
	}
	return 0
}

// Or returns the first of vals that is not zero, or zero.
func Or[T comparable](vals ...T) T {
	var zero T
	for _, val := range vals {
		if val != zero {
			return val
		}
	}
	return zero
}
