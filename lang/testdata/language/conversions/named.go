// Named types convert when their underlying types agree; each has its own methods.
package main

import "fmt"

type celsius float64
type kelvin float64

func (c celsius) String() string { return fmt.Sprintf("%.1f°C", float64(c)) }
func (k kelvin) String() string  { return fmt.Sprintf("%.2fK", float64(k)) }

type ints []int

func (s ints) sum() (n int) {
	for _, v := range s {
		n += v
	}
	return
}

type handler func(int) int

func (h handler) twice(n int) int { return h(h(n)) }

type events chan string

func main() {
	c := celsius(100)
	k := kelvin(c + 273.15)
	fmt.Println(c, k, celsius(k)-c, float64(k))
	fmt.Println(ints([]int{1, 2, 3}).sum(), handler(func(n int) int { return n * 3 }).twice(2))
	ch := make(events, 1)
	var send chan<- string = ch
	send <- "x"
	fmt.Println(<-(<-chan string)(ch))
}

// Output:
// 100.0°C 373.15K 273.1°C 373.15
// 6 18
// x
