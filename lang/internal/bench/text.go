package bench

import (
	"strconv"
	"strings"
)

func line(n int) string {
	s := "line " + strconv.Itoa(n)
	if n%2 == 0 {
		s += ", even"
	}
	return s
}

func page(lines int) string {
	var b strings.Builder
	for i := 0; i < lines; i++ {
		b.WriteString(line(i))
		b.WriteByte('\n')
	}
	return b.String()
}

// Text builds 2000 strings of 100 lines each.
func Text() {
	n := 0
	for i := 0; i < 2000; i++ {
		n += len(page(100))
	}
	if n != 2000*1090 {
		panic("wrong")
	}
}
