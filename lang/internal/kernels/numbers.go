package kernels

import "math"

// CountLoop adds what a loop counts.
func CountLoop(n int) (s int) {
	for i := range n {
		s += i ^ 3
	}
	return s
}

// Collatz counts the steps from a number to one.
func Collatz(n int) (steps int) {
	for i := 1; i <= n; i++ {
		for x := i; x != 1; steps++ {
			if x%2 == 0 {
				x /= 2
			} else {
				x = 3*x + 1
			}
		}
	}
	return steps
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// Gcd is Euclid's.
func Gcd(n int) (s int) {
	for i := range n {
		s += gcd(i+1000, i/3+77)
	}
	return s
}

func isPrime(n int) bool {
	if n < 2 {
		return false
	}
	for d := 2; d*d <= n; d++ {
		if n%d == 0 {
			return false
		}
	}
	return true
}

// TrialDivision counts primes.
func TrialDivision(n int) (count int) {
	for i := range n {
		if isPrime(i) {
			count++
		}
	}
	return count
}

// Sieve is that of Eratosthenes.
func Sieve(n int) (count int) {
	composite := make([]bool, n+1)
	for i := 2; i <= n; i++ {
		if composite[i] {
			continue
		}
		count++
		for j := i * i; j <= n; j += i {
			composite[j] = true
		}
	}
	return count
}

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

// Fib is the recursive one.
func Fib(n int) (s int) {
	for range n {
		s += fib(15)
	}
	return s
}

// FibLoop is the one with two variables.
func FibLoop(n int) int {
	a, b := 0, 1
	for range n {
		a, b = b, a+b
	}
	return a
}

func powmod(base, exp, mod int) int {
	r := 1
	for base %= mod; exp > 0; exp >>= 1 {
		if exp&1 == 1 {
			r = r * base % mod
		}
		base = base * base % mod
	}
	return r
}

// PowMod raises to powers modulo a prime.
func PowMod(n int) (s int) {
	for i := range n {
		s += powmod(i+2, 65537, 1000003)
	}
	return s
}

// Lcg is a generator of random numbers.
func Lcg(n int) int {
	x := uint64(42)
	for range n {
		x = x*6364136223846793005 + 1442695040888963407
	}
	return int(x >> 33)
}

// XorShift is another one.
func XorShift(n int) int {
	x := uint64(88172645463325252)
	for range n {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
	}
	return int(x)
}

// BitCount counts bits one by one.
func BitCount(n int) (bits int) {
	for i := range n {
		for x := uint(i); x != 0; x &= x - 1 {
			bits++
		}
	}
	return bits
}

func digits(n int) (s int) {
	for ; n > 0; n /= 10 {
		s += n % 10
	}
	return s
}

// DigitSum adds digits.
func DigitSum(n int) (s int) {
	for i := range n {
		s += digits(i + 100000)
	}
	return s
}

// Mandelbrot counts steps of z*z+c.
func Mandelbrot(n int) (steps int) {
	for i := range n {
		cr, ci := float64(i%64)/32-1.5, float64(i/64%64)/32-1
		zr, zi := 0.0, 0.0
		for k := 0; k < 50 && zr*zr+zi*zi < 4; k++ {
			zr, zi = zr*zr-zi*zi+cr, 2*zr*zi+ci
			steps++
		}
	}
	return steps
}

func newton(x float64) float64 {
	z := x / 2
	for range 10 {
		z -= (z*z - x) / (2 * z)
	}
	return z
}

// Newton takes square roots by hand.
func Newton(n int) int {
	s := 0.0
	for i := range n {
		s += newton(float64(i + 2))
	}
	return int(s)
}

// MathSqrt has the library take them.
func MathSqrt(n int) int {
	s := 0.0
	for i := range n {
		s += math.Sqrt(float64(i))
	}
	return int(s)
}

// MathSin adds sines.
func MathSin(n int) int {
	s := 0.0
	for i := range n {
		s += math.Sin(float64(i) * 0.1)
	}
	return int(s * 1000)
}

// Pi is the sum of Leibniz.
func Pi(n int) int {
	s, sign := 0.0, 1.0
	for i := range n {
		s += sign / float64(2*i+1)
		sign = -sign
	}
	return int(s * 4e9)
}

// MonteCarlo throws darts.
func MonteCarlo(n int) (inside int) {
	x := uint32(1)
	for range n {
		x = x*1664525 + 1013904223
		a := float64(x>>8) / (1 << 24)
		x = x*1664525 + 1013904223
		b := float64(x>>8) / (1 << 24)
		if a*a+b*b < 1 {
			inside++
		}
	}
	return inside
}

func ackermann(m, n int) int {
	switch {
	case m == 0:
		return n + 1
	case n == 0:
		return ackermann(m-1, 1)
	}
	return ackermann(m-1, ackermann(m, n-1))
}

// Ackermann calls itself.
func Ackermann(n int) (s int) {
	for range n {
		s += ackermann(2, 20)
	}
	return s
}

func hanoi(n int, from, to, by int, moves *int) {
	if n == 0 {
		return
	}
	hanoi(n-1, from, by, to, moves)
	*moves++
	hanoi(n-1, by, to, from, moves)
}

// Hanoi moves towers.
func Hanoi(n int) (moves int) {
	for range n {
		hanoi(10, 1, 3, 2, &moves)
	}
	return moves
}
