// Package os is the program's view of its process. There are no files but the
// two standard outputs, and no environment.
package os

// Args is the command line, the program's name first.
var Args = args()

func args() []string

// Exit ends the program at once with the given status; deferred calls do not run.
func Exit(code int)

// A File is one of the standard outputs.
type File struct {
	fd   int
	name string
}

// The standard outputs.
var (
	Stdout = &File{1, "/dev/stdout"}
	Stderr = &File{2, "/dev/stderr"}
)

// write hands b to the host.
func write(fd int, b []byte)

// writeString is write without a copy of s.
func writeString(fd int, s string)

// Name returns the file's name.
func (f *File) Name() string { return f.name }

// Fd returns the file's descriptor.
func (f *File) Fd() uintptr { return uintptr(f.fd) }

// Write writes b.
func (f *File) Write(b []byte) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	write(f.fd, b)
	return len(b), nil
}

// WriteString writes s.
func (f *File) WriteString(s string) (n int, err error) {
	if f == nil {
		return 0, ErrInvalid
	}
	writeString(f.fd, s)
	return len(s), nil
}

// Sync does nothing: what is written is out.
func (f *File) Sync() error { return nil }

// Getenv returns the empty string: a simulated process has no environment.
func Getenv(key string) string { return "" }

// LookupEnv finds nothing.
func LookupEnv(key string) (string, bool) { return "", false }

// Environ returns no variables.
func Environ() []string { return []string{} }

// Getpid returns the process id that every simulated process has.
func Getpid() int { return 1 }
