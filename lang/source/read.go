package source

import (
	"errors"
	"fmt"
	"os"
)

// mostText is how large a file may be. Generated programs have some megabytes.
const mostText = 256 << 20

// ErrNotOrdinary is the error of a device, socket or named pipe: whoever opens a pipe waits
// until somebody writes to it, and /dev/zero has no end.
var ErrNotOrdinary = errors.New("it is not an ordinary file")

// Read returns the contents of an ordinary file.
func Read(name string) ([]byte, error) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return nil, err
	case info.IsDir(): // the error is the system's
	case !info.Mode().IsRegular():
		return nil, ErrNotOrdinary
	case info.Size() > mostText:
		return nil, fmt.Errorf("it is larger than %d MB", mostText>>20)
	}
	return os.ReadFile(name)
}
