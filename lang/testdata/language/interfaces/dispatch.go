// Method calls through interfaces find the dynamic type's method.
package main

import "fmt"

type shape interface {
	area() float64
	scale(float64) shape
}

type rect struct{ w, h float64 }
type circle struct{ r float64 }
type unit struct{}
type side float64

func (r rect) area() float64            { return r.w * r.h }
func (r rect) scale(k float64) shape    { return rect{r.w * k, r.h * k} }
func (c *circle) area() float64         { return 3 * c.r * c.r }
func (c *circle) scale(k float64) shape { c.r *= k; return c }
func (unit) area() float64              { return 1 }
func (u unit) scale(float64) shape      { return u }
func (s side) area() float64            { return float64(s * s) }
func (s side) scale(k float64) shape    { return s * side(k) }

func main() {
	shapes := []shape{rect{1, 2}, &circle{1}, unit{}, side(3)}
	total := 0.0
	for range 3 {
		for i, s := range shapes {
			total += s.area()
			shapes[i] = s.scale(2)
		}
	}
	fmt.Println(total)
	for _, s := range shapes {
		fmt.Printf("%T %v\n", s, s.area())
	}
}

// Output:
// 297
// main.rect 128
// *main.circle 192
// main.unit 1
// main.side 576
