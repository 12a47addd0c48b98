package log

import (
	"fmt"
	"io"
	"os"
)

// The functions are the methods of the Logger that Default returns. They do not
// call them: the place of a line is that of who calls the function.

func Print(v ...any) {
	std.write(2, func(line []byte) []byte { return fmt.Append(line, v...) })
}

func Printf(format string, v ...any) {
	std.write(2, func(line []byte) []byte { return fmt.Appendf(line, format, v...) })
}

func Println(v ...any) {
	std.write(2, func(line []byte) []byte { return fmt.Appendln(line, v...) })
}

func Fatal(v ...any) {
	std.Output(2, fmt.Sprint(v...))
	os.Exit(1)
}

func Fatalf(format string, v ...any) {
	std.Output(2, fmt.Sprintf(format, v...))
	os.Exit(1)
}

func Fatalln(v ...any) {
	std.Output(2, fmt.Sprintln(v...))
	os.Exit(1)
}

func Panic(v ...any) {
	s := fmt.Sprint(v...)
	std.Output(2, s)
	panic(s)
}

func Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	std.Output(2, s)
	panic(s)
}

func Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	std.Output(2, s)
	panic(s)
}

func Output(calldepth int, s string) error { return std.Output(calldepth+1, s) }
func Flags() int                           { return std.Flags() }
func Prefix() string                       { return std.Prefix() }
func Writer() io.Writer                    { return std.Writer() }
func SetFlags(flag int)                    { std.SetFlags(flag) }
func SetPrefix(prefix string)              { std.SetPrefix(prefix) }
func SetOutput(w io.Writer)                { std.SetOutput(w) }
