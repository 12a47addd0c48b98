package host

import (
	"io/fs"
	"os"
	"syscall"

	"github.com/gmpsim/gmpsim/lang/native"
)

// A waiting file is a pipe or a device: a call on it may wait for somebody else, and the
// simulator with it. When stop is closed the call is given up.
type waiting struct {
	*os.File
	stop <-chan struct{}
}

// waits reports whether a call on a file may wait.
func waits(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode()&(fs.ModeNamedPipe|fs.ModeDevice) != 0
}

// openWaiting opens a pipe: that waits until another process opens its other end.
func openWaiting(name string, flag int, perm fs.FileMode, stop <-chan struct{}) (native.File, error) {
	var file *os.File
	err := until(stop, func() (err error) {
		file, err = os.OpenFile(name, flag, perm)
		return err
	})
	if err != nil {
		return nil, err
	}
	return &waiting{file, stop}, nil
}

// Read reads what there is. The bytes come to p only if the call is not given up: whoever
// gave it up uses p again.
func (w *waiting) Read(p []byte) (n int, err error) {
	b := make([]byte, len(p))
	n, err = w.moved(func() (int, error) { return w.File.Read(b) })
	copy(p, b[:n])
	return n, err
}

// Write writes all of p.
func (w *waiting) Write(p []byte) (int, error) {
	b := append([]byte(nil), p...)
	return w.moved(func() (int, error) { return w.File.Write(b) })
}

func (w *waiting) moved(call func() (int, error)) (int, error) {
	n := 0
	err := until(w.stop, func() (err error) {
		n, err = call()
		return err
	})
	if err == interrupted {
		return 0, err // n may still change
	}
	return n, err
}

// interrupted is the error of a call that was given up.
const interrupted = syscall.EINTR

// until makes a call that ends when stop is closed, whatever becomes of it.
func until(stop <-chan struct{}, call func() error) error {
	done := make(chan error, 1)
	go func() { done <- call() }()
	select {
	case err := <-done:
		return err
	case <-stop:
		return interrupted
	}
}
