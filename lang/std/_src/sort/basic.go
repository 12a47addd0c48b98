package sort

import (
	"internal/order"
	"slices"
)

// IntSlice is a []int as an Interface.
type IntSlice []int

func (x IntSlice) Len() int           { return len(x) }
func (x IntSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x IntSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }
func (x IntSlice) Sort()              { Sort(x) }
func (p IntSlice) Search(x int) int   { return SearchInts(p, x) }

// Float64Slice is a []float64 as an Interface, NaNs first.
type Float64Slice []float64

func (x Float64Slice) Len() int             { return len(x) }
func (x Float64Slice) Less(i, j int) bool   { return x[i] < x[j] || x[i] != x[i] && x[j] == x[j] }
func (x Float64Slice) Swap(i, j int)        { x[i], x[j] = x[j], x[i] }
func (x Float64Slice) Sort()                { Sort(x) }
func (p Float64Slice) Search(x float64) int { return SearchFloat64s(p, x) }

// StringSlice is a []string as an Interface.
type StringSlice []string

func (x StringSlice) Len() int            { return len(x) }
func (x StringSlice) Less(i, j int) bool  { return x[i] < x[j] }
func (x StringSlice) Swap(i, j int)       { x[i], x[j] = x[j], x[i] }
func (x StringSlice) Sort()               { Sort(x) }
func (p StringSlice) Search(x string) int { return SearchStrings(p, x) }

func Ints(x []int)         { order.Basic(x) }
func Float64s(x []float64) { order.Basic(x) }
func Strings(x []string)   { order.Basic(x) }

func IntsAreSorted(x []int) bool         { return slices.IsSorted(x) }
func Float64sAreSorted(x []float64) bool { return slices.IsSorted(x) }
func StringsAreSorted(x []string) bool   { return slices.IsSorted(x) }
