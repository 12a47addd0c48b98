package main

import "fmt"

// Sums of products, which the interpreter performs in one instruction, and
// the ends of loops that it repeats in each branch of the body.

func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = h*16777619 + uint32(s[i])
	}
	return h
}

func wrap(x, y, z int8) (int8, int8, int8) { return x*y + z, z + x*3, -5*y + x }

func unsigned(x, y, z uint16) (uint16, uint16) { return x*y + z, x*60000 + z }

func both(a, b, c, d int) int { return a*b + c*d }

func twice(a, b int) (int, int) {
	p := a * b
	return p + p, p + 1
}

func kept(a, b, c int) (int, int) {
	p := a * b
	return p + c, p - c
}

func over(a, b int) int {
	a = a*b + a
	b = b + a*b
	return a*7 + b
}

func later(a, b int, neg bool) int {
	p := a * b
	if neg {
		return p + a
	}
	return p + b
}

func floats(a, b, c float64) float64 { return a*b + c }

func matrix(n int) int {
	m := make([]int, n*n)
	for i := 0; i < n; i++ {
		for j := 0; j < n; j++ {
			m[i*n+j] = i*10 + j
		}
	}
	sum := 0
	for i, v := range m {
		sum = sum*3 + v*i
	}
	return sum
}

func branches(n int) (a, b, c int) {
	for i := 0; i < n; i += 2 {
		if i%3 == 0 {
			a += i
		} else if i%5 == 0 {
			if i > 20 {
				continue
			}
			b++
		} else {
			c -= i
		}
	}
	return
}

func cases(s string) (words, digits, rest int) {
	prev := ' '
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case r == ' ':
			if prev != ' ' {
				words++
			}
		default:
			rest++
		}
		prev = r
	}
	return
}

func swap(n int) (int, int) {
	a, b := 0, 1
	for i := 0; i < n; i++ {
		if a < 50 {
			a, b = b, a+b
		} else {
			a, b = b-a, a
		}
	}
	return a, b
}

func down(n int) (k int) {
	for i := n; i > 0; {
		if i%2 == 0 {
			i /= 2
		} else {
			k += i
			i--
		}
	}
	return
}

func main() {
	fmt.Println(hash("hello, world"), hash(""))
	fmt.Println(wrap(100, 3, 7))
	fmt.Println(wrap(-128, -1, 127))
	fmt.Println(unsigned(65535, 65535, 65535))
	fmt.Println(both(2, 3, 5, 7), over(3, 5))
	fmt.Println(twice(6, 7))
	fmt.Println(kept(6, 7, 8))
	fmt.Println(later(3, 4, true), later(3, 4, false))
	fmt.Println(floats(1.5, 2.5, -3))
	fmt.Println(matrix(7))
	fmt.Println(branches(100))
	fmt.Println(cases("one 2 three 45 six  "))
	fmt.Println(swap(30))
	fmt.Println(down(100))
}
