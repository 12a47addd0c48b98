package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// The generated files are what the table says.
func TestUpToDate(t *testing.T) {
	for name, want := range files() {
		got, err := os.ReadFile(filepath.Join("..", "..", name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("lang/%s is not what the table says: run go generate ./lang", name)
		}
	}
}
