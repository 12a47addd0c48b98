package bench

type shape interface{ area() int }

type square struct{ side int }
type oblong struct{ a, b int }

func (s *square) area() int { return s.side * s.side }
func (o *oblong) area() int { return o.a * o.b }

func fill(shapes []shape) {
	for i := 0; i < len(shapes); i += 2 {
		s, o := &square{i}, &oblong{i, 2}
		shapes[i] = s
		shapes[i+1] = o
	}
}

//go:noinline
func areas(shapes []shape, rounds int) int {
	sum := 0
	for i := 0; i < rounds; i++ {
		for _, s := range shapes {
			sum += s.area()
		}
	}
	return sum
}

// Method calls a million methods of an interface, every other one of another
// type.
func Method() {
	shapes := make([]shape, 100)
	fill(shapes)
	if areas(shapes, 10000) != 10000*(161700+4900) {
		panic("wrong")
	}
}
