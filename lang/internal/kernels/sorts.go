package kernels

import (
	"slices"
	"sort"
)

func mixed(n int) []int {
	list, x := make([]int, n), uint32(7)
	for i := range list {
		x = x*1664525 + 1013904223
		list[i] = int(x >> 8)
	}
	return list
}

// BubbleSort sorts a hundred.
func BubbleSort(n int) int {
	from, list := mixed(100), make([]int, 100)
	for k := range n {
		turn(list, from, k)
		for i := 0; i < len(list); i++ {
			for j := 0; j < len(list)-1-i; j++ {
				if list[j] > list[j+1] {
					list[j], list[j+1] = list[j+1], list[j]
				}
			}
		}
	}
	return list[0]
}

// InsertionSort sorts a hundred.
func InsertionSort(n int) int {
	from, list := mixed(100), make([]int, 100)
	for k := range n {
		turn(list, from, k)
		for i := 1; i < len(list); i++ {
			v := list[i]
			j := i - 1
			for ; j >= 0 && list[j] > v; j-- {
				list[j+1] = list[j]
			}
			list[j+1] = v
		}
	}
	return list[0]
}

func quickSort(list []int) {
	if len(list) < 2 {
		return
	}
	pivot, i := list[len(list)/2], 0
	list[len(list)/2], list[len(list)-1] = list[len(list)-1], pivot
	for j := range list[:len(list)-1] {
		if list[j] < pivot {
			list[i], list[j] = list[j], list[i]
			i++
		}
	}
	list[i], list[len(list)-1] = list[len(list)-1], list[i]
	quickSort(list[:i])
	quickSort(list[i+1:])
}

// QuickSort sorts a thousand.
func QuickSort(n int) int {
	from, list := mixed(1000), make([]int, 1000)
	for i := range n {
		turn(list, from, i)
		quickSort(list)
	}
	return list[0]
}

func mergeSort(list []int) []int {
	if len(list) < 2 {
		return list
	}
	a, b := mergeSort(list[:len(list)/2]), mergeSort(list[len(list)/2:])
	merged := make([]int, 0, len(list))
	for len(a) > 0 && len(b) > 0 {
		if a[0] <= b[0] {
			merged, a = append(merged, a[0]), a[1:]
		} else {
			merged, b = append(merged, b[0]), b[1:]
		}
	}
	return append(append(merged, a...), b...)
}

// MergeSort sorts a thousand.
func MergeSort(n int) (s int) {
	from, list := mixed(1000), make([]int, 1000)
	for i := range n {
		turn(list, from, i)
		s += mergeSort(list)[5]
	}
	return s
}

// SortInts has the library sort a thousand.
func SortInts(n int) int {
	from, list := mixed(1000), make([]int, 1000)
	for i := range n {
		turn(list, from, i)
		sort.Ints(list)
	}
	return list[0]
}

// SortSlice has it sort with a function.
func SortSlice(n int) int {
	from, list := mixed(1000), make([]int, 1000)
	for i := range n {
		turn(list, from, i)
		sort.Slice(list, func(i, j int) bool { return list[i] > list[j] })
	}
	return list[0]
}

// SlicesSort is the newer one.
func SlicesSort(n int) int {
	from, list := mixed(1000), make([]int, 1000)
	for i := range n {
		turn(list, from, i)
		slices.SortFunc(list, func(a, b int) int { return b - a })
	}
	return list[0]
}

// BinarySearch finds numbers in a sorted slice.
func BinarySearch(n int) (s int) {
	list := mixed(1024)
	slices.Sort(list)
	for i := range n {
		want := list[i*37&1023]
		low, high := 0, len(list)
		for low < high {
			mid := (low + high) / 2
			if list[mid] < want {
				low = mid + 1
			} else {
				high = mid
			}
		}
		s += low
	}
	return s
}

// turn fills a list with another that is turned round, so that sorting meets new orders.
func turn(list, from []int, by int) {
	k := by * 37 % len(from)
	copy(list, from[k:])
	copy(list[len(from)-k:], from[:k])
}
