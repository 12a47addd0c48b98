//go:build !linux

package real

// systemProbes are those of Linux alone.
func systemProbes() []probe { return nil }
