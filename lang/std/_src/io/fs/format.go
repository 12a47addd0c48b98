package fs

import (
	"strconv"
	"time"
)

// FormatFileInfo prints info in one line, with a slash behind a directory.
func FormatFileInfo(info FileInfo) string {
	return info.Mode().String() + " " + strconv.FormatInt(info.Size(), 10) + " " +
		info.ModTime().Format(time.DateTime) + " " + marked(info.Name(), info.IsDir())
}

// FormatDirEntry prints the type and the name of dir.
func FormatDirEntry(dir DirEntry) string {
	mode := dir.Type().String()
	return mode[:len(mode)-len("rwxrwxrwx")] + " " + marked(dir.Name(), dir.IsDir())
}

func marked(name string, isDir bool) string {
	if isDir {
		name += "/"
	}
	return name
}

// FileInfoToDirEntry makes a DirEntry of info, nil of nil.
func FileInfoToDirEntry(info FileInfo) DirEntry {
	if info == nil {
		return nil
	}
	return dirInfo{info}
}

type dirInfo struct{ info FileInfo }

func (d dirInfo) Name() string            { return d.info.Name() }
func (d dirInfo) IsDir() bool             { return d.info.IsDir() }
func (d dirInfo) Type() FileMode          { return d.info.Mode().Type() }
func (d dirInfo) Info() (FileInfo, error) { return d.info, nil }
func (d dirInfo) String() string          { return FormatDirEntry(d) }
