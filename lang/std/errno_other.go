//go:build !unix

package std

import (
	"io/fs"

	"github.com/gmpsim/gmpsim/lang/native"
)

// hostNumber knows no numbers: the host's are not those of Linux.
func hostNumber(err error) (int, bool) { return 0, false }

// hostMessage knows no words for a number.
func hostMessage(number int) string { return native.Errno(number).Error() }

// hostDirectory is a flag of OpenFile that there is not.
const hostDirectory = 0

// hostIdentity knows no numbers of files.
func hostIdentity(fs.FileInfo) (id [2]uint64) { return id }
