// Escapes in interpreted strings; raw strings have none.
package main

import "fmt"

func main() {
	fmt.Printf("%q\n", []string{"\a\b\f\n\r\t\v\\\"", "\x41\101\u00e9\U0001F600", `\n"raw"`, "\xff\x00", "'"})
	fmt.Println(len(`a
b`), len("\u00ff"), len("\xff"), "tab\there", '\'', "a" /* comment */ +"b")
}

// Output:
// ["\a\b\f\n\r\t\v\\\"" "AAé😀" "\\n\"raw\"" "\xff\x00" "'"]
// 3 2 1 tab	here 39 ab
