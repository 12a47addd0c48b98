// fmt: the verbs for numbers, text and types, with widths and flags.
package main

import "fmt"

func main() {
	fmt.Printf("%d|%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%O|%b|%c|%q|%U|%#U\n", 42, 42, 42, 42, 42, 42, 255, 255, 255, 8, 8, 8, 5, 'x', 'x', 'x', 'é')
	fmt.Printf("%f|%.2f|%8.3f|%-8.1f|%+.1e|%g|%G|%x|%08.3f|%.3g\n", 3.14159, 3.14159, 3.14159, 3.14159, 314159.0, 1e21, 1e-7, 1.0, -3.14159, 1234.5678)
	fmt.Printf("%s|%10s|%-10s|%.2s|%q|%x|% x|%#q|%+q|%X\n", "héllo", "hi", "hi", "héllo", "a\"b", "hi", "hi", "a`b", "é", []byte("z"))
	fmt.Printf("%t|%5t|%v|%p|%T|%T|%%|%v\n", true, false, nil, nil, 1.5, []any{1}, struct{}{})
	fmt.Printf("%*d|%-*d|%.*f|%[2]d %[1]d|%[3]*.[2]*[1]f|\n", 5, 1, 4, 2, 2, 3.14159, 1, 2)
	fmt.Printf("%d|%s|%!|%z|%d %d\n", "str", 5, 1, 2)
	fmt.Printf("%6.2f|%v|%v|%v\n", []float64{1, 2.5}, [2]bool{true}, map[string]int{"b": 1, "a": 2}, &[]int{1})
}

// Output:
// 42|   42|42   |00042|+42| 42|ff|FF|0xff|10|010|0o10|101|x|'x'|U+0078|U+00E9 'é'
// 3.141590|3.14|   3.142|3.1     |+3.1e+05|1e+21|1E-07|0x1p+00|-003.142|1.23e+03
// héllo|        hi|hi        |hé|"a\"b"|6869|68 69|"a`b"|"\u00e9"|7A
// true|false|<nil>|%!p(<nil>)|float64|[]interface {}|%|{}
//     1|2   |3.14|1 5|%!f(int=   5)|
// %!d(string=str)|%!s(int=5)|%!!(int=1)|%!z(int=2)|%!d(MISSING) %!d(MISSING)
// [  1.00   2.50]|[true false]|map[a:2 b:1]|&[1]
