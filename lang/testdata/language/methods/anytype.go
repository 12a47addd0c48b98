// Methods on every kind of named type.
package main

import "fmt"

type (
	num   int
	str   string
	list  []string
	dict  map[string]int
	fn    func() int
	ch    chan int
	arr   [2]bool
	flag  bool
	imag_ complex128
)

func (n num) double() num { return n * 2 }
func (s str) shout() str  { return s + "!" }
func (l list) join() (s string) {
	for _, x := range l {
		s += x
	}
	return
}
func (d dict) has(k string) bool { _, ok := d[k]; return ok }
func (f fn) twice() int          { return f() * 2 }
func (c ch) send(n int)          { c <- n }
func (a *arr) flip()             { a[0], a[1] = !a[0], !a[1] }
func (f flag) not() flag         { return !f }
func (z imag_) conj() imag_      { return imag_(complex(real(z), -imag(z))) }

func main() {
	c, a := make(ch, 1), arr{true}
	c.send(4)
	a.flip()
	fmt.Println(num(2).double().double(), str("hi").shout(), list{"a", "b"}.join(), dict{"k": 1}.has("k"))
	fmt.Println(fn(func() int { return 3 }).twice(), <-c, a, flag(true).not(), imag_(1+2i).conj())
}

// Output:
// 8 hi! ab true
// 6 4 [false true] false (1-2i)
