package real

import (
	"fmt"
	"go/version"
	"maps"
	"slices"
	"strings"
)

// files returns the go.mod and go.work with which a program is compiled as in its
// module. The workspace is there because a module of an older language cannot require
// one of the model's, which our own packages are.
func (m *Module) files() (mod, work []byte) {
	lang := func(line string) string {
		if line == "" {
			return "1.26"
		}
		return strings.TrimPrefix(version.Lang("go"+line), "go")
	}
	mod = fmt.Appendf(nil, "module %s\n\ngo %s\n", m.Path, lang(m.Go))
	set := map[string]string{"default": "go" + lang(m.Debug)}
	maps.Copy(set, m.Set)
	work = []byte("go 1.26\n\nuse (\n\t.\n\t./gmpsim\n)\n\n")
	for _, key := range slices.Sorted(maps.Keys(set)) {
		work = fmt.Appendf(work, "godebug %s=%s\n", key, set[key])
	}
	return mod, work
}
