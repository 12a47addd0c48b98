// Package reflect has the one function that most tests want of the real one.
package reflect

import "fmt"

// DeepEqual compares what fmt writes of two values with their types. What pointers inside
// of them lead to is not compared: such values are equal only if the pointers are.
func DeepEqual(x, y any) bool {
	return fmt.Sprintf("%T %#v", x, x) == fmt.Sprintf("%T %#v", y, y)
}
