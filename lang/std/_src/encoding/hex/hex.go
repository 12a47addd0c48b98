// Package hex writes bytes as hexadecimal digits and reads them.
package hex

import (
	"errors"
	"fmt"
	"io"
	"slices"
)

// ErrLength is an odd number of digits.
var ErrLength = errors.New("encoding/hex: odd length hex string")

// An InvalidByteError is a byte that is no digit.
type InvalidByteError byte

func (e InvalidByteError) Error() string {
	return fmt.Sprintf("encoding/hex: invalid byte: %#U", rune(e))
}

func encode(src []byte) string

// decode returns what could be decoded and what it stopped at: -1 is an odd length,
// -2 the end.
func decode(s string) (b []byte, stop int)

// EncodedLen returns how many digits n bytes have.
func EncodedLen(n int) int { return n * 2 }

// DecodedLen returns how many bytes x digits are.
func DecodedLen(x int) int { return x / 2 }

// Encode writes the digits of src to dst and returns how many.
func Encode(dst, src []byte) int {
	text := encode(src)
	n := copy(dst, text)
	if n < len(text) {
		_ = dst[n] // as in reality, the digits that dst has room for are there
	}
	return n
}

// EncodeToString returns the digits of src.
func EncodeToString(src []byte) string { return encode(src) }

// AppendEncode appends the digits of src.
func AppendEncode(dst, src []byte) []byte { return append(dst, encode(src)...) }

// Decode reads the digits in src and returns how many bytes they are, up to the
// first mistake.
func Decode(dst, src []byte) (int, error) {
	b, err := DecodeString(string(src))
	if len(b) > 0 {
		_ = dst[len(b)-1]
	}
	return copy(dst, b), err
}

// DecodeString is Decode of a string.
func DecodeString(s string) ([]byte, error) {
	b, stop := decode(s)
	switch stop {
	case -2:
		return b, nil
	case -1:
		return b, ErrLength
	}
	return b, InvalidByteError(stop)
}

// AppendDecode appends what the digits in src are.
func AppendDecode(dst, src []byte) ([]byte, error) {
	b, err := DecodeString(string(src))
	return append(slices.Clip(dst), b...), err
}

// Dump returns data as lines of offsets, digits and characters, as hexdump -C does.
func Dump(data []byte) string

// NewEncoder returns a Writer that writes digits to w.
func NewEncoder(w io.Writer) io.Writer { return encoder{w} }

type encoder struct{ w io.Writer }

func (e encoder) Write(p []byte) (n int, err error) {
	n, err = e.w.Write([]byte(encode(p)))
	return n / 2, err
}

// NewDecoder returns a Reader of the bytes whose digits r has.
func NewDecoder(r io.Reader) io.Reader { return &decoder{r: r} }

type decoder struct {
	r    io.Reader
	odd  []byte // a digit without its fellow
	err  error
	text [1024]byte
}

func (d *decoder) Read(p []byte) (n int, err error) {
	if len(d.odd) < 2 && d.err == nil {
		n := copy(d.text[:], d.odd)
		m, err := d.r.Read(d.text[n:])
		d.odd, d.err = d.text[:n+m], err
		if err == io.EOF && len(d.odd)%2 != 0 {
			d.err = io.ErrUnexpectedEOF
			if _, err := DecodeString(string(d.odd[len(d.odd)-1:]) + "0"); err != nil {
				d.err = err
			}
		}
	}
	if most := len(d.odd) / 2; len(p) > most {
		p = p[:most]
	}
	n, err = Decode(p, d.odd[:len(p)*2])
	d.odd = d.odd[2*n:]
	if err != nil {
		d.odd, d.err = nil, err
	}
	if len(d.odd) < 2 {
		return n, d.err
	}
	return n, nil
}
