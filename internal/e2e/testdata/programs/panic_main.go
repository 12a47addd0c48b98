//go:build ignore

// An uncaught panic in main, after one that was recovered.
package main

import "fmt"

func safe() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("saved: %v", r)
		}
	}()
	panic("first")
}
func main() {
	fmt.Println(safe())
	var s []int
	s[5] = 1
}
