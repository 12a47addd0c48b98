package std

import (
	"errors"
	"io"
	"io/fs"
)

// An errno is the number of an error by which Linux knows it, as the program
// does.
type errno int

const (
	noEntry         errno = 2
	inputOutput     errno = 5
	badDescriptor   errno = 9
	accessDenied    errno = 13
	fileExists      errno = 17
	notDirectory    errno = 20
	invalidArgument errno = 22
	illegalSeek     errno = 29
)

func (e errno) Error() string { return message(int(e)) }

// endOfFile is the number at the end of a file, as in the text of os.
const endOfFile = -1

// numberOf returns the number of an error, 0 of none. One that has no number
// counts as one of input and output.
func numberOf(err error) int {
	var e errno
	switch {
	case err == nil:
		return 0
	case err == io.EOF:
		return endOfFile
	case errors.As(err, &e):
		return int(e)
	}
	if n, ok := hostNumber(err); ok {
		return n
	}
	for _, known := range []struct {
		err    error
		number errno
	}{{fs.ErrNotExist, noEntry}, {fs.ErrExist, fileExists}, {fs.ErrPermission, accessDenied}, {fs.ErrInvalid, invalidArgument}} {
		if errors.Is(err, known.err) {
			return int(known.number)
		}
	}
	return int(inputOutput)
}
