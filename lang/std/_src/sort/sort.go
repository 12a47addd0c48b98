// Package sort sorts and searches sequences by index.
package sort

import (
	"internal/dyn"
	"internal/order"
)

// Interface is a sequence that can be sorted.
type Interface interface {
	Len() int
	Less(i, j int) bool
	Swap(i, j int)
}

// Sort sorts data; the order of equal elements is not kept.
func Sort(data Interface) {
	if n := data.Len(); n > 1 {
		order.Sort(data, n)
	}
}

// Stable sorts data and keeps the order of equal elements.
func Stable(data Interface) { order.Stable(data, data.Len()) }

// IsSorted reports whether data is sorted.
func IsSorted(data Interface) bool { return isSorted(data.Len(), data.Less) }

func isSorted(n int, less func(i, j int) bool) bool {
	for i := n - 1; i > 0; i-- {
		if less(i, i-1) {
			return false
		}
	}
	return true
}

// Reverse returns data with its order turned around.
func Reverse(data Interface) Interface { return &reverse{data} }

type reverse struct{ Interface }

func (r reverse) Less(i, j int) bool { return r.Interface.Less(j, i) }

// anySlice is a slice of unknown type with an order of its own.
type anySlice struct {
	slice any
	less  func(i, j int) bool
}

func (s anySlice) Less(i, j int) bool { return s.less(i, j) }
func (s anySlice) Swap(i, j int)      { dyn.Swap(s.slice, i, j) }

// A valueError is the panic of reflect with a value of another kind than is wanted.
type valueError struct{ text string }

func (e *valueError) Error() string { return e.text }

// lengthOf returns the length of the slice x, for sort or for one of its calls of reflect.
func lengthOf(x any, call string) int {
	switch dyn.KindOf(x) {
	case dyn.Slice:
		return dyn.Len(x)
	case dyn.Invalid:
		panic(&valueError{"reflect: call of " + call + " on zero Value"})
	}
	panic(&valueError{"reflect: call of " + call + " on " + dyn.KindOf(x).String() + " Value"})
}

// Slice sorts the slice x; the order of equal elements is not kept.
func Slice(x any, less func(i, j int) bool) { order.Sort(anySlice{x, less}, lengthOf(x, "Swapper")) }

// SliceStable sorts the slice x and keeps the order of equal elements.
func SliceStable(x any, less func(i, j int) bool) {
	order.Stable(anySlice{x, less}, lengthOf(x, "Swapper"))
}

// SliceIsSorted reports whether the slice x is sorted.
func SliceIsSorted(x any, less func(i, j int) bool) bool {
	return isSorted(lengthOf(x, "reflect.Value.Len"), less)
}
