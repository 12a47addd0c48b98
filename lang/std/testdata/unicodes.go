package main

import (
	"fmt"
	"unicode"
	"unicode/utf16"
)

func main() {
	for _, r := range "aZ9 é世Ωя\u0301٣Ⅷ$\x00\U0001F600\u2028ǅ" {
		fmt.Printf("%q %v %v %v %v %v %v %v %v\n", r, unicode.Is(unicode.Han, r), unicode.In(r, unicode.Latin, unicode.Greek), unicode.Is(unicode.Letter, r),
			unicode.IsOneOf(unicode.GraphicRanges, r), unicode.Is(unicode.Nd, r), unicode.Is(unicode.White_Space, r), unicode.Is(unicode.L, r), unicode.In(r, unicode.PrintRanges...))
	}
	sum := 0
	for r := rune(-2); r < 0x20000; r++ {
		if unicode.Is(unicode.Upper, r) != unicode.IsUpper(r) || unicode.Is(unicode.Z, r) && !unicode.In(r, unicode.Zs, unicode.Zl, unicode.Zp) {
			fmt.Println("differs", r)
		}
		if unicode.Is(unicode.Cyrillic, r) {
			sum++
		}
	}
	fmt.Println(sum, len(unicode.Scripts), len(unicode.Categories), len(unicode.Properties), unicode.Scripts["Latin"] == unicode.Latin, unicode.Categories["Lu"] == unicode.Upper)
	fmt.Println(len(unicode.FoldCategory), len(unicode.FoldScript), unicode.CategoryAliases["Letter"], len(unicode.CaseRanges), unicode.Digit.LatinOffset)
	for _, x := range unicode.Hiragana.R16 {
		fmt.Printf("%04x-%04x/%d ", x.Lo, x.Hi, x.Stride)
	}
	for _, x := range unicode.Hiragana.R32 {
		fmt.Printf("%05x-%05x/%d ", x.Lo, x.Hi, x.Stride)
	}
	fmt.Println()
	own := &unicode.RangeTable{R16: []unicode.Range16{{'a', 'e', 2}, {'x', 'z', 1}}, R32: []unicode.Range32{{0x1F600, 0x1F64F, 1}}, LatinOffset: 2}
	for _, r := range "abcdexyz\U0001F600\U0001F650é" {
		fmt.Print(string(r), unicode.Is(own, r), " ")
	}
	fmt.Println()
	fmt.Println(string(unicode.TurkishCase.ToUpper('i')), string(unicode.TurkishCase.ToLower('I')), string(unicode.TurkishCase.ToTitle('i')), string(unicode.AzeriCase.ToUpper('x')))
	fmt.Println(unicode.Version, unicode.UpperLower, string(unicode.SimpleFold('K')))
	pairs := utf16.Encode([]rune("a世\U0001F600"))
	fmt.Printf("%x %q\n", pairs, string(utf16.Decode(append(pairs, 0xd800, 'x', 0xdc00))))
	fmt.Println(utf16.IsSurrogate(0xd900), utf16.RuneLen(0x1F600), utf16.RuneLen(0xd800), utf16.RuneLen('a'))
	r1, r2 := utf16.EncodeRune(0x1F600)
	fmt.Printf("%x %x %x %x\n", r1, r2, utf16.DecodeRune(r1, r2), utf16.AppendRune(nil, -1))
}
