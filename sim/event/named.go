package event

import "fmt"

// named returns the text of value i of an enum. A recording can hold a value that
// there is none for; it gets its number.
func named(i int, texts ...string) string {
	if i < len(texts) {
		return texts[i]
	}
	return fmt.Sprintf("?%d", i)
}
