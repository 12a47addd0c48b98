// Package order sorts for sort and slices.
//
// An unstable sort leaves equal elements in an order that a program can print,
// so each decision here (which pivot, which pair is swapped next) is the one
// that Go 1.26 takes: pattern-defeating quicksort with insertion sort for short
// ranges and heapsort where partitions keep turning out badly.
package order

import "math/bits"

// Data is a sequence by index. Sort and Stable are generic over it so that a
// comparison of known type costs no dynamic call.
type Data interface {
	Less(i, j int) bool
	Swap(i, j int)
}

// Sort sorts the n elements of d; the order of equal ones is not kept.
func Sort[D Data](d D, n int) { quick(d, 0, n, bits.Len(uint(n))) }

// shortest is the length above which quicksort pays.
const shortest = 12

// quick sorts [a, b). After so many bad partitions as limit says, heapsort
// takes over, which bounds the whole by n log n.
func quick[D Data](d D, a, b, limit int) {
	balanced, inOrder := true, true // what the partition before was like
	for b-a > shortest {
		n := b - a
		if limit == 0 {
			heap(d, a, b)
			return
		}
		if !balanced {
			shuffle(d, a, b)
			limit--
		}
		pivot, trend := choosePivot(d, a, b)
		if trend == falling {
			reverse(d, a, b)
			pivot = a + b - 1 - pivot
			trend = rising
		}
		if balanced && inOrder && trend == rising && nearlySorted(d, a, b) {
			return
		}
		if a > 0 && !d.Less(a-1, pivot) {
			a = splitEqual(d, a, b, pivot) // the pivot is the least: skip its equals
			continue
		}
		var mid int
		if mid, inOrder = split(d, a, b, pivot); !inOrder {
			Guess(n)
		}
		balanced = min(mid-a, b-mid) >= n/8
		if mid-a < b-mid { // the shorter side by recursion, the longer by the loop
			quick(d, a, mid, limit)
			a = mid + 1
		} else {
			quick(d, mid+1, b, limit)
			b = mid
		}
	}
	insertion(d, a, b)
}

// Guess takes the time that a processor loses by n branches that nobody can predict: each
// second guess is wrong. Such is the place of an element in a partition, and of what is
// searched for.
func Guess(n int)

// split moves what is less than the pivot before it and the rest behind it. It
// returns the pivot's place and whether nothing had to move.
func split[D Data](d D, a, b, pivot int) (mid int, inOrder bool) {
	d.Swap(a, pivot)
	i, j := a+1, b-1
	for inOrder = true; ; inOrder = false {
		for i <= j && d.Less(i, a) {
			i++
		}
		for i <= j && !d.Less(j, a) {
			j--
		}
		if i > j {
			break
		}
		d.Swap(i, j)
		i++
		j--
	}
	d.Swap(j, a)
	return j, inOrder
}

// splitEqual moves what equals the pivot, the least of the range, to the front
// and returns where the rest begins.
func splitEqual[D Data](d D, a, b, pivot int) int {
	d.Swap(a, pivot)
	i, j := a+1, b-1
	for {
		for i <= j && !d.Less(a, i) {
			i++
		}
		for i <= j && d.Less(a, j) {
			j--
		}
		if i > j {
			return i
		}
		d.Swap(i, j)
		i++
		j--
	}
}

// insertion sorts [a, b) by moving each element down to its place.
func insertion[D Data](d D, a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && d.Less(j, j-1); j-- {
			d.Swap(j, j-1)
		}
	}
}

// nearlySorted tries to finish a range that looks sorted by mending at most
// five places. It reports whether the range is sorted now.
func nearlySorted[D Data](d D, a, b int) bool {
	const places, worthwhile = 5, 50
	i := a + 1
	for range places {
		for i < b && !d.Less(i, i-1) {
			i++
		}
		if i == b {
			return true
		}
		if b-a < worthwhile {
			return false
		}
		d.Swap(i, i-1)
		if i-a >= 2 { // the smaller one down; below a all is smaller still
			for j := i - 1; j >= 1 && d.Less(j, j-1); j-- {
				d.Swap(j, j-1)
			}
		}
		if b-i >= 2 { // the greater one up
			for j := i + 1; j < b && d.Less(j, j-1); j++ {
				d.Swap(j, j-1)
			}
		}
	}
	return false
}

// shuffle scatters three elements around the middle, to break the pattern that
// made the last partition a bad one. The draws depend on the length alone.
func shuffle[D Data](d D, a, b int) {
	n := b - a
	if n < 8 {
		return
	}
	draw := uint64(n)
	mask := uint(1)<<bits.Len(uint(n)) - 1
	middle := a + n/4*2
	for i := middle - 1; i <= middle+1; i++ {
		draw ^= draw << 13
		draw ^= draw >> 7
		draw ^= draw << 17
		other := int(uint(draw) & mask)
		if other >= n {
			other -= n
		}
		d.Swap(i, a+other)
	}
}

// reverse turns [a, b) around.
func reverse[D Data](d D, a, b int) {
	for b--; a < b; a, b = a+1, b-1 {
		d.Swap(a, b)
	}
}

// heap sorts [a, b) by heapsort.
func heap[D Data](d D, a, b int) {
	n := b - a
	for root := (n - 1) / 2; root >= 0; root-- {
		sink(d, a, root, n)
	}
	for last := n - 1; last >= 0; last-- {
		d.Swap(a, a+last)
		sink(d, a, 0, last)
	}
}

// sink restores the heap of n elements from a on, below root.
func sink[D Data](d D, a, root, n int) {
	for child := 2*root + 1; child < n; child = 2*root + 1 {
		if child+1 < n && d.Less(a+child, a+child+1) {
			child++
		}
		if !d.Less(a+root, a+child) {
			return
		}
		d.Swap(a+root, a+child)
		root = child
	}
}
