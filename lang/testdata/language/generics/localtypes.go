// The printed name of a type declared inside a generic function has the function's type arguments.
package main

import "fmt"

type P struct{ n int }

func show[T any]() { var x T; fmt.Printf("%T ", x) }

func F[A any]() {
	type L struct{ x A }
	type G[B any] struct{ y B }
	type R struct{ next *R }
	type Plain int
	fmt.Printf("%T %T %T %T %T %T\n", L{}, G[int]{}, &R{}, []L{}, map[Plain]*L{}, func(L) {})
	show[L]()
	show[G[string]]()
	show[Plain]()
	func() {
		type In struct{ a A }
		fmt.Printf("%T %T %#v\n", In{}, L{}, Plain(3))
	}()
	defer func() {
		r := recover()
		fmt.Printf("%v %T\n", r, r)
	}()
	var x any = L{}
	_ = x.(Plain)
}

func Two[K comparable, V any]() any {
	type Entry struct {
		k K
		v V
	}
	return Entry{}
}

type S[T any] struct{}

func (S[T]) M() any { type L struct{ t T }; return L{} }

func plain() any { type L struct{}; return L{} }

func main() {
	F[string]()
	F[bool]()
	F[P]()
	F[[]P]()
	fmt.Printf("%T %T %T %T %T\n", Two[string, int](), Two[P, *P](), S[int]{}.M(), S[P]{}.M(), plain())
	fmt.Println(Two[string, int]() == Two[string, int](), Two[string, int]() == Two[string, bool]())
}

// Output:
// main.L[string] main.G[string;int] *main.R[string] []main.L[string] map[main.Plain[string]]*main.L[string] func(main.L[string])
// main.L[string] main.G[string;string] main.Plain[string] main.In[string] main.L[string] 3
// interface conversion: interface {} is main.L[string], not main.Plain[string] *runtime.TypeAssertionError
// main.L[bool] main.G[bool;int] *main.R[bool] []main.L[bool] map[main.Plain[bool]]*main.L[bool] func(main.L[bool])
// main.L[bool] main.G[bool;string] main.Plain[bool] main.In[bool] main.L[bool] 3
// interface conversion: interface {} is main.L[bool], not main.Plain[bool] *runtime.TypeAssertionError
// main.L[main.P] main.G[main.P;int] *main.R[main.P] []main.L[main.P] map[main.Plain[main.P]]*main.L[main.P] func(main.L[main.P])
// main.L[main.P] main.G[main.P;string] main.Plain[main.P] main.In[main.P] main.L[main.P] 3
// interface conversion: interface {} is main.L[main.P], not main.Plain[main.P] *runtime.TypeAssertionError
// main.L[[]main.P] main.G[[]main.P;int] *main.R[[]main.P] []main.L[[]main.P] map[main.Plain[[]main.P]]*main.L[[]main.P] func(main.L[[]main.P])
// main.L[[]main.P] main.G[[]main.P;string] main.Plain[[]main.P] main.In[[]main.P] main.L[[]main.P] 3
// interface conversion: interface {} is main.L[[]main.P], not main.Plain[[]main.P] *runtime.TypeAssertionError
// main.Entry[string,int] main.Entry[main.P,*main.P] main.L[int] main.L[main.P] main.L
// true false
