// Package path works on names with slashes between their parts. All is done by
// the host.
package path

import "errors"

// ErrBadPattern is the error of a pattern that is no pattern.
var ErrBadPattern = errors.New("syntax error in pattern")

func Base(path string) string
func Clean(path string) string
func Dir(path string) string
func Ext(path string) string
func IsAbs(path string) bool
func Join(elem ...string) string
func Split(path string) (dir, file string)

func match(pattern, name string) (matched, good bool)

// Match reports whether name matches a pattern of the shell, all of it.
func Match(pattern, name string) (matched bool, err error) {
	matched, good := match(pattern, name)
	if !good {
		err = ErrBadPattern
	}
	return matched, err
}
