//go:build unix

package scratch_test

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/gmpsim/gmpsim/lang/scratch"
)

// Is there a way out of the folder? Random calls with "..", with whole names and with links
// that lead out change nothing of the host's and read nothing outside of the folder.
func TestNoWayOut(t *testing.T) {
	top := t.TempDir()
	home := planted(t, 0)
	require.NoError(t, os.Rename(filepath.Dir(filepath.Dir(home)), filepath.Join(top, "x"))) // below top: x/y/z
	home = filepath.Join(top, "x", "y", "z")
	for _, name := range []string{"c", "x/c", "x/a", "x/y/c", "x/y/b"} {
		require.NoError(t, os.WriteFile(filepath.Join(top, name), []byte("secret"), 0o666))
	}
	require.NoError(t, os.Symlink("../../..", filepath.Join(home, "up")))
	require.NoError(t, os.Symlink(top, filepath.Join(home, "whole")))
	before := contents(t, top)
	for seed := range 200 {
		f, err := scratch.New(scratch.Config{Folder: home, Temp: "/tmp", Now: time.Now})
		require.NoError(t, err)
		r := rand.New(rand.NewPCG(uint64(seed), 2))
		p := &prisoner{player: player{files: f}, top: top, r: r}
		for range 300 {
			p.try(t)
		}
		p.close()
		require.NoError(t, f.Close())
	}
	require.Equal(t, before, contents(t, top))
}

// A prisoner makes calls with names that lead out.
type prisoner struct {
	player
	top string
	r   *rand.Rand
}

func (p *prisoner) name() string {
	parts := make([]string, 1+p.r.IntN(5))
	for i := range parts {
		parts[i] = []string{"a", "b", "c", "l", "m", "..", "..", "..", "x", "y", "z", "up", "whole", "."}[p.r.IntN(14)]
	}
	name := strings.Join(parts, "/")
	switch p.r.IntN(5) {
	case 0:
		return p.top + "/" + name
	case 1:
		return p.top + "/x/y/z/" + name
	}
	return name
}

func (p *prisoner) try(t *testing.T) {
	f, one, two := p.files, p.name(), p.name()
	switch p.r.IntN(11) {
	case 0, 1:
		if text, err := read(f, one); err == nil {
			require.NotContains(t, string(text), "secret", one)
		}
	case 2:
		file, err := f.OpenFile(one, os.O_RDWR|os.O_CREATE|p.r.IntN(2)*os.O_TRUNC, 0o777)
		if err == nil {
			text, _ := io.ReadAll(file)
			require.NotContains(t, string(text), "secret", one)
			fmt.Fprint(file, "taken")
			p.open = append(p.open, file)
		}
	case 3:
		_ = f.Mkdir(one, 0o777)
	case 4:
		_ = f.Remove(one)
	case 5:
		_ = f.Rename(one, two)
	case 6:
		_ = f.Symlink(one, two)
	case 7:
		_ = f.Link(one, two)
	case 8:
		_ = f.Chmod(one, 0o700)
	case 9:
		_ = f.Chtimes(one, time.Time{}, time.Unix(1, 0))
	case 10:
		_ = f.Chdir(one)
	}
}
