package os

import (
	"io"
	"io/fs"
	"syscall"
)

// The host's side. Each function is a system call: it writes into o what came
// of it.

// hostFile is an open file of the host, which the program only points to.
type hostFile struct{}

// outcome is what comes of a call. The natives have the same type.
type outcome struct {
	n     int64 // bytes moved, or an offset
	errno int   // 0 if all went well
	file  *hostFile
	info  fileStat
	list  []fileStat
	text  string
	grown int64 // how much longer a write has made the file
}

// endOfFile is the errno at the end of a file, which is none of the system's.
const endOfFile = -1

// output writes to a standard output; outputString needs no copy of s. The first write of a
// process takes longer.
func output(fd int, b []byte, first bool) (n, errno int)
func outputString(fd int, s string, first bool) (n, errno int)

func hostOpen(name string, flag int, perm uint32, o *outcome)
func hostRead(f *hostFile, b []byte, o *outcome)
func hostReadAt(f *hostFile, b []byte, off int64, o *outcome)
func hostWrite(f *hostFile, b []byte, o *outcome)
func hostWriteAt(f *hostFile, b []byte, off int64, o *outcome)
func hostSeek(f *hostFile, off int64, whence int, o *outcome)
func hostTruncate(f *hostFile, size int64, o *outcome)
func hostClose(f *hostFile, o *outcome)
func hostStat(f *hostFile, o *outcome)
func hostReadDir(f *hostFile, n int, o *outcome)
func hostStatName(name string, o *outcome)
func hostLstatName(name string, o *outcome)
func hostMkdir(name string, perm uint32, o *outcome)
func hostRemove(name string, o *outcome)
func hostRename(from, to string, o *outcome)
func hostLink(from, name string, o *outcome)
func hostSymlink(target, name string, o *outcome)
func hostReadlink(name string, o *outcome)
func hostChmodName(name string, mode uint32, o *outcome)
func hostChtimes(name string, asec, ansec, msec, mnsec int64, o *outcome)
func hostChmod(f *hostFile, mode uint32, o *outcome)
func hostGetwd(o *outcome)
func hostChdir(dir string, o *outcome)
func hostFchdir(f *hostFile, o *outcome)

// standard returns the host's file with descriptor 0, 1 or 2.
func standard(fd int) *hostFile

// err returns the error, nil if there is none.
func (o *outcome) err() error {
	switch o.errno {
	case 0:
		return nil
	case endOfFile:
		return io.EOF
	}
	return syscall.Errno(o.errno)
}

// errOf returns the error of doing op with a name, nil if there is none.
func (o *outcome) errOf(op, name string) error {
	err := o.err()
	if err == nil || err == io.EOF {
		return err
	}
	return &fs.PathError{Op: op, Path: name, Err: err}
}
