package std

import (
	"io/fs"
	"os"
	"time"
	"unsafe"

	"github.com/gmpsim/gmpsim/lang/native"
	"github.com/gmpsim/gmpsim/sim"
	"github.com/gmpsim/gmpsim/sim/event"
	"github.com/gmpsim/gmpsim/sim/rules"
)

// An opened is what the text's *hostFile points to.
type opened struct{ native.File }

// outcome and stat have the layout of the types in the text of os.
type outcome struct {
	n     int64
	errno int
	file  *opened
	info  stat
	list  []stat
	text  string
	grown int64
}

type stat struct {
	name      string
	size      int64
	mode      fs.FileMode
	sec, nsec int64
	id        [2]uint64
}

// fileNatives are the system calls of package os. The host does them when they
// begin: what they bring is there when the simulated call is over.
func fileNatives() table {
	return table{
		"os.standard": native.Do(func(c *native.Call) { c.SetPointer(0, unsafe.Pointer(&opened{standard(c, c.Int(0))})) }),

		"os.hostOpen": fileCall(opening, openFile),
		"os.hostStatName": fileCall(naming, func(c *native.Call, o *outcome) error {
			return o.describe(files(c).Stat(c.String(0)))
		}),
		"os.hostLstatName": fileCall(naming, func(c *native.Call, o *outcome) error {
			return o.describe(files(c).Lstat(c.String(0)))
		}),
		"os.hostMkdir": fileCall(changing, func(c *native.Call, o *outcome) error {
			return files(c).Mkdir(c.String(0), perm(c, 1))
		}),
		"os.hostRemove": fileCall(changing, func(c *native.Call, o *outcome) error { return files(c).Remove(c.String(0)) }),
		"os.hostRename": fileCall(changing, func(c *native.Call, o *outcome) error {
			return files(c).Rename(c.String(0), c.String(1))
		}),
		"os.hostLink": fileCall(changing, func(c *native.Call, o *outcome) error {
			return files(c).Link(c.String(0), c.String(1))
		}),
		"os.hostSymlink": fileCall(changing, func(c *native.Call, o *outcome) error {
			return files(c).Symlink(c.String(0), c.String(1))
		}),
		"os.hostReadlink": fileCall(naming, readlink),
		"os.hostChmodName": fileCall(naming, func(c *native.Call, o *outcome) error {
			return files(c).Chmod(c.String(0), perm(c, 1))
		}),
		"os.hostChtimes": fileCall(naming, func(c *native.Call, o *outcome) error {
			return files(c).Chtimes(c.String(0), moment(c, 1), moment(c, 3))
		}),
		"os.hostGetwd": fileCall(naming, getwd),
		"os.hostChdir": fileCall(naming, func(c *native.Call, o *outcome) error { return files(c).Chdir(c.String(0)) }),

		"os.hostFchdir": fileCall(naming, func(c *native.Call, o *outcome) error { return files(c).Fchdir(file(c)) }),

		"os.hostRead": fileCall(moving, func(c *native.Call, o *outcome) error { return o.moved(file(c).Read(c.Bytes(1))) }),
		"os.hostReadAt": fileCall(moving, func(c *native.Call, o *outcome) error {
			return o.moved(file(c).ReadAt(c.Bytes(1), c.Int64(2)))
		}),
		"os.hostWrite": fileCall(moving, func(c *native.Call, o *outcome) error {
			return o.written(file(c), func(f native.File) (int, error) { return f.Write(c.Bytes(1)) })
		}),
		"os.hostWriteAt": fileCall(moving, func(c *native.Call, o *outcome) error {
			return o.written(file(c), func(f native.File) (int, error) { return f.WriteAt(c.Bytes(1), c.Int64(2)) })
		}),
		"os.hostSeek":     fileCall(asking, seek),
		"os.hostTruncate": fileCall(asking, func(c *native.Call, o *outcome) error { return file(c).Truncate(c.Int64(1)) }),
		"os.hostChmod":    fileCall(asking, func(c *native.Call, o *outcome) error { return file(c).Chmod(perm(c, 1)) }),
		"os.hostClose":    fileCall(asking, func(c *native.Call, o *outcome) error { return file(c).Close() }),
		"os.hostStat":     fileCall(asking, func(c *native.Call, o *outcome) error { return o.describe(file(c).Stat()) }),
		"os.hostReadDir":  fileCall(naming, readDir),
	}
}

// fileCall makes a system call of do, whose last argument is an outcome; price
// is how long it takes.
func fileCall(price price, do func(c *native.Call, o *outcome) error) native.Func {
	return native.Op(func(c *native.Call) sim.Op {
		o := (*outcome)(c.Pointer(len(c.Sig.In) - 1))
		before := sizeOfFiles(c)
		o.errno = numberOf(do(c, o))
		if grown := sizeOfFiles(c) - before; grown > 0 {
			c.Room(uint64(grown))
		}
		return sim.Syscall(price(c, c.Machine().Costs(), o), false)
	})
}

// sizeOfFiles is how much memory the files take, 0 if they are the host's: the program may
// not have more by writing it to a file.
func sizeOfFiles(c *native.Call) int64 {
	if f, ok := c.Env.Files().(native.Sized); ok {
		return f.Size()
	}
	return 0
}

// A price says how long a call takes: one that opens a file, one that changes a directory, one that
// looks up a name, one that moves bytes, and any other on an open file.
type price func(c *native.Call, costs rules.Costs, o *outcome) event.Duration

func opening(c *native.Call, costs rules.Costs, _ *outcome) event.Duration {
	if c.Int(1)&(linuxCreate|linuxTrunc) != 0 {
		return costs.FileChange
	}
	return costs.FileOpen
}

func changing(_ *native.Call, costs rules.Costs, _ *outcome) event.Duration { return costs.FileChange }
func naming(_ *native.Call, costs rules.Costs, _ *outcome) event.Duration   { return costs.FileName }
func asking(_ *native.Call, costs rules.Costs, _ *outcome) event.Duration   { return costs.FileCall }
func moving(_ *native.Call, costs rules.Costs, o *outcome) event.Duration {
	return costs.FileCall + costs.FileKB*event.Duration(o.n)/1024 + costs.FileGrowKB*event.Duration(o.grown)/1024
}

func file(c *native.Call) native.File { return (*opened)(c.Pointer(0)).File }

func perm(c *native.Call, i int) fs.FileMode { return fs.FileMode(c.Uint64(i)) }

func (o *outcome) moved(n int, err error) error {
	o.n = int64(n)
	return err
}

// written is moved for a write, which may make the file longer.
func (o *outcome) written(f native.File, write func(native.File) (int, error)) error {
	before := length(f)
	n, err := write(f)
	o.grown = max(0, length(f)-before)
	return o.moved(n, err)
}

// length returns how long a file is, 0 if it does not say.
func length(f native.File) int64 {
	info, err := f.Stat()
	if err != nil {
		return 0
	}
	return info.Size()
}

func (o *outcome) describe(info fs.FileInfo, err error) error {
	if err == nil {
		o.info = statOf(info)
	}
	return err
}

func statOf(info fs.FileInfo) stat {
	t := info.ModTime()
	return stat{info.Name(), info.Size(), info.Mode(), t.Unix(), int64(t.Nanosecond()), identity(info)}
}

// identity is equal for two names of one file. Without it no two names are the same file.
func identity(info fs.FileInfo) [2]uint64 {
	if n, ok := info.(native.Identified); ok {
		return [2]uint64{0, n.Identity()}
	}
	return hostIdentity(info)
}

// moment is a time in two arguments, seconds and nanoseconds; with negative ones of these
// it is the zero time.
func moment(c *native.Call, i int) time.Time {
	if c.Int64(i+1) < 0 {
		return time.Time{}
	}
	return time.Unix(c.Int64(i), c.Int64(i+1))
}

// The program's flags of OpenFile are those of Linux on amd64.
const (
	linuxAppend = 0x400
	linuxCreate = 0x40
	linuxExcl   = 0x80
	linuxSync   = 0x101000
	linuxTrunc  = 0x200
	linuxFolder = 0x10000
)

// hostFlags are the host's numbers for the program's flags.
func hostFlags(flags int) int {
	host := flags & 3 // read, write or both
	for _, f := range [...]struct{ program, host int }{
		{linuxAppend, os.O_APPEND}, {linuxCreate, os.O_CREATE}, {linuxExcl, os.O_EXCL}, {linuxSync, os.O_SYNC}, {linuxTrunc, os.O_TRUNC},
		{linuxFolder, hostDirectory},
	} {
		if flags&f.program == f.program {
			host |= f.host
		}
	}
	return host
}

func openFile(c *native.Call, o *outcome) error {
	f, err := files(c).OpenFile(c.String(0), hostFlags(c.Int(1)), perm(c, 2))
	if err == nil {
		o.file = &opened{f}
	}
	return err
}

func seek(c *native.Call, o *outcome) (err error) {
	o.n, err = file(c).Seek(c.Int64(1), c.Int(2))
	return err
}

func readlink(c *native.Call, o *outcome) (err error) {
	o.text, err = files(c).Readlink(c.String(0))
	return err
}

func getwd(c *native.Call, o *outcome) (err error) {
	o.text, err = files(c).Getwd()
	return err
}

// readDir leaves out what is gone by the time it is looked at.
func readDir(c *native.Call, o *outcome) error {
	entries, err := file(c).ReadDir(c.Int(1))
	for _, e := range entries {
		if info, err := e.Info(); err == nil {
			o.list = append(o.list, statOf(info))
		}
	}
	return err
}
