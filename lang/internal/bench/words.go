package bench

import "strconv"

func words(n int) []string {
	list := make([]string, n)
	for i := 0; i < n; i++ {
		list[i] = "word " + strconv.Itoa(i)
	}
	return list
}

func tally(m map[string]int, list []string) {
	for _, w := range list {
		m[w]++
	}
}

// Words counts 2 million words, 2000 of which are different.
func Words() {
	list := words(2000)
	m := map[string]int{}
	for i := 0; i < 1000; i++ {
		tally(m, list)
	}
	if len(m) != 2000 || m["word 7"] != 1000 {
		panic("wrong")
	}
}
