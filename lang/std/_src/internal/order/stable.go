package order

// Stable sorts the n elements of d and keeps the order of equal ones: blocks of
// 20 by insertion, then merged in place, two by two.
func Stable[D Data](d D, n int) {
	size := 20
	for a := 0; a < n; a += size {
		insertion(d, a, min(a+size, n))
	}
	for ; size < n; size *= 2 {
		for a := 0; a+size < n; a += 2 * size {
			merge(d, a, a+size, min(a+2*size, n))
		}
	}
}

// merge merges [a, m) and [m, b), both sorted, by the SymMerge algorithm: a
// rotation about the middle makes two merges of half the size.
func merge[D Data](d D, a, m, b int) {
	switch {
	case m-a == 1:
		mergeFirst(d, a, b)
		return
	case b-m == 1:
		mergeLast(d, a, m)
		return
	}
	mid := (a + b) / 2
	total := mid + m
	lo, hi := a, m
	if m > mid {
		lo, hi = total-b, mid
	}
	for lo < hi {
		if c := (lo + hi) / 2; !d.Less(total-1-c, c) {
			lo = c + 1
		} else {
			hi = c
		}
	}
	end := total - lo
	if lo < m && m < end {
		rotate(d, lo, m, end)
	}
	if a < lo && lo < mid {
		merge(d, a, lo, mid)
	}
	if mid < end && end < b {
		merge(d, mid, end, b)
	}
}

// mergeFirst moves the element at a up to its place in the sorted (a, b).
func mergeFirst[D Data](d D, a, b int) {
	lo, hi := a+1, b
	for lo < hi {
		if c := (lo + hi) / 2; d.Less(c, a) {
			lo = c + 1
		} else {
			hi = c
		}
	}
	for i := a; i < lo-1; i++ {
		d.Swap(i, i+1)
	}
}

// mergeLast moves the element at m down to its place in the sorted [a, m).
func mergeLast[D Data](d D, a, m int) {
	lo, hi := a, m
	for lo < hi {
		if c := (lo + hi) / 2; !d.Less(m, c) {
			lo = c + 1
		} else {
			hi = c
		}
	}
	for i := m; i > lo; i-- {
		d.Swap(i, i-1)
	}
}

// rotate exchanges the neighbours [a, m) and [m, b) by swaps of equal blocks.
func rotate[D Data](d D, a, m, b int) {
	i, j := m-a, b-m
	for i != j {
		if i > j {
			swapBlocks(d, m-i, m, j)
			i -= j
		} else {
			swapBlocks(d, m-i, m+j-i, i)
			j -= i
		}
	}
	swapBlocks(d, m-i, m, i)
}

func swapBlocks[D Data](d D, a, b, n int) {
	for i := range n {
		d.Swap(a+i, b+i)
	}
}
