//go:build ignore

// Main sends and nobody receives.
package main

func main() { c := make(chan int); c <- 1 }
