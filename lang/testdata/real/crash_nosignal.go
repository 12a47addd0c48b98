//go:build ignore

// A fault that was recovered leaves no signal behind.
package main

func main() {
	func() {
		defer func() { println(recover() != nil) }()
		var p *struct{ a, b, c int64 }
		p.c = 1
	}()
	panic("later")
}
