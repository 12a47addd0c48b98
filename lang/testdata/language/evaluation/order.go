// Calls, receives and logical operators happen from left to right.
package main

import "fmt"

var trace []string

func t(s string, n int) int { trace = append(trace, s); return n }

func pair(n int) (int, int) { trace = append(trace, "pair"); return n, n }

func main() {
	a := []int{0, 0, 0}
	a[t("i", 1)], a[t("j", 2)] = t("x", 5), t("y", 6)
	fmt.Println(a, trace)
	trace = nil
	m := map[int]int{t("k1", 1): t("v1", 2), t("k2", 3): t("v2", 4)}
	s := []int{t("e0", 1), t("e1", 2)}
	fmt.Println(len(m), s, trace)
	trace = nil
	ch := make(chan int, 2)
	ch <- 1
	ch <- 2
	fmt.Println(t("a", 1)+<-ch*t("b", 2)+<-ch, trace)
	trace = nil
	a[0], m[t("key", 7)] = pair(t("arg", 8))
	fmt.Println(a, m[7], trace)
}

// Output:
// [0 5 6] [i j x y]
// 2 [1 2] [k1 v1 k2 v2 e0 e1]
// 5 [a b]
// [8 5 6] 8 [key arg pair]
