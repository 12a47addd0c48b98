//go:build ignore

// Control flow: loops, labels, goto, switches, range over everything.
package main

import "fmt"

func labels() {
outer:
	for i := 0; i < 4; i++ {
		for j := 0; j < 4; j++ {
			switch {
			case j == 2:
				continue outer
			case i == 3:
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
}

func jumps(n int) (steps int) {
again:
	if n != 1 {
		steps++
		if n%2 == 0 {
			n /= 2
		} else {
			n = 3*n + 1
		}
		goto again
	}
	return steps
}

type named struct{ s string }

func (n named) String() string { return "<" + n.s + ">" }

func switches(x any) string {
	switch v := x.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("integer %v", v)
	case string:
		switch v {
		case "a", "b":
			return "early letter"
		case "z":
			fallthrough
		default:
			return "letter " + v
		}
	case error:
		return "error " + v.Error()
	case fmt.Stringer:
		return "stringer " + v.String()
	case func() int:
		return fmt.Sprint("function of ", v())
	case []int:
		return fmt.Sprint("slice of ", len(v))
	}
	return fmt.Sprintf("other %T", x)
}

func ranges() {
	for i := range 3 {
		fmt.Print(i, " ")
	}
	for range 2 {
		fmt.Print("x ")
	}
	var a [3]string
	for i := range a {
		a[i] = string(rune('p' + i))
	}
	for i, s := range a {
		a[2] = "changed"
		fmt.Print(i, s, " ")
	}
	for i, s := range &a {
		a[2] = "seen"
		fmt.Print(i, s, " ")
	}
	for i, r := range "aé\xff世" {
		fmt.Print(i, ":", r, " ")
	}
	for k, v := range map[string]int{"one": 1} {
		fmt.Print(k, v, " ")
	}
	c := make(chan int, 3)
	c <- 7
	c <- 8
	close(c)
	for v := range c {
		fmt.Print(v, " ")
	}
	for i := range uint8(3) {
		fmt.Printf("%T%v ", i, i)
	}
	fmt.Println()
}

func perIteration() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), " ", f(), " ")
	}
	fmt.Println()
}

func main() {
	labels()
	fmt.Println(jumps(27), jumps(97))
	for _, x := range []any{nil, 1, int64(2), "a", "q", "z", fmt.Errorf("e"), named{"n"}, func() int { return 5 }, []int{1, 2}, 2.5} {
		fmt.Println(switches(x))
	}
	ranges()
	perIteration()
}
