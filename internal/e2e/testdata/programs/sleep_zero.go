//go:build ignore

// A sleep of nothing is no scheduling point, one of a nanosecond is.
package main

import (
	"fmt"
	"time"
)

func main() {
	var order []string
	go func() { order = append(order, "other") }()
	time.Sleep(0)
	time.Sleep(-time.Second)
	order = append(order, "main")
	time.Sleep(1)
	order = append(order, "main again")
	fmt.Println(order)
}
