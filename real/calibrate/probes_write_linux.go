package calibrate

import (
	"os"
	"slices"
	"time"
)

// writeProbes measure a line that a program prints: to no one, to a pipe, to a file. How much
// longer a large one takes is the mean of a pipe and a file. There is no terminal to measure,
// and a process writes its first line only once: both keep their defaults.
func writeProbes() []probe {
	call := []string{"syscall.enter", "syscall.exit"}
	return []probe{
		{"writing to no one", 1, 40, toNull, []share{{"write.null", call, 1, 1, withLess}}},
		{"writing to a pipe", 1, 40, toPipe, []share{{"write.pipe", call, 1, 1, withLess}}},
		{"writing to a file", 1, 20, toFile, []share{{"write.file", call, 1, 1, withLess}}},
		{"writing much to both", 1, 20, muchToBoth, []share{
			{"write.kb", append(slices.Repeat(call, 2), "write.pipe", "write.file"), 1, 2 * muchKB, withLess},
		}},
	}
}

// aLine is what is written. Of much that is muchKB long no more fits into a pipe than
// oftenMuch: 64 KB.
const (
	aLine     = "a line of text\n"
	muchKB    = 4
	oftenMuch = 15
)

// writes returns how long one of n writes of text to f takes; 0, which derive takes for no
// measurement, if f cannot be written.
func writes(f *os.File, text []byte, n int) float64 {
	begin := time.Now()
	for range n {
		if _, err := f.Write(text); err != nil {
			return 0
		}
	}
	return each(begin, n)
}

func toNull() float64 {
	f, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		return 0
	}
	defer f.Close()
	return writes(f, []byte(aLine), often)
}

func toFile() float64 { return intoFile([]byte(aLine), often) }

// intoFile writes to a new file, which is then removed.
func intoFile(text []byte, n int) float64 {
	f, err := os.CreateTemp("", "gmpsim-calibrate-")
	if err != nil {
		return 0
	}
	defer os.Remove(f.Name())
	defer f.Close()
	return writes(f, text, n)
}

func toPipe() float64 { return intoPipe([]byte(aLine), often) }

// muchToBoth returns what two large writes take, one to a pipe and one to a file.
func muchToBoth() float64 {
	text := make([]byte, muchKB<<10)
	pipe, file := intoPipe(text, oftenMuch), intoFile(text, oftenMuch)
	if pipe == 0 || file == 0 {
		return 0
	}
	return pipe + file
}

// intoPipe writes into a pipe from which no one reads meanwhile.
func intoPipe(text []byte, n int) float64 {
	from, to, err := os.Pipe()
	if err != nil {
		return 0
	}
	defer from.Close()
	defer to.Close()
	return writes(to, text, n)
}
