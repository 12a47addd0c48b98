// Type assertions that fail say what was there.
package main

import "fmt"

type a interface{ m() }
type b interface {
	m()
	n()
}
type impl struct{}

func (impl) m() {}

type ptr struct{}

func (*ptr) n() {}
func (*ptr) m() {}

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	var x any = impl{}
	var y a = impl{}
	var none any
	var noneA a
	try(func() { _ = x.(b) })
	try(func() { _ = y.(b) })
	try(func() { _ = x.(int) })
	try(func() { _ = y.(*ptr) })
	try(func() { _ = none.(int) })
	try(func() { _ = none.(a) })
	try(func() { _ = noneA.(impl) })
	try(func() { _ = noneA.(b) })
	try(func() { _ = any(ptr{}).(a) })
	try(func() { _ = any([]string{}).(map[string]int) })
	try(func() { _ = any(struct{ x int }{}).(func(int, ...string) error) })
	v, ok := x.(b)
	fmt.Println(v == nil, ok)
}

// Output:
// interface conversion: main.impl is not main.b: missing method n
// interface conversion: main.impl is not main.b: missing method n
// interface conversion: interface {} is main.impl, not int
// interface conversion: main.a is main.impl, not *main.ptr
// interface conversion: interface {} is nil, not int
// interface conversion: interface is nil, not main.a
// interface conversion: main.a is nil, not main.impl
// interface conversion: interface is nil, not main.b
// interface conversion: main.ptr is not main.a: missing method m
// interface conversion: interface {} is []string, not map[string]int
// interface conversion: interface {} is struct { x int }, not func(int, ...string) error
// true false
