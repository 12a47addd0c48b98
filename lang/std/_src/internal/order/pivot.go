package order

// trend is what the elements looked at say of the whole range.
type trend int

const (
	unknown trend = iota
	rising
	falling
)

// choosePivot picks a pivot in [a, b): the middle of a short range, the median
// of three of a longer one, the median of three medians from 50 elements on.
// No exchange among those looked at makes the range likely sorted; exchanges
// at every comparison make it likely sorted backwards.
func choosePivot[D Data](d D, a, b int) (int, trend) {
	const long, all = 50, 12
	n := b - a
	i, j, k := a+n/4, a+n/4*2, a+n/4*3
	swaps := 0
	if n >= long {
		i = median(d, i-1, i, i+1, &swaps)
		j = median(d, j-1, j, j+1, &swaps)
		k = median(d, k-1, k, k+1, &swaps)
	}
	if n >= 8 {
		j = median(d, i, j, k, &swaps)
	}
	switch swaps {
	case 0:
		return j, rising
	case all:
		return j, falling
	}
	return j, unknown
}

// median returns the index of the median of three and counts the exchanges.
func median[D Data](d D, a, b, c int, swaps *int) int {
	a, b = ordered(d, a, b, swaps)
	b, _ = ordered(d, b, c, swaps)
	_, b = ordered(d, a, b, swaps)
	return b
}

func ordered[D Data](d D, a, b int, swaps *int) (int, int) {
	if d.Less(b, a) {
		*swaps++
		return b, a
	}
	return a, b
}
