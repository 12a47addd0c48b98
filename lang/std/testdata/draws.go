package main

import (
	"fmt"
	"math/rand"
	randv2 "math/rand/v2"
)

func main() {
	r := rand.New(rand.NewSource(7))
	z := rand.NewZipf(r, 1.5, 2, 100)
	for range 20 {
		fmt.Print(z.Uint64(), " ")
	}
	fmt.Println(rand.NewZipf(r, 1, 1, 1) == nil, r.Intn(100))
	p := randv2.NewPCG(1, 2)
	r2 := randv2.New(p)
	z2 := randv2.NewZipf(r2, 2, 3, 1000)
	for range 20 {
		fmt.Print(z2.Uint64(), " ")
	}
	fmt.Println()
	state, err := p.MarshalBinary()
	fmt.Printf("%q %v\n", state, err)
	a, b := p.Uint64(), p.Uint64()
	fmt.Println(p.UnmarshalBinary(state), p.Uint64() == a, p.Uint64() == b, p.UnmarshalBinary([]byte("x")))
	var zero randv2.PCG
	state, err = zero.AppendBinary([]byte(">"))
	fmt.Printf("%q %v %d\n", state, err, zero.Uint64())
	c := randv2.NewChaCha8([32]byte{1})
	c.Uint64()
	state, err = c.MarshalBinary()
	x := c.Uint64()
	fmt.Println(len(state), err, c.UnmarshalBinary(state), c.Uint64() == x, c.UnmarshalBinary(nil))
	fmt.Println(r2.Perm(8), r2.IntN(10), r.Perm(5), r2.NormFloat64(), r2.ExpFloat64(), r.NormFloat64(), r.ExpFloat64())
}
