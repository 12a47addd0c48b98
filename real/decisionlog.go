package real

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// A Log is what the real scheduler decided in one run, from the moment at which
// main.main began. The first decision is Begin.
type Log struct {
	Decisions []Decision
	Lost      int // for which there was no room
}

// Sizes in the file that a logging runtime maps; overlay/log.go.txt has the types.
const (
	logHeader = 32
	logRecord = 32
	logSize   = logHeader + LogRoom*logRecord
)

// RunLogged is Measure for a program of BuildLogged. The log is read from memory
// that the process shared, so it is whole however the program ended.
func (b *Build) RunLogged(ctx context.Context, name string, opts Options) (Run, *Log, error) {
	if b.overlay == "" {
		return Run{}, nil, errors.New("this build has no logging scheduler")
	}
	f, err := os.CreateTemp(filepath.Dir(b.overlay), "log")
	if err != nil {
		return Run{}, nil, err
	}
	defer os.Remove(f.Name())
	defer f.Close()
	if err := f.Truncate(logSize); err != nil {
		return Run{}, nil, err
	}
	r, err := b.run(ctx, name, opts, f)
	if err != nil {
		return r, nil, err
	}
	log, err := readLog(io.NewSectionReader(f, 0, logSize))
	if err != nil {
		return r, nil, fmt.Errorf("%s: %w", name, err)
	}
	return r, log, nil
}

// readLog decodes the mapped memory.
func readLog(r io.Reader) (*Log, error) {
	header := make([]byte, logHeader)
	if _, err := io.ReadFull(r, header); err != nil {
		return nil, err
	}
	count := binary.NativeEndian.Uint64(header)
	if count == 0 {
		return nil, errors.New("the scheduler's log is empty: main.main did not begin, or the log could not be mapped")
	}
	log := &Log{Lost: int(max(count, LogRoom) - LogRoom)}
	records := make([]byte, logRecord*min(count, LogRoom))
	if _, err := io.ReadFull(r, records); err != nil {
		return nil, err
	}
	for ; len(records) > 0; records = records[logRecord:] {
		if d := decode(records); d.Kind != 0 { // 0: the process ended before it was written
			log.Decisions = append(log.Decisions, d)
		}
	}
	return log, log.sinceBegin()
}

// decode reads one record.
func decode(b []byte) Decision {
	who := binary.NativeEndian.Uint64(b[8:])
	return Decision{
		Kind: DecisionKind(who),
		T:    int64(binary.NativeEndian.Uint64(b)),
		M:    int32(uint32(who >> 8)),
		P:    int32(who>>40) - 1,
		G:    int64(binary.NativeEndian.Uint64(b[16:])),
		A:    int64(binary.NativeEndian.Uint32(b[24:])),
		B:    int64(binary.NativeEndian.Uint32(b[28:])),
	}
}

// sinceBegin makes times count from the first decision.
func (l *Log) sinceBegin() error {
	if len(l.Decisions) == 0 || l.Decisions[0].Kind != Begin {
		return errors.New("the scheduler's log has no beginning")
	}
	began := l.Decisions[0].T
	for i := range l.Decisions {
		l.Decisions[i].T -= began
	}
	return nil
}

// A Start is the state in which main.main began. The order of all that a program
// does at GOMAXPROCS=1 follows from it.
type Start struct {
	Tick   uint32 // schedtick: usually 4, or 5 when sysmon's first look came early
	Queued int    // how many goroutines waited, the one in runnext too
	Next   int64  // the number of the next goroutine
}

// Start returns the state in which main.main began.
func (l *Log) Start() Start {
	begin := l.Decisions[0]
	s := Start{Tick: uint32(begin.A), Queued: int(begin.B & queuedMask), Next: begin.B >> nextShift}
	if begin.G != 0 {
		s.Queued++
	}
	return s
}
