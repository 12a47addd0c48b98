// Why does a range over a map begin elsewhere each time?
//
//gmp:flags why
//= range over map    starts at entry
//= of 5 · line
//= *chance* The runtime draws where a range over a map starts

package main

func main() {
	m := map[string]int{"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}
	n := 0
	for range 3 {
		for k := range m {
			n += len(k)
			break
		}
	}
	println(n)
}
