package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// slow hands out a byte at a time and says so.
type slow struct {
	s    string
	read int
}

func (s *slow) Read(p []byte) (int, error) {
	if s.read == len(s.s) {
		return 0, io.EOF
	}
	p[0] = s.s[s.read]
	s.read++
	return 1, nil
}

func values() {
	r := &slow{s: ` {"a":1} [2] "x" 12 3.5 true null  `}
	d := json.NewDecoder(r)
	for {
		var v any
		err := d.Decode(&v)
		fmt.Println(v, err, r.read, d.InputOffset())
		if err != nil {
			break
		}
	}
	d = json.NewDecoder(strings.NewReader(`{"N":1,"X":2} 12345678901234567890 rest`))
	d.UseNumber()
	d.DisallowUnknownFields()
	var s struct{ N int }
	fmt.Println(d.Decode(&s), s)
	var v any
	fmt.Println(d.Decode(&v), v)
	fmt.Printf("%T\n", v)
	rest, _ := io.ReadAll(d.Buffered())
	fmt.Printf("%q\n", rest)
	fmt.Println(d.Decode(&v), d.Decode(&v))
	for _, text := range []string{``, `  `, `{"a":`, `[1,`, `"abc`, `tru`, `12`, `{"a":1}}`, `{x}`, `[1 2]`} {
		d := json.NewDecoder(strings.NewReader(text))
		var v any
		err := d.Decode(&v)
		var se *json.SyntaxError
		if errors.As(err, &se) {
			fmt.Println(text, err, se.Offset)
			continue
		}
		fmt.Println(text, v, err, d.Decode(&v))
	}
	d = json.NewDecoder(failing{})
	fmt.Println(d.Decode(&v), d.Decode(&v))
	long := `["` + strings.Repeat("long ", 400) + `"]`
	d = json.NewDecoder(strings.NewReader(long + long))
	var l []string
	fmt.Println(d.Decode(&l), len(l[0]), d.Decode(&l), len(l[0]), d.Decode(&l))
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("cannot read") }

func tokens() {
	for _, text := range []string{`{"a":[1,"x",{"b":null}],"c":true} [] {}`, `[1,]`, `{"a" 1}`, `{1:2}`, `[1 2]`, `]`, `{"a":}`, `[1,2`, `,`, `{,}`, `{"a":1 "b"}`, `:`} {
		d := json.NewDecoder(strings.NewReader(text))
		for {
			more := d.More()
			t, err := d.Token()
			if err != nil {
				fmt.Println(err)
				break
			}
			fmt.Printf("%T:%v:%v:%d ", t, t, more, d.InputOffset())
		}
	}
	d := json.NewDecoder(strings.NewReader(`{"items":[{"N":1},{"N":2}],"after":3}`))
	d.Token()
	d.Token()
	d.Token()
	for d.More() {
		var item struct{ N int }
		fmt.Println(d.Decode(&item), item)
	}
	t, err := d.Token()
	fmt.Println(t, err)
	t, err = d.Token()
	fmt.Println(t, err)
	var n int
	fmt.Println(d.Decode(&n), n)
	var v any
	fmt.Println(d.Decode(&v))
}

// Two goroutines and a pipe: a value is there as soon as it is complete.
func pipe() {
	r, w := io.Pipe()
	go func() {
		e := json.NewEncoder(w)
		for i := range 3 {
			fmt.Println("send", i, e.Encode(map[string]int{"i": i}))
		}
		w.Close()
	}()
	d := json.NewDecoder(r)
	for {
		var m map[string]int
		if err := d.Decode(&m); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println("got", m)
	}
}

func main() {
	values()
	tokens()
	pipe()
}
