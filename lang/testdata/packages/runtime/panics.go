// Calls of the standard packages that panic, or nearly do: what comes, and of which type?
package main

import (
	"bufio"
	"bytes"
	"container/heap"
	"container/ring"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"math/bits"
	"math/rand"
	randv2 "math/rand/v2"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
	"unicode/utf8"
)

const max = math.MaxInt

type ints []int

func (s ints) Len() int           { return len(s) }
func (s ints) Less(i, j int) bool { return s[i] < s[j] }
func (s ints) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }
func (s *ints) Push(x any)        { *s = append(*s, x.(int)) }
func (s *ints) Pop() any          { x := (*s)[len(*s)-1]; *s = (*s)[:len(*s)-1]; return x }

var n0 = 0
var neg = -1

var tries = []struct {
	name string
	f    func()
}{
	{"strings.Repeat max", func() { strings.Repeat("-", max) }},
	{"strings.Repeat neg", func() { strings.Repeat("-", neg) }},
	{"strings.Repeat ovf", func() { strings.Repeat("--", max) }},
	{"strings.Repeat empty", func() { strings.Repeat("", max) }},
	{"bytes.Repeat max", func() { bytes.Repeat([]byte("-"), max) }},
	{"bytes.Repeat nil", func() { bytes.Repeat(nil, max) }},
	{"bytes.Repeat neg", func() { bytes.Repeat(nil, neg) }},
	{"slices.Repeat max", func() { slices.Repeat([]int{1}, max) }},
	{"slices.Repeat bytes", func() { slices.Repeat([]byte{1}, max) }},
	{"slices.Repeat empty", func() { slices.Repeat([]int{}, max) }},
	{"slices.Repeat struct{}", func() { fmt.Println(len(slices.Repeat([]struct{}{{}}, max))) }},
	{"Builder.Grow neg", func() { var b strings.Builder; b.Grow(neg) }},
	{"Builder.Grow max", func() { var b strings.Builder; b.Grow(max) }},
	{"Buffer.Grow neg", func() { var b bytes.Buffer; b.Grow(neg) }},
	{"Buffer.Grow max", func() { var b bytes.Buffer; b.Grow(max) }},
	{"Buffer.Grow max2", func() { b := bytes.NewBufferString("x"); b.Grow(max) }},
	{"Buffer.Truncate", func() { var b bytes.Buffer; b.Truncate(3) }},
	{"Buffer.ReadFrom neg", func() { var b bytes.Buffer; b.ReadFrom(negReader{}) }},
	{"FormatInt", func() { strconv.FormatInt(100, 99) }},
	{"FormatInt1", func() { strconv.FormatInt(100, 1) }},
	{"AppendUint", func() { strconv.AppendUint(nil, 100, 1) }},
	{"FormatFloat bits", func() { fmt.Println(strconv.FormatFloat(1.5, 'g', -1, 13)) }},
	{"FormatFloat prec", func() { fmt.Println(len(strconv.FormatFloat(1.5, 'f', 1000, 64))) }},
	{"rand.Intn 0", func() { rand.Intn(n0) }},
	{"rand.Int63n", func() { rand.Int63n(int64(neg)) }},
	{"rand.Int31n", func() { rand.Int31n(0) }},
	{"rand.Perm", func() { rand.Perm(neg) }},
	{"rand.Shuffle", func() { rand.Shuffle(neg, nil) }},
	{"randv2.N", func() { randv2.N(n0) }},
	{"randv2.IntN", func() { randv2.IntN(neg) }},
	{"randv2.Uint32N", func() { randv2.Uint32N(0) }},
	{"randv2.Shuffle", func() { randv2.Shuffle(neg, nil) }},
	{"rand nil", func() { (*rand.Rand)(nil).Int() }},
	{"randv2 nil", func() { (*randv2.Rand)(nil).Int() }},
	{"pcg nil", func() { (*randv2.PCG)(nil).Uint64() }},
	{"chacha nil", func() { (*randv2.ChaCha8)(nil).Uint64() }},
	{"zero rand", func() { var r rand.Rand; r.Int() }},
	{"zero randv2", func() { var r randv2.Rand; r.Int() }},
	{"zero pcg", func() { var r randv2.PCG; fmt.Println(r.Uint64()) }},
	{"ticker", func() { time.NewTicker(0) }},
	{"tick", func() { fmt.Println(time.Tick(0)) }},
	{"ticker reset", func() { time.NewTicker(1).Reset(0) }},
	{"timer zero", func() { var t time.Timer; t.Stop() }},
	{"timer zero reset", func() { var t time.Timer; t.Reset(1) }},
	{"ticker zero stop", func() { var t time.Ticker; t.Stop(); fmt.Println("ok") }},
	{"timer nil", func() { (*time.Timer)(nil).Stop() }},
	{"time.In nil", func() { time.Time{}.In(nil) }},
	{"time.Date nil", func() { time.Date(1, 1, 1, 1, 1, 1, 1, nil) }},
	{"time month", func() { fmt.Println(time.Month(13), time.Weekday(9)) }},
	{"regexp", func() { regexp.MustCompile("(") }},
	{"regexp nil", func() { (*regexp.Regexp)(nil).MatchString("a") }},
	{"regexp zero", func() { var r regexp.Regexp; r.MatchString("a") }},
	{"regexp zero string", func() { var r regexp.Regexp; fmt.Println(r.String()) }},
	{"replacer odd", func() { strings.NewReplacer("a") }},
	{"replacer zero", func() { var r strings.Replacer; fmt.Println(r.Replace("a")) }},
	{"replacer nil", func() { (*strings.Replacer)(nil).Replace("a") }},
	{"bits.Div 0", func() { bits.Div64(1, 1, uint64(n0)) }},
	{"bits.Div ovf", func() { bits.Div(5, 1, 2) }},
	{"bits.Div32 ovf", func() { bits.Div32(5, 1, 2) }},
	{"bits.Rem", func() { fmt.Println(bits.Rem64(5, 1, 2)) }},
	{"bits.Rem 0", func() { bits.Rem64(5, 1, uint64(n0)) }},
	{"base64 short", func() { base64.NewEncoding("abc") }},
	{"base64 dup", func() { base64.NewEncoding(strings.Repeat("a", 64)) }},
	{"utf8 short", func() { utf8.EncodeRune(make([]byte, 1), 'ü') }},
	{"utf8 empty", func() { utf8.EncodeRune(nil, 'a') }},
	{"utf8 rune", func() { fmt.Println(utf8.DecodeRune(nil)) }},
	{"heap remove", func() { heap.Remove(&ints{1}, 4) }},
	{"ring", func() { fmt.Println(ring.New(neg).Len()) }},
	{"ring nil", func() { (*ring.Ring)(nil).Unlink(3) }},
	{"context nil", func() { context.WithCancel(nil) }},
	{"context key nil", func() { context.WithValue(context.Background(), nil, 1) }},
	{"context key bad", func() { context.WithValue(context.Background(), []int{}, 1) }},
	{"errors.As nil", func() { errors.As(io.EOF, nil) }},
	{"errors.As bad", func() { errors.As(io.EOF, 3) }},
	{"errors.As bad2", func() { var x int; errors.As(io.EOF, &x) }},
	{"slices.Max", func() { slices.Max([]int{}) }},
	{"slices.Chunk", func() { slices.Chunk([]int{1}, 0) }},
	{"slices.Insert", func() { slices.Insert([]int{1}, 4, 1) }},
	{"slices.Delete", func() { slices.Delete([]int{1}, 1, 4) }},
	{"slices.Grow", func() { slices.Grow([]int{1}, neg) }},
	{"slices.Concat", func() { s := make([]struct{}, max); slices.Concat(s, s) }},
	{"sync neg", func() { var w sync.WaitGroup; w.Add(-1) }},
	{"atomic.Value nil", func() { var v atomic.Value; v.Store(nil) }},
	{"atomic.Value type", func() { var v atomic.Value; v.Store(1); v.Store("") }},
	{"atomic nil", func() { atomic.AddInt32(nil, 1) }},
	{"atomic nil2", func() { (*atomic.Int64)(nil).Add(1) }},
	{"mutex nil", func() { (*sync.Mutex)(nil).Lock() }},
	{"bufio.Reader neg", func() { bufio.NewReader(negReader{}).ReadByte() }},
	{"bufio.Scanner Buffer", func() { s := bufio.NewScanner(strings.NewReader("a b")); s.Scan(); s.Buffer(nil, 3) }},
	{"strings.Reader nil", func() { (*strings.Reader)(nil).Len() }},
	{"bytes.Buffer nil", func() { fmt.Println((*bytes.Buffer)(nil).String()) }},
	{"bytes.Buffer nil2", func() { (*bytes.Buffer)(nil).WriteByte(1) }},
	{"builder nil", func() { _ = (*strings.Builder)(nil).String() }},
	{"builder copied", func() { var b strings.Builder; b.WriteByte(1); c := b; c.WriteByte(1) }},
	{"io nil", func() { io.Copy(nil, nil) }},
	{"json nil", func() { fmt.Println(json.Unmarshal([]byte("1"), nil)) }},
	{"json dec", func() { json.NewDecoder(nil).Decode(new(int)) }},
	{"once nil", func() { new(sync.Once).Do(nil) }},
	{"runtime.SetFinalizer", func() { defer func() { fmt.Println("x") }(); runtime.KeepAlive(nil) }},
	{"cond", func() { sync.NewCond(nil).Wait() }},
	{"strings.Map", func() { strings.Map(nil, "a") }},
	{"float", func() { fmt.Println(strconv.FormatFloat(math.Inf(1), 'x', -5, 32)) }},
	{"fmt width", func() { fmt.Printf("%*d|%.*d|%99999999d\n", 1<<30, 3, 1<<30, 3, 3) }},
	{"quoted", func() { fmt.Println(strconv.Unquote("\"a")) }},
	{"splitn", func() { fmt.Println(strings.SplitN("abc", "", -5), strings.SplitN("abc", "b", max)) }},
	{"replace n", func() { fmt.Println(strings.Replace("abc", "", "-", max)) }},
	{"zipf", func() { fmt.Println(rand.NewZipf(rand.New(rand.NewSource(1)), 0.5, 1, 10) == nil) }},
	{"pool", func() { fmt.Println(new(sync.Pool).Get()) }},
	{"zero struct copy", func() {
		s := make([]struct{}, 1<<20)
		fmt.Println(copy(s, s))
		clear(s)
		s = append(s, s...)
		fmt.Println(len(s))
	}},
	{"duration", func() {
		fmt.Println(time.Duration(math.MinInt64).Abs(), time.Duration(5).Round(-1), time.Duration(5).Truncate(0))
	}},
}

type negReader struct{}

func (negReader) Read([]byte) (int, error) { return -1, nil }

func main() {
	for _, t := range tries {
		func() {
			defer func() {
				r := recover()
				_, isRT := r.(runtime.Error)
				_, isErr := r.(error)
				fmt.Printf("%s: %v %T %v %v\n", t.name, r, r, isRT, isErr)
			}()
			t.f()
		}()
	}
}

// Output:
// strings.Repeat max: runtime error: makeslice: len out of range runtime.errorString true true
// strings.Repeat neg: strings: negative Repeat count string false false
// strings.Repeat ovf: strings: Repeat output length overflow string false false
// strings.Repeat empty: <nil> <nil> false false
// bytes.Repeat max: runtime error: makeslice: len out of range runtime.errorString true true
// bytes.Repeat nil: <nil> <nil> false false
// bytes.Repeat neg: bytes: negative Repeat count string false false
// slices.Repeat max: runtime error: makeslice: len out of range runtime.errorString true true
// slices.Repeat bytes: runtime error: makeslice: len out of range runtime.errorString true true
// slices.Repeat empty: <nil> <nil> false false
// 9223372036854775807
// slices.Repeat struct{}: <nil> <nil> false false
// Builder.Grow neg: strings.Builder.Grow: negative count string false false
// Builder.Grow max: runtime error: makeslice: len out of range runtime.errorString true true
// Buffer.Grow neg: bytes.Buffer.Grow: negative count string false false
// Buffer.Grow max: bytes.Buffer: too large *errors.errorString false true
// Buffer.Grow max2: bytes.Buffer: too large *errors.errorString false true
// Buffer.Truncate: bytes.Buffer: truncation out of range string false false
// Buffer.ReadFrom neg: bytes.Buffer: reader returned negative count from Read *errors.errorString false true
// FormatInt: strconv: illegal AppendInt/FormatInt base string false false
// FormatInt1: strconv: illegal AppendInt/FormatInt base string false false
// AppendUint: strconv: illegal AppendInt/FormatInt base string false false
// FormatFloat bits: strconv: illegal AppendFloat/FormatFloat bitSize string false false
// 1002
// FormatFloat prec: <nil> <nil> false false
// rand.Intn 0: invalid argument to Intn string false false
// rand.Int63n: invalid argument to Int63n string false false
// rand.Int31n: invalid argument to Int31n string false false
// rand.Perm: runtime error: makeslice: len out of range runtime.errorString true true
// rand.Shuffle: invalid argument to Shuffle string false false
// randv2.N: invalid argument to N string false false
// randv2.IntN: invalid argument to IntN string false false
// randv2.Uint32N: invalid argument to Uint32N string false false
// randv2.Shuffle: invalid argument to Shuffle string false false
// rand nil: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// randv2 nil: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// pcg nil: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// chacha nil: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// zero rand: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// zero randv2: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// 4107282207882862730
// zero pcg: <nil> <nil> false false
// ticker: non-positive interval for NewTicker string false false
// <nil>
// tick: <nil> <nil> false false
// ticker reset: non-positive interval for Ticker.Reset string false false
// timer zero: time: Stop called on uninitialized Timer string false false
// timer zero reset: time: Reset called on uninitialized Timer string false false
// ok
// ticker zero stop: <nil> <nil> false false
// timer nil: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// time.In nil: time: missing Location in call to Time.In string false false
// time.Date nil: time: missing Location in call to Date string false false
// %!Month(13) %!Weekday(9)
// time month: <nil> <nil> false false
// regexp: regexp: Compile(`(`): error parsing regexp: missing closing ): `(` string false false
// regexp nil: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// regexp zero: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
//
// regexp zero string: <nil> <nil> false false
// replacer odd: strings.NewReplacer: odd argument count string false false
// a
// replacer zero: <nil> <nil> false false
// replacer nil: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// bits.Div 0: runtime error: integer divide by zero runtime.errorString true true
// bits.Div ovf: runtime error: integer overflow runtime.errorString true true
// bits.Div32 ovf: runtime error: integer overflow runtime.errorString true true
// 1
// bits.Rem: <nil> <nil> false false
// bits.Rem 0: runtime error: integer divide by zero runtime.errorString true true
// base64 short: encoding alphabet is not 64-bytes long string false false
// base64 dup: encoding alphabet includes duplicate symbols string false false
// utf8 short: runtime error: index out of range [1] with length 1 runtime.boundsError true true
// utf8 empty: runtime error: index out of range [0] with length 0 runtime.boundsError true true
// 65533 0
// utf8 rune: <nil> <nil> false false
// heap remove: runtime error: index out of range [4] with length 1 runtime.boundsError true true
// 0
// ring: <nil> <nil> false false
// ring nil: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// context nil: cannot create context from nil parent string false false
// context key nil: nil key string false false
// context key bad: key is not comparable string false false
// errors.As nil: errors: target cannot be nil string false false
// errors.As bad: errors: target must be a non-nil pointer string false false
// errors.As bad2: errors: *target must be interface or implement error string false false
// slices.Max: slices.Max: empty list string false false
// slices.Chunk: cannot be less than 1 string false false
// slices.Insert: runtime error: slice bounds out of range [4:1] runtime.boundsError true true
// slices.Delete: runtime error: slice bounds out of range [:4:1] runtime.boundsError true true
// slices.Grow: cannot be negative string false false
// slices.Concat: len out of range string false false
// sync neg: sync: negative WaitGroup counter string false false
// atomic.Value nil: sync/atomic: store of nil value into Value string false false
// atomic.Value type: sync/atomic: store of inconsistently typed value into Value string false false
// atomic nil: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// atomic nil2: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// mutex nil: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// bufio.Reader neg: bufio: reader returned negative count from Read *errors.errorString false true
// bufio.Scanner Buffer: Buffer called after Scan string false false
// strings.Reader nil: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// <nil>
// bytes.Buffer nil: <nil> <nil> false false
// bytes.Buffer nil2: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// builder nil: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// builder copied: strings: illegal use of non-zero Builder copied by value string false false
// io nil: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// json: Unmarshal(nil)
// json nil: <nil> <nil> false false
// json dec: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// once nil: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// x
// runtime.SetFinalizer: <nil> <nil> false false
// cond: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// strings.Map: runtime error: invalid memory address or nil pointer dereference runtime.errorString true true
// +Inf
// float: <nil> <nil> false false
// %!(BADWIDTH)3|%!(BADPREC)3|%!(NOVERB)%!(EXTRA int=3)fmt width: <nil> <nil> false false
//  invalid syntax
// quoted: <nil> <nil> false false
// [a b c] [a c]
// splitn: <nil> <nil> false false
// -a-b-c-
// replace n: <nil> <nil> false false
// true
// zipf: <nil> <nil> false false
// <nil>
// pool: <nil> <nil> false false
// 1048576
// 2097152
// zero struct copy: <nil> <nil> false false
// 2562047h47m16.854775807s 5ns 5ns
// duration: <nil> <nil> false false
