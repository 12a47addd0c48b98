package std

import (
	"path"

	"github.com/gmpsim/gmpsim/lang/native"
)

func pathNatives() table {
	return table{
		"path.Base":  s1s(path.Base),
		"path.Clean": s1s(path.Clean),
		"path.Dir":   s1s(path.Dir),
		"path.Ext":   s1s(path.Ext),
		"path.IsAbs": native.Do(func(c *native.Call) { c.SetBool(0, path.IsAbs(c.String(0))) }),
		"path.Join":  native.Do(func(c *native.Call) { c.SetString(0, path.Join(native.SliceOf[string](c, 0)...)) }),
		"path.Split": native.Do(splitPath),
		"path.match": native.Do(matchPath),
	}
}

func splitPath(c *native.Call) {
	dir, file := path.Split(c.String(0))
	c.SetString(0, dir)
	c.SetString(1, file)
}

func matchPath(c *native.Call) {
	matched, err := path.Match(c.String(0), c.String(1))
	c.SetBool(0, matched)
	c.SetBool(1, err == nil)
}
