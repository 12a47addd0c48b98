package std

import (
	"errors"
	"io"
	"io/fs"

	"github.com/gmpsim/gmpsim/lang/native"
)

// endOfFile is the number at the end of a file, as in the text of os.
const endOfFile = -1

// numberOf returns the number of an error, 0 of none. One that has no number
// counts as one of input and output.
func numberOf(err error) int {
	var e native.Errno
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
		number native.Errno
	}{{fs.ErrNotExist, native.ENOENT}, {fs.ErrExist, native.EEXIST}, {fs.ErrPermission, native.EACCES}, {fs.ErrInvalid, native.EINVAL}} {
		if errors.Is(err, known.err) {
			return int(known.number)
		}
	}
	return int(native.EIO)
}

// message returns what Linux says of an error; of one that only the host makes, what the
// host says.
func message(number int) string {
	if e := native.Errno(number); e.Known() {
		return e.Error()
	}
	return hostMessage(number)
}
