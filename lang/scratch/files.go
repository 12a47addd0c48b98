package scratch

import (
	"cmp"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"

	"github.com/gmpsim/gmpsim/lang/native"
)

// A Config says what a program sees.
type Config struct {
	Folder   string           // of the host: what is below it is what the program sees; "": nothing
	Dir      string           // the working directory; "": the folder
	Temp     string           // an empty folder for temporary files; "": none
	Readable []string         // files outside the folder that may be read
	ReadOnly bool             // nothing can be changed, and there is no Temp
	Devices  bool             // pipes, devices and files that say no size are opened, to be read: they may make the caller wait
	Limit    int64            // how many bytes the changes may take; 0: DefaultLimit
	Now      func() time.Time // what a changed file gets as its time
}

// DefaultLimit is how many bytes the changes may take. More is "no space left on device".
const DefaultLimit = 256 << 20

// umask is what a new file's mode loses. It is not the host's, so that a run repeats.
const umask = 0o022

// Files are the files of one process. They implement native.Files. They are not safe for
// concurrent use: one goroutine of a process runs at a time.
type Files struct {
	host  *os.Root // the folder
	named string   // the folder as the program knows it
	home  *node    // the folder
	root  *node
	cwd   *node

	began     *node  // the working directory at the beginning
	beganName string // as the program knows it: there may be links in it

	readOnly bool
	devices  bool
	limit    int64
	used     int64 // bytes that the changes take
	known    int64 // and what is known of the host's files
	ids      uint64
	now      func() time.Time
	full     bool // a change was refused since it takes too many
	outside  refusals
	withheld refusals
	temp     string // the folder for temporary files that a read-only program does not get
}

var (
	_ native.Files = (*Files)(nil)
	_ native.Sized = (*Files)(nil)
)

// New returns the files for a process. Nothing is read until the program does.
func New(c Config) (*Files, error) {
	f := &Files{readOnly: c.ReadOnly, devices: c.Devices, limit: cmp.Or(c.Limit, DefaultLimit), now: c.Now}
	if c.Folder == "" {
		f.bare()
		return f, nil
	}
	dir, err := filepath.Abs(c.Folder)
	if err != nil {
		return nil, err
	}
	if f.host, err = os.OpenRoot(dir); err != nil {
		return nil, err
	}
	f.named = slashed(dir)
	if err := f.plant(dir, c); err != nil {
		f.host.Close()
		return nil, err
	}
	return f, nil
}

// bare is a tree with nothing in it.
func (f *Files) bare() {
	f.named, f.beganName, f.readOnly = "/", "/", true
	f.root = f.newFolder(0o555)
	f.root.rights |= write // if it were not to be read only
	f.root.folder.parent = f.root
	f.home, f.cwd, f.began = f.root, f.root, f.root
}

// plant makes the tree.
func (f *Files) plant(dir string, c Config) error {
	info, err := f.host.Lstat(".")
	if err != nil {
		return err
	}
	f.home = f.adopt(source{name: "."}, info)
	f.home.fixed = true
	f.root = f.home
	if f.named != "/" {
		f.root = f.passage("/")
	}
	f.root.folder.parent = f.root
	f.grow(dir, c)
	f.cwd = f.home
	f.beganName = f.named
	if c.Dir != "" {
		f.beganName = slashed(c.Dir)
		err = f.Chdir(f.beganName)
	}
	f.began = f.cwd
	return err
}

// grow adds what is beside the folder.
func (f *Files) grow(dir string, c Config) {
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		f.attach(slashed(real), f.home)
	}
	switch temp := path.Clean(c.Temp); {
	case !path.IsAbs(temp) || within(temp, f.named):
	case c.ReadOnly:
		f.temp = temp
	default:
		f.attach(temp, f.temporary())
	}
	f.attach(f.named, f.home)
	if f.root == f.home {
		f.child(f.home, "dev") // so that it is no passage
	}
	f.attach("/dev/null", &node{mode: fs.ModeDevice | fs.ModeCharDevice | 0o666, rights: read | write, fixed: true,
		source: source{"/dev/null", true}})
	for _, name := range c.Readable {
		f.attachFile(name)
	}
}

// slashed is a name of the host as the program writes it.
func slashed(dir string) string { return path.Clean("/" + filepath.ToSlash(dir)) }

// within reports whether a clean name is that of a folder or of something in it.
func within(name, folder string) bool {
	return name == folder || strings.HasPrefix(name, strings.TrimSuffix(folder, "/")+"/")
}

// passage returns a folder of the host that leads to what the program sees. It can be
// passed and described, but neither listed nor changed.
func (f *Files) passage(name string) *node {
	return &node{mode: fs.ModeDir | 0o711, rights: search, fixed: true,
		folder: &folder{passage: name, entries: map[string]*node{}, size: folderSize}}
}

// temporary returns an empty folder that everybody may use.
func (f *Files) temporary() *node {
	n := f.newFolder(0o777 | fs.ModeSticky)
	n.fixed = true
	return n
}

// attachFile makes a file outside the folder readable, if the host has it.
func (f *Files) attachFile(name string) {
	real, err := filepath.EvalSymlinks(name)
	if err != nil || within(path.Clean(name), f.named) {
		return
	}
	info, err := os.Lstat(real)
	if err != nil || !info.Mode().IsRegular() {
		return
	}
	n := f.adopt(source{real, true}, info)
	n.rights, n.ours, n.fixed = read, false, true
	f.attach(path.Clean(name), n)
}

// attach gives a node a place in the tree. The folders on the way are passages.
func (f *Files) attach(name string, n *node) {
	at := f.root
	names := strings.Split(strings.TrimPrefix(name, "/"), "/")
	for i, part := range names[:len(names)-1] {
		next := at.folder.entries[part]
		if !next.isFolder() {
			next = f.passage("/" + path.Join(names[:i+1]...))
			f.put(at, part, next)
		}
		at = next
	}
	last := names[len(names)-1]
	if n == f.root || at.folder.entries[last] == n {
		return
	}
	f.put(at, last, n)
}

// Size is how many bytes of memory the files take.
func (f *Files) Size() int64 { return f.used + f.known }

// Close lets go of the host's folder.
func (f *Files) Close() error {
	if f.host == nil {
		return nil
	}
	return f.host.Close()
}

// take reserves bytes for a change.
func (f *Files) take(n int64) error {
	if n > 0 && f.used+n > f.limit {
		f.full = true
		return native.ENOSPC
	}
	f.used += n
	return nil
}

// may reports whether the program has a right on a node.
func (f *Files) may(n *node, right uint8) bool {
	if right == write && f.readOnly && !n.null() {
		return false
	}
	return n.rights&right != 0
}
