// A copy of a generator is a generator of its own.
package main

import (
	"fmt"
	"math/rand/v2"
)

type game struct {
	src   rand.PCG
	other rand.ChaCha8
	n     int
}

func main() {
	p := rand.NewPCG(1, 2)
	q := *p
	fmt.Println(p.Uint64() == q.Uint64(), *rand.NewPCG(1, 2))
	for range 5 {
		p.Uint64()
	}
	r := *p
	fmt.Println(q.Uint64(), r.Uint64(), p.Uint64(), r == *p)
	c := rand.NewChaCha8([32]byte([]byte("chacha8: 32-byte seed for a test")))
	d := *c
	fmt.Println(c.Uint64(), d.Uint64(), c.Uint64())
	for range 1000 {
		c.Uint64()
	}
	d = *c
	b := make([]byte, 5)
	c.Read(b)
	e := *c
	fmt.Println(b, c.Uint64(), d.Uint64(), e == *c)
	s1, err1 := c.MarshalBinary()
	s2, err2 := e.AppendBinary([]byte("x"))
	fmt.Printf("%q %v %q %v\n", s1, err1, s2, err2)
	var z rand.ChaCha8
	fmt.Println(z.Uint64(), z.UnmarshalBinary(s1), z.Uint64(), c.Uint64(), z.UnmarshalBinary([]byte("no")))
	var zp rand.PCG
	fmt.Println(zp.Uint64(), zp.UnmarshalBinary([]byte("no")))
	st, _ := p.MarshalBinary()
	fmt.Printf("%q %v %v\n", st, zp.UnmarshalBinary(st), zp)
	g := game{n: 1}
	h := g
	fmt.Println(rand.New(&g.src).IntN(1000), rand.New(&h.src).IntN(1000), rand.New(&g.other).IntN(1000), rand.New(&h.other).IntN(1000), g == h)
	list := []rand.PCG{*p, *p, zp}
	for i := range list {
		fmt.Print(list[i].Uint64()%1000, " ")
	}
	m := map[rand.PCG]int{*p: 1}
	fmt.Println(m[*p], m[list[0]])
	p.Seed(7, 8)
	fmt.Printf("%v %+v %T\n", *p, *p, p)
	x := rand.New(p)
	y := *x
	fmt.Println(x.IntN(100), y.IntN(100), x.Perm(5), y.NormFloat64())
}

// Output:
// true {1 2}
// 11371241257079532652 9221744211007427193 9221744211007427193 true
// 10541388514925264886 10541388514925264886 7714842589938977413
// [204 82 161 219 155] 15475821107228219849 1465334109392949964 false
// "readbuf:\x03\xe9U\x14chacha8:\x00\x00\x00\x00\x00\x00\x00\f\x9c\xaa&\x01K\xbd\x1eI\xfe\xbd>Okm\xd6\xfc\xeco\xc3c\xc5\xe4\xc1\xedD\xe9\x15*\">0\xe1" <nil> "xreadbuf:\x03\xe9U\x14chacha8:\x00\x00\x00\x00\x00\x00\x00\v\x9c\xaa&\x01K\xbd\x1eI\xfe\xbd>Okm\xd6\xfc\xeco\xc3c\xc5\xe4\xc1\xedD\xe9\x15*\">0\xe1" <nil>
// 11456203247299035011 <nil> 9942138355991009108 9942138355991009108 invalid ChaCha8 encoding
// 4107282207882862730 invalid PCG encoding
// "pcg:\xbc\xb1t\x8c\xed\x93\x15\xf2u\xda\xe4p4g\xf2\xbf" <nil> {13596776898638321138 8492351217927189183}
// 222 222 621 621 true
// 462 462 462 1 0
// {7 8} {hi:7 lo:8} *rand.PCG
// 51 61 [2 0 4 3 1] -0.6483679848548807
