package source

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	_ "golang.org/x/sync/errgroup" // so that it is there: only the programs of testdata import it

	"github.com/gmpsim/gmpsim/lang"
	"github.com/gmpsim/gmpsim/sim"
)

// Do the packages of golang.org/x/sync, which this module requires, do on the
// machine what they do in reality? They are read as they are.
func TestSync(t *testing.T) {
	for _, name := range []string{"xsync", "singleflight"} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join("testdata", name)
			src, err := Dir(dir)
			require.NoError(t, err)
			p, err := lang.LoadSource(*src)
			require.NoError(t, err)
			require.Equal(t, real(t, dir), simulated(t, p))
		})
	}
}

// real returns what the toolchain's program prints.
func real(t *testing.T, dir string) string {
	bin := filepath.Join(t.TempDir(), "program")
	if out, err := exec.Command("go", "build", "-o", bin, "./"+dir).CombinedOutput(); err != nil {
		t.Skipf("not without the toolchain and the modules of go.mod: %v\n%s", err, out)
	}
	cmd := exec.Command(bin)
	cmd.Env = append(os.Environ(), "GOMAXPROCS=1", "GOGC=off")
	out, err := cmd.Output()
	require.NoError(t, err)
	return string(out)
}

func simulated(t *testing.T, p *lang.Program) string {
	m, err := sim.New(sim.Config{Procs: 1, Boot: p.Boot()})
	require.NoError(t, err)
	var out bytes.Buffer
	r := p.New(m, lang.Host{Stdout: &out, Stderr: &out})
	m.Start(r.Main(), r.MainSymbol())
	r.Finish(m.Run())
	return out.String()
}

// Which folders belong to the module, and which language version has what?
func TestVendorVersions(t *testing.T) {
	require.Equal(t, map[string]string{"a.org/x": "1.21", "a.org/x/y": "1.21", "b.org/z": unstatedGo},
		vendorVersions([]byte("# a.org/x v1.0.0\n## explicit; go 1.21\na.org/x\na.org/x/y\n# b.org/z v0.1.0\n## explicit\nb.org/z\n")))
}

// Does a go.work count, for the defaults of GODEBUG and for what may be imported?
func TestWorkspace(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		name = filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o777))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o666))
	}
	write("go.work", "go 1.26\n\nuse (\n\t./app\n\t./lib\n)\n\ngodebug panicnil=1\n")
	write("app/go.mod", "module example.com/app\n\ngo 1.25\n")
	write("app/main.go", "package main\n\nimport \"example.com/lib/deep\"\n\nfunc main() { println(deep.Name) }\n")
	write("lib/go.mod", "module example.com/lib\n\ngo 1.21\n")
	write("lib/deep/deep.go", "package deep\n\nconst Name = \"deep\"\n")
	src, err := Dir(filepath.Join(dir, "app"))
	require.NoError(t, err)
	require.Equal(t, "1.26", src.Go)
	require.Equal(t, map[string]string{"panicnil": "1"}, src.Debug)
	require.Equal(t, "1.25", src.Main.Go)
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("the go command finds the other modules of a workspace")
	}
	p, err := src.Find("example.com/lib/deep")
	require.NoError(t, err)
	require.Equal(t, "1.21", p.Go)
	require.False(t, p.Foreign)
	t.Setenv("GOWORK", "off")
	src, err = Dir(filepath.Join(dir, "app"))
	require.NoError(t, err)
	require.Equal(t, "1.25", src.Go)
	_, err = src.Find("example.com/lib/deep")
	require.ErrorContains(t, err, "no module that go.mod requires")
}

// What does a folder without a program get to hear?
func TestFolderWithoutProgram(t *testing.T) {
	dir := t.TempDir()
	_, err := Dir(dir)
	require.ErrorContains(t, err, "no Go files in "+dir)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a_test.go"), []byte("package a"), 0o644))
	_, err = Dir(dir)
	require.EqualError(t, err, dir+" has only tests (a_test.go), and no program")
}
