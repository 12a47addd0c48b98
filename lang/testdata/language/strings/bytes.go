// A string from bytes is a copy; append and copy take strings.
package main

import "fmt"

func main() {
	b := []byte("abc")
	s := string(b)
	b[0] = 'x'
	b = append(b, "def"...)
	b = append(b, s[1:]...)
	n := copy(b[1:], "YZ")
	fmt.Println(s, string(b), n, string(b[n:]))
	m := map[string]int{"xYZ": 1}
	fmt.Println(m[string(b[:3])], string(b[:3]) == "xYZ")
	for i, c := range []byte("hi") {
		fmt.Print(i, c, " ")
	}
	fmt.Println(string(append([]byte(nil), "z"...)))
}

// Output:
// abc xYZdefbc 2 Zdefbc
// 1 true
// 0 104 1 105 z
