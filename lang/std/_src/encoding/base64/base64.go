// Package base64 writes bytes as 64 safe characters and reads them.
package base64

import (
	"io"
	"slices"
	"strconv"
)

// An Encoding is an alphabet, with what fills the last group up.
type Encoding struct {
	alphabet string
	padding  rune
	strict   bool
}

// StdPadding is the usual padding, NoPadding stands for none.
const (
	StdPadding rune = '='
	NoPadding  rune = -1
)

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

// The encodings of RFC 4648, and those without padding.
var (
	StdEncoding    = NewEncoding(letters + "+/")
	URLEncoding    = NewEncoding(letters + "-_")
	RawStdEncoding = StdEncoding.WithPadding(NoPadding)
	RawURLEncoding = URLEncoding.WithPadding(NoPadding)
)

func encode(alphabet string, padding rune, strict bool, src []byte) string

// decode returns what could be decoded, and the place of the mistake or -1.
func decode(alphabet string, padding rune, strict bool, s string) (b []byte, bad int)

// NewEncoding returns the encoding with an alphabet of 64 different bytes.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 64 {
		panic("encoding alphabet is not 64-bytes long")
	}
	for i := range len(encoder) {
		switch {
		case encoder[i] == '\n' || encoder[i] == '\r':
			panic("encoding alphabet contains newline character")
		case slices.Contains([]byte(encoder[:i]), encoder[i]):
			panic("encoding alphabet includes duplicate symbols")
		}
	}
	return &Encoding{encoder, StdPadding, false}
}

// WithPadding returns the same encoding with another padding.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	switch {
	case padding < NoPadding || padding == '\r' || padding == '\n' || padding > 0xff:
		panic("invalid padding")
	case padding != NoPadding && slices.Contains([]byte(enc.alphabet), byte(padding)):
		panic("padding contained in alphabet")
	}
	enc.padding = padding
	return &enc
}

// Strict returns the same encoding which refuses bits that stand for nothing.
func (enc Encoding) Strict() *Encoding {
	enc.strict = true
	return &enc
}

// A CorruptInputError is the place of a character that is not of the alphabet.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base64 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// EncodedLen returns how long n bytes become.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.padding == NoPadding {
		return n/3*4 + (n%3*8+5)/6
	}
	return (n + 2) / 3 * 4
}

// DecodedLen returns how many bytes n characters are at most.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.padding == NoPadding {
		return n/4*3 + n%4*6/8
	}
	return n / 4 * 3
}

// EncodeToString returns src encoded.
func (enc *Encoding) EncodeToString(src []byte) string {
	return encode(enc.alphabet, enc.padding, enc.strict, src)
}

// Encode writes src encoded to dst.
func (enc *Encoding) Encode(dst, src []byte) {
	text := enc.EncodeToString(src)
	if n := copy(dst, text); n < len(text) {
		_ = dst[n] // as in reality, what dst has room for is there
	}
}

// AppendEncode appends src encoded.
func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	return append(dst, enc.EncodeToString(src)...)
}

// DecodeString returns the bytes that s stands for. Line ends do not count.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	b, bad := decode(enc.alphabet, enc.padding, enc.strict, s)
	if bad >= 0 {
		return b, CorruptInputError(bad)
	}
	return b, nil
}

// Decode writes the bytes that src stands for to dst.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	b, err := enc.DecodeString(string(src))
	if len(b) > 0 {
		_ = dst[len(b)-1]
	}
	return copy(dst, b), err
}

// AppendDecode appends the bytes that src stands for.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	b, err := enc.DecodeString(string(src))
	return append(dst, b...), err
}

// NewEncoder returns a Writer that writes encoded to w. Close it: it keeps what
// does not fill a group.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser { return &encoder{enc: enc, w: w} }

type encoder struct {
	enc  *Encoding
	w    io.Writer
	left []byte
	err  error
}

func (e *encoder) Write(p []byte) (n int, err error) {
	if e.err != nil {
		return 0, e.err
	}
	all := append(e.left, p...)
	whole := len(all) / 3 * 3
	if whole > 0 {
		if _, e.err = e.w.Write([]byte(e.enc.EncodeToString(all[:whole]))); e.err != nil {
			return 0, e.err
		}
	}
	e.left = slices.Clone(all[whole:])
	return len(p), nil
}

func (e *encoder) Close() error {
	if e.err == nil && len(e.left) > 0 {
		_, e.err = e.w.Write([]byte(e.enc.EncodeToString(e.left)))
		e.left = nil
	}
	return e.err
}

// NewDecoder returns a Reader of what r has encoded.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader { return &decoder{enc: enc, r: r} }

type decoder struct {
	enc  *Encoding
	r    io.Reader
	text []byte // read, not decoded
	out  []byte // decoded
	at   int64  // how much came before text
	err  error
}

func (d *decoder) Read(p []byte) (n int, err error) {
	for len(d.out) == 0 && d.err == nil {
		d.fill()
	}
	if n = copy(p, d.out); n > 0 {
		d.out = d.out[n:]
		return n, nil
	}
	return 0, d.err
}

// fill decodes the whole groups of what the reader has, and at its end the rest.
func (d *decoder) fill() {
	buf := make([]byte, 1024)
	n, err := d.r.Read(buf)
	for _, c := range buf[:n] {
		if c != '\n' && c != '\r' {
			d.text = append(d.text, c)
		}
	}
	whole := len(d.text)
	if err == nil || d.enc.padding != NoPadding {
		whole -= whole % 4
	}
	if err == io.EOF && whole < len(d.text) {
		err = io.ErrUnexpectedEOF
	}
	b, bad := decode(d.enc.alphabet, d.enc.padding, d.enc.strict, string(d.text[:whole]))
	d.out, d.err = b, err
	if bad >= 0 {
		d.err = CorruptInputError(d.at + int64(bad))
	}
	d.at += int64(whole)
	d.text = d.text[whole:]
}
