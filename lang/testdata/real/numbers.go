//go:build ignore

// All integer and float types: wrapping, shifts, conversions, constants.
package main

import (
	"fmt"
	"math"
)

const (
	big = 1 << 100
	kb  = 1 << (10 * (iota + 1))
	mb
	mask = ^uint32(0)
)

func one() int { return 1 }

func main() {
	i8, u8 := int8(math.MaxInt8), uint8(0)
	i16, u16 := int16(math.MaxInt16), uint16(0)
	i32, u32 := int32(math.MaxInt32), uint32(0)
	i64, u64 := int64(math.MaxInt64), uint64(0)
	i8++
	u8--
	i16++
	u16--
	i32++
	u32--
	i64++
	u64--
	fmt.Println(i8, u8, i16, u16, i32, u32, i64, u64)
	fmt.Println(i8/-1, i64/-1, -7/2, -7%3, 7%-3, uint8(199+one())+100, int8(-128)*int8(-1*one()))
	s := uint(one() + 69)
	fmt.Println(one()<<s, -one()>>s, uint64(1)<<63>>63, int32(one())<<31, uint8(one())<<8, int64(-8)>>1, uint32(math.MaxUint32)>>4)
	fmt.Println(5&^3, 5^3, ^5, 6|1, 6&3, uint8(5)&^1)
	f := 1e20 * float64(one())
	fmt.Println(float32(0.1), float64(float32(0.1)), int(3.99*float64(one())), int(-3.99*float64(one())), uint64(1e19*float64(one())), f)
	z := float64(one() - 1)
	fmt.Println(1/z, -1/z, z/z == z/z, math.IsNaN(z/z), math.Inf(1) > 1e300, -z)
	fmt.Println(big>>98, kb, mb, mask, uint64(math.MaxUint64), 'a'+1, 0x1p-2, 1_000_000, 0b101, 0o17)
	fmt.Println(float64(uint64(1<<63)*uint64(one())), uint32(int32(-one())), int8(uint8(200+one()-1)), uintptr(7))
	fmt.Println(math.Sqrt(2), math.Floor(-1.5), math.MaxInt, math.Pi, math.Pow(2, 0.5), math.Mod(7, 3))
	var h uint32 = 2166136261
	for _, b := range []byte("hash me") {
		h = (h ^ uint32(b)) * 16777619
	}
	fmt.Println(h)
}
