//go:build !unix

package std

import "strconv"

// hostNumber knows no numbers: the host's are not those of Linux.
func hostNumber(err error) (int, bool) { return 0, false }

// message returns what Linux says of the errors that numberOf tells apart.
func message(number int) string {
	switch errno(number) {
	case noEntry:
		return "no such file or directory"
	case inputOutput:
		return "input/output error"
	case badDescriptor:
		return "bad file descriptor"
	case accessDenied:
		return "permission denied"
	case fileExists:
		return "file exists"
	case notDirectory:
		return "not a directory"
	case invalidArgument:
		return "invalid argument"
	case illegalSeek:
		return "illegal seek"
	}
	return "errno " + strconv.Itoa(number)
}
