package lang

import (
	"os"
	"testing"
)

func BenchmarkLoad(b *testing.B) {
	src, err := os.ReadFile("../scenarios/worker-pool.go")
	if err != nil {
		b.Skip(err)
	}
	for b.Loop() {
		if _, err := Load("prog.go", src); err != nil {
			b.Fatal(err)
		}
	}
}
