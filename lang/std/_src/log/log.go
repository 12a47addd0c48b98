// Package log writes lines, by default to the standard error.
package log

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// The parts of a line that flags switch on.
const (
	Ldate         = 1 << iota // 2009/01/23
	Ltime                     // 01:23:23
	Lmicroseconds             // 01:23:23.123123
	Llongfile                 // /a/b/c/d.go:23
	Lshortfile                // d.go:23
	LUTC                      // times in UTC
	Lmsgprefix                // the prefix before the message, not the line
	LstdFlags     = Ldate | Ltime
)

// A Logger writes to a Writer, a line at a time, whoever calls. The settings may
// be asked for by the Writer too, so the lock does not guard them.
type Logger struct {
	prefix    atomic.Pointer[string]
	flag      atomic.Int32
	discarded atomic.Bool // out is io.Discard: nothing need be formatted

	writing sync.Mutex // guards out and orders the lines
	out     io.Writer
}

// New returns a Logger.
func New(out io.Writer, prefix string, flag int) *Logger {
	l := new(Logger)
	l.SetOutput(out)
	l.SetPrefix(prefix)
	l.SetFlags(flag)
	return l
}

var std = New(os.Stderr, "", LstdFlags)

// Default returns the Logger that the functions use.
func Default() *Logger { return std }

// Output writes one line. A calldepth of 1 is the caller's, 2 its caller's.
func (l *Logger) Output(calldepth int, s string) error {
	return l.write(calldepth+1, func(line []byte) []byte { return append(line, s...) })
}

// write writes a line with the message that add appends. The time is that of the
// call, whatever a String method does that formats the message.
func (l *Logger) write(calldepth int, add func(line []byte) []byte) error {
	if l.discarded.Load() {
		return nil
	}
	line := add(l.header(time.Now(), calldepth+1))
	if len(line) == 0 || line[len(line)-1] != '\n' {
		line = append(line, '\n')
	}
	l.writing.Lock()
	defer l.writing.Unlock()
	_, err := l.out.Write(line)
	return err
}

// header is what stands before the message.
func (l *Logger) header(now time.Time, calldepth int) []byte {
	flag, prefix := l.Flags(), l.Prefix()
	var b []byte
	if flag&Lmsgprefix == 0 {
		b = append(b, prefix...)
	}
	if flag&LUTC != 0 {
		now = now.UTC()
	}
	if flag&Ldate != 0 {
		b = now.AppendFormat(b, "2006/01/02 ")
	}
	switch {
	case flag&Lmicroseconds != 0:
		b = now.AppendFormat(b, "15:04:05.000000 ")
	case flag&Ltime != 0:
		b = now.AppendFormat(b, "15:04:05 ")
	}
	if flag&(Lshortfile|Llongfile) != 0 {
		b = append(b, place(flag, calldepth+1)...)
	}
	if flag&Lmsgprefix != 0 {
		b = append(b, prefix...)
	}
	return b
}

// place is the file and line of the caller.
func place(flag, calldepth int) string {
	_, file, line, ok := runtime.Caller(calldepth)
	if !ok {
		file, line = "???", 0
	}
	if flag&Lshortfile != 0 {
		file = file[strings.LastIndexByte(file, '/')+1:]
	}
	return file + ":" + strconv.Itoa(line) + ": "
}

// The Print functions write their operands as fmt prints them.
func (l *Logger) Print(v ...any) {
	l.write(2, func(line []byte) []byte { return fmt.Append(line, v...) })
}

func (l *Logger) Printf(format string, v ...any) {
	l.write(2, func(line []byte) []byte { return fmt.Appendf(line, format, v...) })
}

func (l *Logger) Println(v ...any) {
	l.write(2, func(line []byte) []byte { return fmt.Appendln(line, v...) })
}

// The Fatal functions print and end the program with status 1.
func (l *Logger) Fatal(v ...any) {
	l.Output(2, fmt.Sprint(v...))
	os.Exit(1)
}

func (l *Logger) Fatalf(format string, v ...any) {
	l.Output(2, fmt.Sprintf(format, v...))
	os.Exit(1)
}

func (l *Logger) Fatalln(v ...any) {
	l.Output(2, fmt.Sprintln(v...))
	os.Exit(1)
}

// The Panic functions print and panic with the message.
func (l *Logger) Panic(v ...any) {
	s := fmt.Sprint(v...)
	l.Output(2, s)
	panic(s)
}

func (l *Logger) Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	l.Output(2, s)
	panic(s)
}

func (l *Logger) Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	l.Output(2, s)
	panic(s)
}

// Flags, Prefix and Writer return the settings.
func (l *Logger) Flags() int { return int(l.flag.Load()) }

func (l *Logger) Prefix() string {
	if p := l.prefix.Load(); p != nil {
		return *p
	}
	return ""
}

func (l *Logger) Writer() io.Writer {
	l.writing.Lock()
	defer l.writing.Unlock()
	return l.out
}

// SetFlags, SetPrefix and SetOutput change them.
func (l *Logger) SetFlags(flag int)       { l.flag.Store(int32(flag)) }
func (l *Logger) SetPrefix(prefix string) { l.prefix.Store(&prefix) }

func (l *Logger) SetOutput(w io.Writer) {
	l.writing.Lock()
	defer l.writing.Unlock()
	l.out = w
	l.discarded.Store(w == io.Discard)
}
