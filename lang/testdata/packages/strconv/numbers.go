// strconv: from numbers to text and back, and what goes wrong.
package main

import (
	"errors"
	"fmt"
	"strconv"
)

func main() {
	for _, s := range []string{"42", "-7", "0x1f", "1e3", "abc", "", "99999999999999999999", "1_000"} {
		n, err := strconv.Atoi(s)
		f, ferr := strconv.ParseFloat(s, 64)
		i, ierr := strconv.ParseInt(s, 0, 16)
		fmt.Println(n, err, f, ferr, i, ierr)
	}
	fmt.Println(strconv.Itoa(-5), strconv.FormatInt(255, 2), strconv.FormatInt(-255, 36), strconv.Quote("a\n\"é"), strconv.FormatFloat(1.5, 'e', 3, 64), strconv.FormatBool(true))
	b, err := strconv.ParseBool("maybe")
	u, uerr := strconv.ParseUint("300", 10, 8)
	q, qerr := strconv.Unquote(`"a\tb"`)
	fmt.Println(b, err, u, uerr, q, qerr)
	fmt.Println(errors.Is(uerr, strconv.ErrRange), string(strconv.AppendInt([]byte("n="), 5, 10)))
}

// Output:
// 42 <nil> 42 <nil> 42 <nil>
// -7 <nil> -7 <nil> -7 <nil>
// 0 strconv.Atoi: parsing "0x1f": invalid syntax 0 strconv.ParseFloat: parsing "0x1f": invalid syntax 31 <nil>
// 0 strconv.Atoi: parsing "1e3": invalid syntax 1000 <nil> 0 strconv.ParseInt: parsing "1e3": invalid syntax
// 0 strconv.Atoi: parsing "abc": invalid syntax 0 strconv.ParseFloat: parsing "abc": invalid syntax 0 strconv.ParseInt: parsing "abc": invalid syntax
// 0 strconv.Atoi: parsing "": invalid syntax 0 strconv.ParseFloat: parsing "": invalid syntax 0 strconv.ParseInt: parsing "": invalid syntax
// 9223372036854775807 strconv.Atoi: parsing "99999999999999999999": value out of range 1e+20 <nil> 32767 strconv.ParseInt: parsing "99999999999999999999": value out of range
// 0 strconv.Atoi: parsing "1_000": invalid syntax 1000 <nil> 1000 <nil>
// -5 11111111 -73 "a\n\"é" 1.500e+00 true
// false strconv.ParseBool: parsing "maybe": invalid syntax 255 strconv.ParseUint: parsing "300": value out of range a	b <nil>
// true n=5
