// Types that do not implement what is asked of them.
package main

type shape interface {
	area() float64
	name() string
}

type square struct{ side float64 }

func (s square) area() float64 { return s.side * s.side }

type circle struct{ r float64 }

func (c *circle) area() float64 { return c.r }
func (c *circle) name() string  { return "circle" }

func main() {
	var s shape = square{1} // ERROR "missing method name"
	s = circle{1}           // ERROR "method area has pointer receiver|method name has pointer receiver"
	s = &circle{1}
	_ = s.(square) // ERROR "impossible type assertion"
	n := 1
	_ = n.(int) // ERROR "not an interface"
	switch s.(type) {
	case string: // ERROR "impossible type switch case"
	}
	s.volume() // ERROR "s.volume undefined"
}
