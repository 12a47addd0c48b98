package runtime

// MemProfileRate is for programs that set it: nothing here profiles memory.
var MemProfileRate int = 512 * 1024

// GC collects garbage: the caller waits until all is marked and swept.
func GC()

// A MemStats has what ReadMemStats says. Of its fields those that the simulated
// collector knows are set: Alloc and HeapAlloc, TotalAlloc, NextGC, LastGC,
// PauseTotalNs, NumGC, NumForcedGC and EnableGC. StackInuse is the memory of the
// stacks, those that dead goroutines left among them; the real one counts it in pieces
// of 32 KB. HeapInuse, HeapSys and Sys follow from these: what the process has from the
// system is what a small program has, and the most that heap and stacks ever took.
type MemStats struct {
	Alloc         uint64
	TotalAlloc    uint64
	Sys           uint64
	Lookups       uint64
	Mallocs       uint64
	Frees         uint64
	HeapAlloc     uint64
	HeapSys       uint64
	HeapIdle      uint64
	HeapInuse     uint64
	HeapReleased  uint64
	HeapObjects   uint64
	StackInuse    uint64
	StackSys      uint64
	MSpanInuse    uint64
	MSpanSys      uint64
	MCacheInuse   uint64
	MCacheSys     uint64
	BuckHashSys   uint64
	GCSys         uint64
	OtherSys      uint64
	NextGC        uint64
	LastGC        uint64
	PauseTotalNs  uint64
	PauseNs       [256]uint64
	PauseEnd      [256]uint64
	NumGC         uint32
	NumForcedGC   uint32
	GCCPUFraction float64
	EnableGC      bool
	DebugGC       bool
	BySize        [61]struct {
		Size    uint32
		Mallocs uint64
		Frees   uint64
	}
}

// ReadMemStats fills m with the present numbers.
func ReadMemStats(m *MemStats) {
	*m = MemStats{EnableGC: true}
	var cycles, forced uint64
	m.Alloc, m.TotalAlloc, m.NextGC, m.LastGC, m.PauseTotalNs, cycles, forced, m.StackInuse = memory()
	m.HeapAlloc = m.Alloc
	m.HeapInuse = roundUp(m.Alloc, spanSize)
	mostHeap = max(mostHeap, m.HeapInuse)
	m.StackSys = m.StackInuse
	m.HeapSys = roundUp(mostHeap+smallHeap, chunkSize) + stackPeak() - m.StackSys
	m.HeapIdle = m.HeapSys - m.HeapInuse
	m.Sys = m.HeapSys + m.StackSys + smallRest
	m.NumGC, m.NumForcedGC = uint32(cycles), uint32(forced)
}

// mostHeap is the most that ReadMemStats ever saw of the heap.
var mostHeap uint64

// Sizes of a small program's memory (measured).
const (
	spanSize  = 8 << 10
	chunkSize = 4 << 20   // the heap grows by such pieces
	smallHeap = 256 << 10 // what the runtime itself has on the heap
	smallRest = 3 << 20   // what it has elsewhere
)

func roundUp(n, to uint64) uint64 { return (n + to - 1) / to * to }

func memory() (alloc, total, next, last, pauses, cycles, forced, stacks uint64)

// stackPeak is the most that all stacks ever took.
func stackPeak() uint64
