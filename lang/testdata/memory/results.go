// What functions of the standard packages allocate in a thousand calls.
package main

import (
	"bytes"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"time"
)

var text string
var parts []string
var data []byte
var failed error

const lines = "one two three\nfour five six\nseven eight nine"

func measure(name string, f func(i int)) {
	var a, b runtime.MemStats
	runtime.ReadMemStats(&a)
	for i := range 1000 {
		f(i + 1000)
	}
	runtime.ReadMemStats(&b)
	fmt.Println(name, "bytes", b.TotalAlloc-a.TotalAlloc)
	fmt.Println(name, "objects", b.Mallocs-a.Mallocs)
}

func main() {
	text = lines
	long := strings.Repeat("long ", 50)
	buffer := []byte(long)
	moment := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	measure("Split", func(i int) { parts = strings.Split(lines, "\n") })
	measure("Fields", func(i int) { parts = strings.Fields(lines) })
	measure("SplitN", func(i int) { parts = strings.SplitN(lines, " ", 3) })
	measure("Join", func(i int) { text = strings.Join(parts, ",") })
	measure("Repeat", func(i int) { text = strings.Repeat("abc", 40) })
	measure("Replace", func(i int) { text = strings.ReplaceAll(lines, "e", "EE") })
	measure("ToUpper", func(i int) { text = strings.ToUpper(lines) })
	measure("ToLower same", func(i int) { text = strings.ToLower("lower case") })
	measure("TrimSpace", func(i int) { text = strings.TrimSpace("  x y  ") })
	measure("Clone", func(i int) { text = strings.Clone(lines) })
	measure("Itoa", func(i int) { text = strconv.Itoa(i) })
	measure("FormatFloat", func(i int) { text = strconv.FormatFloat(float64(i)/7, 'g', -1, 64) })
	measure("Quote", func(i int) { text = strconv.Quote("a word") })
	measure("Sprintf", func(i int) { text = fmt.Sprintf("%d of %s and %v", i, "many", 1.5) })
	measure("Sprintf long", func(i int) { text = fmt.Sprintf("%s and %s", long, long) })
	measure("Sprint", func(i int) { text = fmt.Sprint("x", i, "y") })
	measure("Sprintln", func(i int) { text = fmt.Sprintln(i, "y") })
	measure("Errorf", func(i int) { failed = fmt.Errorf("number %d", i) })
	measure("Format", func(i int) { text = moment.Format(time.RFC3339) })
	measure("bytes Repeat", func(i int) { data = bytes.Repeat(buffer, 2) })
	measure("bytes ToUpper", func(i int) { data = bytes.ToUpper(buffer) })
	measure("bytes TrimSpace", func(i int) { data = bytes.TrimSpace(buffer) })
	measure("string of bytes", func(i int) { text = string(buffer) })
	measure("bytes of string", func(i int) { data = []byte(long) })
	measure("Builder", func(i int) {
		var b strings.Builder
		for range 20 {
			b.WriteString("word ")
		}
		text = b.String()
	})
	measure("Buffer", func(i int) {
		var b bytes.Buffer
		for range 20 {
			b.WriteString("word ")
		}
		text = b.String()
	})
	measure("concat", func(i int) { text = lines + text[:1] })
	measure("Fprintf", func(i int) { var b strings.Builder; fmt.Fprintf(&b, "%d", i); text = b.String() })
}

// Output:
// Split bytes 48000
// Split objects 1000
// Fields bytes 144000
// Fields objects 1000
// SplitN bytes 48000
// SplitN objects 1000
// Join bytes 48000
// Join objects 1000
// Repeat bytes 128000
// Repeat objects 1000
// Replace bytes 64000
// Replace objects 1000
// ToUpper bytes 48000
// ToUpper objects 1000
// ToLower same bytes 0
// ToLower same objects 0
// TrimSpace bytes 0
// TrimSpace objects 0
// Clone bytes 48000
// Clone objects 1000
// Itoa bytes 4000
// Itoa objects 1000
// FormatFloat bytes 21032
// FormatFloat objects 1000
// Quote bytes 8000
// Quote objects 1000
// Sprintf bytes 32000
// Sprintf objects 2000
// Sprintf long bytes 544768
// Sprintf long objects 3002
// Sprint bytes 16000
// Sprint objects 2000
// Sprintln bytes 16000
// Sprintln objects 2000
// Errorf bytes 40000
// Errorf objects 3000
// Format bytes 24000
// Format objects 1000
// bytes Repeat bytes 512000
// bytes Repeat objects 1000
// bytes ToUpper bytes 256000
// bytes ToUpper objects 1000
// bytes TrimSpace bytes 0
// bytes TrimSpace objects 0
// string of bytes bytes 256000
// string of bytes objects 1000
// bytes of string bytes 256000
// bytes of string objects 1000
// Builder bytes 248000
// Builder objects 5000
// Buffer bytes 304000
// Buffer objects 3000
// concat bytes 48000
// concat objects 1000
// Fprintf bytes 48000
// Fprintf objects 3000
