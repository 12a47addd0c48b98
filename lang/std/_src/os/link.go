package os

import "time"

// Link gives a file a second name.
func Link(oldname, newname string) error {
	var o outcome
	hostLink(oldname, newname, &o)
	return o.linkErr("link", oldname, newname)
}

// Symlink makes newname a symbolic link that leads to oldname.
func Symlink(oldname, newname string) error {
	var o outcome
	hostSymlink(oldname, newname, &o)
	return o.linkErr("symlink", oldname, newname)
}

// Readlink returns where a symbolic link leads.
func Readlink(name string) (string, error) {
	var o outcome
	hostReadlink(name, &o)
	return o.text, o.errOf("readlink", name)
}

// Rename gives a file another name.
func Rename(oldpath, newpath string) error {
	var o outcome
	hostRename(oldpath, newpath, &o)
	return o.linkErr("rename", oldpath, newpath)
}

// linkErr returns the error of doing op with two names, nil if there is none.
func (o *outcome) linkErr(op, from, to string) error {
	if err := o.err(); err != nil {
		return &LinkError{op, from, to, err}
	}
	return nil
}

// Chmod sets the mode of a file, of that which a symbolic link leads to.
func Chmod(name string, mode FileMode) error {
	var o outcome
	hostChmodName(name, uint32(mode), &o)
	return o.errOf("chmod", name)
}

// Chmod sets the mode of the file.
func (f *File) Chmod(mode FileMode) error {
	if err := f.check("chmod"); err != nil {
		return err
	}
	var o outcome
	hostChmod(f.host, uint32(mode), &o)
	return o.errOf("chmod", f.name)
}

// Chtimes sets when a file was last read and changed. A zero time leaves it as it is.
func Chtimes(name string, atime time.Time, mtime time.Time) error {
	var o outcome
	asec, ansec := moment(atime)
	msec, mnsec := moment(mtime)
	hostChtimes(name, asec, ansec, msec, mnsec, &o)
	return o.errOf("chtimes", name)
}

// moment is a time for the host; the zero time has negative nanoseconds.
func moment(t time.Time) (sec, nsec int64) {
	if t.IsZero() {
		return 0, -1
	}
	return t.Unix(), int64(t.Nanosecond())
}

// A LinkError is the failure of a call with two names.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

func (e *LinkError) Error() string { return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error() }

func (e *LinkError) Unwrap() error { return e.Err }
