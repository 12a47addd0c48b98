package kernels

func numbers(n int) []int {
	list, x := make([]int, n), uint32(7)
	for i := range list {
		x = x*1664525 + 1013904223
		list[i] = int(x >> 8)
	}
	return list
}

// SliceSum adds a slice.
func SliceSum(n int) (s int) {
	list := numbers(1000)
	for range n {
		for _, v := range list {
			s += v
		}
	}
	return s
}

// SliceMax finds the largest.
func SliceMax(n int) (s int) {
	list := numbers(1000)
	for range n {
		m := list[0]
		for i := 1; i < len(list); i++ {
			if list[i] > m {
				m = list[i]
			}
		}
		s += m
	}
	return s
}

// SumSquares multiplies, too.
func SumSquares(n int) (s int) {
	list := numbers(1000)
	for range n {
		for i := range list {
			s += list[i] * list[i]
		}
	}
	return s
}

// PrefixSums fills a slice.
func PrefixSums(n int) int {
	list := numbers(1000)
	sums := make([]int, len(list)+1)
	for range n {
		for i, v := range list {
			sums[i+1] = sums[i] + v
		}
	}
	return sums[len(list)]
}

// Histogram counts.
func Histogram(n int) int {
	list := numbers(1000)
	var count [16]int
	for range n {
		for _, v := range list {
			count[v&15]++
		}
	}
	return count[3]
}

// ReverseSlice swaps.
func ReverseSlice(n int) int {
	list := numbers(1000)
	for range n {
		for i, j := 0, len(list)-1; i < j; i, j = i+1, j-1 {
			list[i], list[j] = list[j], list[i]
		}
	}
	return list[0]
}

// DotProduct multiplies floats.
func DotProduct(n int) int {
	a, b := make([]float64, 1000), make([]float64, 1000)
	for i := range a {
		a[i], b[i] = float64(i), float64(i)/3
	}
	s := 0.0
	for range n {
		for i := range a {
			s += a[i] * b[i]
		}
	}
	return int(s)
}

// MatrixMultiply is the schoolbook's, of ints.
func MatrixMultiply(n int) int {
	const size = 30
	var a, b, c [size][size]int
	for i := range size {
		for j := range size {
			a[i][j], b[i][j] = i+j, i-j
		}
	}
	for range n {
		for i := range size {
			for j := range size {
				s := 0
				for k := range size {
					s += a[i][k] * b[k][j]
				}
				c[i][j] = s
			}
		}
	}
	return c[3][4]
}

// MatrixSlices is the same with slices of slices of floats.
func MatrixSlices(n int) int {
	const size = 30
	grid := func() [][]float64 {
		g := make([][]float64, size)
		for i := range g {
			g[i] = make([]float64, size)
			for j := range g[i] {
				g[i][j] = float64(i + j)
			}
		}
		return g
	}
	a, b, c := grid(), grid(), grid()
	for range n {
		for i := 0; i < size; i++ {
			for j := 0; j < size; j++ {
				c[i][j] = 0
				for k := 0; k < size; k++ {
					c[i][j] += a[i][k] * b[k][j]
				}
			}
		}
	}
	return int(c[3][4])
}

// LinearSearch looks at one after the other.
func LinearSearch(n int) (s int) {
	list := numbers(200)
	for i := range n {
		want := list[i%200]
		for at, v := range list {
			if v == want {
				s += at
				break
			}
		}
	}
	return s
}

// AppendInts grows slices.
func AppendInts(n int) (s int) {
	for range n {
		var list []int
		for i := range 1000 {
			list = append(list, i)
		}
		s += len(list)
	}
	return s
}

// AppendReady appends where there is room.
func AppendReady(n int) (s int) {
	list := make([]int, 0, 1000)
	for range n {
		list = list[:0]
		for i := range 1000 {
			list = append(list, i)
		}
		s += len(list)
	}
	return s
}

// Queue is a slice that loses its head.
func Queue(n int) (s int) {
	var queue []int
	for i := range n {
		queue = append(queue, i, i+1)
		s += queue[0]
		queue = queue[1:]
		if len(queue) > 100 {
			queue = queue[50:]
		}
	}
	return s
}

// Life is Conway's game on a torus.
func Life(n int) (alive int) {
	const size = 32
	now, next := [size][size]bool{}, [size][size]bool{}
	for i := range size {
		for j := range size {
			now[i][j] = (i*7+j*13)%5 < 2
		}
	}
	for range n {
		for i := range size {
			for j := range size {
				count := 0
				for di := -1; di <= 1; di++ {
					for dj := -1; dj <= 1; dj++ {
						if (di != 0 || dj != 0) && now[(i+di+size)%size][(j+dj+size)%size] {
							count++
						}
					}
				}
				next[i][j] = count == 3 || count == 2 && now[i][j]
			}
		}
		now, next = next, now
	}
	for i := range size {
		for j := range size {
			if now[i][j] {
				alive++
			}
		}
	}
	return alive
}

func queens(row, size int, columns, up, down []bool) (count int) {
	if row == size {
		return 1
	}
	for c := 0; c < size; c++ {
		if columns[c] || up[row+c] || down[row-c+size] {
			continue
		}
		columns[c], up[row+c], down[row-c+size] = true, true, true
		count += queens(row+1, size, columns, up, down)
		columns[c], up[row+c], down[row-c+size] = false, false, false
	}
	return count
}

// Queens places six of them.
func Queens(n int) (s int) {
	for range n {
		s += queens(0, 6, make([]bool, 6), make([]bool, 12), make([]bool, 13))
	}
	return s
}

func permute(list []int, k int, seen *int) {
	if k == len(list) {
		*seen += list[0]
		return
	}
	for i := k; i < len(list); i++ {
		list[k], list[i] = list[i], list[k]
		permute(list, k+1, seen)
		list[k], list[i] = list[i], list[k]
	}
}

// Permutations goes through those of six numbers.
func Permutations(n int) (seen int) {
	for range n {
		permute([]int{1, 2, 3, 4, 5, 6}, 0, &seen)
	}
	return seen
}

// Levenshtein is the distance of two texts.
func Levenshtein(n int) (s int) {
	a, b := "the quick brown fox jumps", "over a lazy dog that sleeps"
	for range n {
		row := make([]int, len(b)+1)
		for j := range row {
			row[j] = j
		}
		for i := 1; i <= len(a); i++ {
			last := row[0]
			row[0] = i
			for j := 1; j <= len(b); j++ {
				cost := 1
				if a[i-1] == b[j-1] {
					cost = 0
				}
				last, row[j] = row[j], min(row[j]+1, row[j-1]+1, last+cost)
			}
		}
		s += row[len(b)]
	}
	return s
}

// Floyd finds the shortest ways between all pairs.
func Floyd(n int) int {
	const size = 24
	var d [size][size]int
	for range n {
		for i := range size {
			for j := range size {
				d[i][j] = (i*31+j*17)%97 + 1
			}
		}
		for k := 0; k < size; k++ {
			for i := 0; i < size; i++ {
				for j := 0; j < size; j++ {
					if way := d[i][k] + d[k][j]; way < d[i][j] {
						d[i][j] = way
					}
				}
			}
		}
	}
	return d[3][7]
}
