package runtime

// MemProfileRate is for programs that set it: nothing here profiles memory.
var MemProfileRate int = 512 * 1024

// GC collects garbage: the caller waits until all is marked and swept.
func GC()

// A MemStats has what ReadMemStats says: all but Lookups, PauseNs, PauseEnd, GCCPUFraction
// and BySize, which are zero. What the runtime and the packages take in a small program is
// the same in every run. Beside that, the numbers are those of the simulated collector
// and of the stacks.
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
	var cycles, forced, mapped uint64
	m.Alloc, m.TotalAlloc, m.NextGC, m.LastGC, m.PauseTotalNs, cycles, forced = memory()
	m.Mallocs, m.Frees, m.StackInuse, mapped = objects()
	m.NumGC, m.NumForcedGC = uint32(cycles), uint32(forced)
	m.heap(mapped)
	m.others()
}

// heap adds what a small program has on the heap, and computes where its memory is.
func (m *MemStats) heap(mapped uint64) {
	m.Alloc += smallAlloc
	m.TotalAlloc += smallAlloc
	m.Mallocs += smallObjects
	m.HeapAlloc = m.Alloc
	m.HeapObjects = m.Mallocs - m.Frees
	m.HeapInuse = roundUp(m.Alloc+smallSpans, spanSize)
	m.StackSys = m.StackInuse
	all := max(mapped+smallAlloc+smallSpans, m.HeapInuse+m.StackSys)
	m.HeapSys = roundUp(all, chunkSize) - m.StackSys
	m.HeapIdle = m.HeapSys - m.HeapInuse
	m.HeapReleased = min(roundUp(all, chunkSize)-all, m.HeapIdle)
}

// others sets what the runtime has outside the heap, most of which is the same in all programs.
func (m *MemStats) others() {
	m.MSpanInuse = m.HeapInuse / spanSize * spanStruct
	m.MSpanSys = roundUp(m.MSpanInuse, 2*spanSize)
	m.MCacheInuse, m.MCacheSys = cacheStruct, 2*spanSize
	m.BuckHashSys, m.GCSys, m.OtherSys = smallProfile, smallMarks, smallOther
	m.Sys = m.HeapSys + m.StackSys + m.MSpanSys + m.MCacheSys + m.BuckHashSys + m.GCSys + m.OtherSys
}

// Sizes of a small program's memory (measured).
const (
	spanSize     = 8 << 10
	spanStruct   = 160
	cacheStruct  = 1208
	chunkSize    = 4 << 20 // the heap grows by such pieces
	smallAlloc   = 44 << 10
	smallObjects = 110
	smallSpans   = 184 << 10 // the room in spans that objects of many sizes do not fill
	smallProfile = 1409 << 10
	smallMarks   = 1490 << 10
	smallOther   = 355 << 10
)

func roundUp(n, to uint64) uint64 { return (n + to - 1) / to * to }

func memory() (alloc, total, next, last, pauses, cycles, forced uint64)

// objects returns how many there were and are not any more, the memory of all stacks, and the
// most that heap and stacks ever took.
func objects() (mallocs, frees, stacks, mapped uint64)
