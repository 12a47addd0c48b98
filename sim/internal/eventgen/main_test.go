package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// sim is the folder of package sim.
const sim = "../.."

// Are the generated files what the table says?
func TestUpToDate(t *testing.T) {
	for name, want := range files(sim) {
		got, err := os.ReadFile(filepath.Join(sim, name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("sim/%s is not what the table says: run go generate ./sim", name)
		}
	}
}
