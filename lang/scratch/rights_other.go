//go:build !unix

package scratch

import "io/fs"

// directory is a flag of OpenFile that there is not.
const directory = 0

// hostRights takes a file of the host for the user's own: modes say no more there.
func hostRights(about fs.FileInfo) (rights uint8, ours bool) {
	if about.IsDir() {
		return read | write | search, true
	}
	return rightsOf(about.Mode()), true
}

// rights are those on a file that the program has made.
func (f *Files) rights(mode fs.FileMode) uint8 { return rightsOf(mode) }
