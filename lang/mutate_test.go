package lang_test

import (
	"flag"
	"go/scanner"
	"go/token"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

var mutate = flag.Duration("mutate", 0, "how long to run programs with random mistakes")

// TestMutations runs programs in which a few tokens are others: most are wrong,
// some of those in ways nobody thought of, and some are right. -mutate says for
// how long; the first of a source that ends it is kept beside the test's data.
func TestMutations(t *testing.T) {
	sources := seeds(t)
	rng := rand.New(rand.NewPCG(*seed, 2))
	for n, end := 0, time.Now().Add(*mutate); n < 20 || time.Now().Before(end); n++ {
		if n == 20 {
			sources = append(sources, toolchainTests(t)...)
		}
		src := mutated(rng, sources)
		if err := endure(src); err != nil {
			name := filepath.Join(os.TempDir(), "gmpsim-mutation.go")
			require.NoError(t, os.WriteFile(name, src, 0o644))
			require.NoError(t, err, "the %d. mutation; its source is in %s", n, name)
		}
	}
}

// toolchainTests returns the programs of the toolchain's own tests.
func toolchainTests(t *testing.T) (sources [][]byte) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil
	}
	dir := filepath.Join(strings.TrimSpace(string(root)), "test")
	err = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") {
			return err
		}
		src, err := os.ReadFile(name)
		if len(src) < 20_000 {
			sources = append(sources, src)
		}
		return err
	})
	require.NoError(t, err)
	return sources
}

// mutated returns one of some sources with up to three changes of its tokens.
func mutated(rng *rand.Rand, sources [][]byte) []byte {
	words := tokens(sources[rng.IntN(len(sources))])
	donor := words
	if rng.IntN(3) == 0 {
		donor = tokens(sources[rng.IntN(len(sources))])
	}
	for range 1 + rng.IntN(3) {
		i, j := rng.IntN(len(words)), rng.IntN(len(donor))
		switch rng.IntN(5) {
		case 0:
			words = append(words[:i:i], words[i+1:]...)
		case 1:
			words = append(words[:i:i], append([]string{donor[j]}, words[i:]...)...)
		case 2:
			k := min(j+1+rng.IntN(12), len(donor)) // a phrase
			words = append(words[:i:i], append(append([]string{}, donor[j:k]...), words[i:]...)...)
		default:
			words = append([]string{}, words...)
			words[i] = alike(rng, words[i], donor)
		}
		if len(words) == 0 {
			break
		}
	}
	return []byte(strings.Join(words, " "))
}

// alike returns a word of the same class, so that what comes out may be right.
func alike(rng *rand.Rand, word string, donor []string) string {
	for range 20 {
		if other := donor[rng.IntN(len(donor))]; wordClass(other) == wordClass(word) && other != word {
			return other
		}
	}
	return donor[rng.IntN(len(donor))]
}

// wordClass tells names, keywords, literals and the others apart.
func wordClass(word string) int {
	switch {
	case token.IsKeyword(word):
		return 1
	case token.IsIdentifier(word):
		return 2
	case strings.ContainsAny(word[:1], "0123456789\"'`"):
		return 3
	}
	return 4
}

// tokens returns the tokens of a source; a line's end is one where it ends a
// statement.
func tokens(src []byte) (words []string) {
	var s scanner.Scanner
	fset := token.NewFileSet()
	s.Init(fset.AddFile("", -1, len(src)), src, nil, 0)
	for {
		_, tok, lit := s.Scan()
		switch {
		case tok == token.EOF:
			return append(words, "\n")
		case tok == token.SEMICOLON && lit == "\n":
			words = append(words, "\n")
		case lit != "":
			words = append(words, lit)
		default:
			words = append(words, tok.String())
		}
	}
}
