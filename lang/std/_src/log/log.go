// Package log writes lines, by default to the standard error.
package log

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

// The parts of a line that flags switch on. Lshortfile and Llongfile print the
// real package's placeholder: a simulated program does not know its lines.
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

// A Logger writes to a Writer, a line at a time, whoever calls.
type Logger struct {
	mu sync.Mutex // guards what follows and orders the lines
	settings
}

type settings struct {
	prefix string
	flag   int
	out    io.Writer
}

// New returns a Logger.
func New(out io.Writer, prefix string, flag int) *Logger {
	return &Logger{settings: settings{prefix, flag, out}}
}

var std = New(os.Stderr, "", LstdFlags)

// Default returns the Logger that the functions use.
func Default() *Logger { return std }

// Output writes one line; calldepth has no meaning here.
func (l *Logger) Output(calldepth int, s string) error {
	now := time.Now()
	l.mu.Lock()
	defer l.mu.Unlock()
	line := append(l.header(now), s...)
	if len(s) == 0 || s[len(s)-1] != '\n' {
		line = append(line, '\n')
	}
	_, err := l.out.Write(line)
	return err
}

// header is what stands before the message.
func (l *Logger) header(now time.Time) []byte {
	var b []byte
	if l.flag&Lmsgprefix == 0 {
		b = append(b, l.prefix...)
	}
	if l.flag&LUTC != 0 {
		now = now.UTC()
	}
	if l.flag&Ldate != 0 {
		b = now.AppendFormat(b, "2006/01/02 ")
	}
	switch {
	case l.flag&Lmicroseconds != 0:
		b = now.AppendFormat(b, "15:04:05.000000 ")
	case l.flag&Ltime != 0:
		b = now.AppendFormat(b, "15:04:05 ")
	}
	if l.flag&(Lshortfile|Llongfile) != 0 {
		b = append(b, "???:0: "...)
	}
	if l.flag&Lmsgprefix != 0 {
		b = append(b, l.prefix...)
	}
	return b
}

func (l *Logger) Print(v ...any)                 { l.Output(2, fmt.Sprint(v...)) }
func (l *Logger) Printf(format string, v ...any) { l.Output(2, fmt.Sprintf(format, v...)) }
func (l *Logger) Println(v ...any)               { l.Output(2, fmt.Sprintln(v...)) }

// The Fatal functions print and end the program with status 1.
func (l *Logger) Fatal(v ...any)                 { l.fatal(fmt.Sprint(v...)) }
func (l *Logger) Fatalf(format string, v ...any) { l.fatal(fmt.Sprintf(format, v...)) }
func (l *Logger) Fatalln(v ...any)               { l.fatal(fmt.Sprintln(v...)) }

func (l *Logger) fatal(s string) {
	l.Output(2, s)
	os.Exit(1)
}

// The Panic functions print and panic with the message.
func (l *Logger) Panic(v ...any)                 { l.panic(fmt.Sprint(v...)) }
func (l *Logger) Panicf(format string, v ...any) { l.panic(fmt.Sprintf(format, v...)) }
func (l *Logger) Panicln(v ...any)               { l.panic(fmt.Sprintln(v...)) }

func (l *Logger) panic(s string) {
	l.Output(2, s)
	panic(s)
}

func (l *Logger) snapshot() settings {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.settings
}

// locked runs f under the lock.
func (l *Logger) locked(f func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	f()
}

func (l *Logger) Flags() int              { return l.snapshot().flag }
func (l *Logger) Prefix() string          { return l.snapshot().prefix }
func (l *Logger) Writer() io.Writer       { return l.snapshot().out }
func (l *Logger) SetFlags(flag int)       { l.locked(func() { l.flag = flag }) }
func (l *Logger) SetPrefix(prefix string) { l.locked(func() { l.prefix = prefix }) }
func (l *Logger) SetOutput(w io.Writer)   { l.locked(func() { l.out = w }) }

func Print(v ...any)                 { std.Print(v...) }
func Printf(format string, v ...any) { std.Printf(format, v...) }
func Println(v ...any)               { std.Println(v...) }
func Fatal(v ...any)                 { std.Fatal(v...) }
func Fatalf(format string, v ...any) { std.Fatalf(format, v...) }
func Fatalln(v ...any)               { std.Fatalln(v...) }
func Panic(v ...any)                 { std.Panic(v...) }
func Panicf(format string, v ...any) { std.Panicf(format, v...) }
func Panicln(v ...any)               { std.Panicln(v...) }

func Output(calldepth int, s string) error { return std.Output(calldepth+1, s) }
func Flags() int                           { return std.Flags() }
func Prefix() string                       { return std.Prefix() }
func Writer() io.Writer                    { return std.Writer() }
func SetFlags(flag int)                    { std.SetFlags(flag) }
func SetPrefix(prefix string)              { std.SetPrefix(prefix) }
func SetOutput(w io.Writer)                { std.SetOutput(w) }
