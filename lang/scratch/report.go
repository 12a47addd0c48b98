package scratch

import (
	"maps"
	"path"
	"slices"
)

// refusals are names that the program was refused for one reason.
type refusals struct {
	first string
	count int
}

func (r *refusals) add(name string) {
	if r.count == 0 {
		r.first = name
	}
	r.count++
}

// Refused returns the first name that the program was refused because it is not below the folder,
// or no ordinary file, and how often it was refused any.
func (f *Files) Refused() (first string, times int) { return f.outside.first, f.outside.count }

// Withheld returns the same for names that it could use if the files were not to be read only.
func (f *Files) Withheld() (first string, times int) { return f.withheld.first, f.withheld.count }

// Full reports whether a change was refused because all of them take too many bytes.
func (f *Files) Full() bool { return f.full }

// Changed returns the names of what is not as the host has it, sorted: what is new, other or
// gone. A new folder stands for all that is in it. What the program made and removed again
// is none.
func (f *Files) Changed() []string {
	var all []string
	f.differ(f.root, "/", func(name string) { all = append(all, name) })
	if f.root != f.home {
		f.differ(f.home, "", func(name string) { all = append(all, name) })
	}
	return all
}

// differ calls tell for each difference below a folder.
func (f *Files) differ(dir *node, at string, tell func(string)) {
	for _, name := range slices.Sorted(maps.Keys(dir.folder.entries)) {
		n := dir.folder.entries[name]
		full := at + name
		if n == f.home {
			continue // which has a name of its own
		}
		switch {
		case n == nil:
			tell(full)
		case n.fixed || f.hosted(dir, name, n) && !n.changed:
			if n.isFolder() {
				f.differ(n, full+"/", tell)
			}
		case n.isFolder():
			tell(full + "/")
		default:
			tell(full)
		}
	}
}

// hosted reports whether the host has a node under this name.
func (f *Files) hosted(dir *node, name string, n *node) bool {
	return n.source.exists() && n.source.name == path.Join(dir.source.name, name)
}
