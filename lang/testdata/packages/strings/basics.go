// strings: searching, splitting, replacing, mapping, building.
package main

import (
	"fmt"
	"strings"
)

func main() {
	s := "the quick brown fox"
	fmt.Println(strings.Fields(s), strings.Split("a,b,,c", ","), strings.SplitN("a,b,c", ",", 2), strings.Join([]string{"x", "y"}, "-"))
	fmt.Println(strings.Contains(s, "quick"), strings.Index(s, "brown"), strings.LastIndex(s, "o"), strings.IndexByte(s, 'q'), strings.Count(s, "o"), strings.HasPrefix(s, "the"), strings.HasSuffix(s, "x"))
	fmt.Println(strings.Replace(s, "o", "0", 1), strings.ReplaceAll(s, "o", "0"), strings.ToUpper(s[:3]), strings.Title("go"), strings.Repeat("ab", 3), strings.EqualFold("Go", "GO"))
	fmt.Printf("%q %q %q %q\n", strings.TrimSpace("  x "), strings.Trim("xxaxx", "x"), strings.TrimPrefix("prefix", "pre"), strings.TrimLeft("001", "0"))
	before, after, ok := strings.Cut("key=value=x", "=")
	fmt.Println(before, after, ok, strings.Map(func(r rune) rune {
		if r == 'o' {
			return -1
		}
		return r + 1
	}, "foo bar"))
	var b strings.Builder
	for i := range 3 {
		fmt.Fprintf(&b, "%d;", i)
	}
	b.WriteByte('!')
	b.WriteRune('é')
	fmt.Println(b.String(), b.Len(), strings.NewReplacer("a", "1", "b", "2").Replace("abc"), strings.Compare("a", "b"))
}

// Output:
// [the quick brown fox] [a b  c] [a b,c] x-y
// true 10 17 4 2 true true
// the quick br0wn fox the quick br0wn f0x THE Go ababab true
// "x" "a" "fix" "1"
// key value=x true g!cbs
// 0;1;2;!é 9 12c -1
