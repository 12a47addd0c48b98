//go:build !unix

package real

import "os"

// interrupted is known on unix only.
func interrupted(*os.ProcessState) int64 { return 0 }
