package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"strings"
	"time"
)

type Inner struct {
	A int
	B string `json:"b,omitempty"`
}

type Base struct {
	ID   int    `json:"id"`
	Name string `json:"name"`
}

type hidden struct{ Seen bool }

type Celsius float64

func (c Celsius) MarshalText() ([]byte, error) { return fmt.Appendf(nil, "%.1f°C", float64(c)), nil }

type ByPointer struct{ n int }

func (p *ByPointer) MarshalJSON() ([]byte, error) { return fmt.Appendf(nil, `{"n":%d}`, p.n), nil }

type Bad struct{}

func (Bad) MarshalJSON() ([]byte, error) { return nil, errors.New("no way") }

type Wrong struct{}

func (Wrong) MarshalJSON() ([]byte, error) { return []byte("{not json"), nil }

type Day time.Weekday

func (d Day) IsZero() bool { return d == 3 }

type Everything struct {
	Base
	*Inner
	hidden
	Bool       bool
	I8         int8
	U64        uint64
	F32        float32
	F64        float64 `json:",string"`
	S          string  `json:"s,string"`
	Skip       string  `json:"-"`
	Dash       string  `json:"-,"`
	lower      int
	Any        any
	Bytes      []byte
	List       []int
	Nil        []int
	Array      [2]bool
	Map        map[string]int
	IntMap     map[int]string
	TempMap    map[Celsius]bool
	Temp       Celsius
	Temps      []Celsius
	P          *int
	PP         **int
	By         ByPointer
	ByP        *ByPointer
	Raw        json.RawMessage
	Num        json.Number
	OmitInt    int            `json:",omitempty"`
	OmitPtr    *int           `json:",omitempty"`
	OmitMap    map[string]int `json:",omitempty"`
	OmitStruct Inner          `json:",omitempty"`
	ZeroStruct Inner          `json:",omitzero"`
	ZeroDay    Day            `json:",omitzero"`
	ZeroTime   [2]int         `json:"zt,omitzero"`
	Odd        int            `json:"odd name!"`
	BadName    int            `json:"bad\"name"`
	Inter      fmt.Stringer
	D          time.Duration
}

func show(v any) {
	b, err := json.Marshal(v)
	fmt.Println(string(b), err)
}

func everything() {
	n := 7
	pn := &n
	e := Everything{Base: Base{1, "base"}, Inner: &Inner{2, ""}, hidden: hidden{true}, Bool: true, I8: -8, U64: math.MaxUint64,
		F32: 0.1, F64: 1e21, S: "quo\"ted", Skip: "no", Dash: "yes", Any: map[string]any{"z": 1, "a": []any{nil, 1.5, "x"}},
		Bytes: []byte("bytes"), List: []int{1, 2, 3}, Map: map[string]int{"b": 2, "a": 1}, IntMap: map[int]string{10: "ten", 9: "nine", -1: "minus"},
		TempMap: map[Celsius]bool{20.5: true}, Temp: 36.6, Temps: []Celsius{1, 2}, P: pn, PP: &pn, By: ByPointer{3}, ByP: &ByPointer{4},
		Raw: json.RawMessage(`{"raw": [1, 2]}`), Num: "12.50", ZeroDay: 3, D: time.Second}
	show(e)
	show(&e)
	show([]*Everything{})
	b, err := json.MarshalIndent(Base{5, "x"}, ">", "  ")
	fmt.Println(string(b), err)
	b, err = json.MarshalIndent(map[string]any{"empty": []int{}, "o": struct{}{}, "n": []any{1, map[string]int{"k": 1}}}, "", "\t")
	fmt.Println(string(b), err)
}

func plain() {
	for _, v := range []any{nil, true, 1, -1, uint8(200), 1.0, 1.5, 1e20, 1e21, 1e-6, 1e-7, float32(3.4e38), float32(1e-7), 0.1 + 0.2, math.Copysign(0, -1),
		"", "plain", "tab\tnewline\n\"\\", "<a href='x'>&</a>", "\u2028 \x00 \x7f é 世 \xff", []int(nil), []int{}, [0]int{}, map[string]int(nil), map[string]int{},
		[]byte(nil), []byte{}, []byte{0, 255}, [3]byte{1, 2, 3}, []string{"a"}, [][]int{{1}, nil, {}}, (*int)(nil), struct{}{}, struct{ a int }{1},
		map[uint8]bool{3: true, 20: false}, map[string]any{"x": nil}, Celsius(1), json.Number(""), json.Number("1e5"), json.RawMessage(nil), &ByPointer{1}, ByPointer{2},
		[]ByPointer{{1}}, map[string]ByPointer{"k": {1}}, &struct{ B ByPointer }{}, struct{ B ByPointer }{}, [1]ByPointer{{6}}, &[1]ByPointer{{6}}, time.Sunday, 'x'} {
		show(v)
	}
}

func failures() {
	for _, v := range []any{math.NaN(), math.Inf(1), float32(math.Inf(-1)), make(chan int), func() {}, map[bool]int{}, []any{make(chan int)},
		Bad{}, &Bad{}, Wrong{}, []Bad{{}}, json.Number("1x"), struct{ F func() }{}, map[string]any{"k": Bad{}}} {
		show(v)
	}
	var me *json.MarshalerError
	_, err := json.Marshal(Bad{})
	fmt.Println(errors.As(err, &me), me.Type, me.Err, errors.Unwrap(err))
	var ut *json.UnsupportedTypeError
	_, err = json.Marshal(make(chan int))
	fmt.Println(errors.As(err, &ut), ut.Type)
	var uv *json.UnsupportedValueError
	_, err = json.Marshal(math.NaN())
	fmt.Println(errors.As(err, &uv), uv.Str)
	type ring struct{ Next *ring }
	r := &ring{}
	r.Next = r
	_, err = json.Marshal(r)
	fmt.Println(err)
	s := []any{nil}
	s[0] = s
	_, err = json.Marshal(s)
	fmt.Println(err)
	m := map[string]any{}
	m["m"] = m
	_, err = json.Marshal(m)
	fmt.Println(err)
}

type (
	Left  struct{ Same, OnlyLeft int }
	Right struct{ Same, OnlyRight int }
	Both  struct {
		Left
		Right
	}
	Tagged struct {
		X int `json:"Same"`
	}
	WithTag struct {
		Left
		Tagged
	}
	Outer struct {
		Left
		Same string
	}
	Deep struct {
		Both
		Again
	}
	Again struct{ *Left }
	Named struct {
		Left `json:"left"`
	}
	Recursive struct {
		Value int
		Next  *Recursive `json:",omitempty"`
	}
	IntAlias int
	Embedded struct {
		IntAlias
		lower
	}
	lower struct{ Up int }
)

func embedded() {
	show(Both{Left{1, 2}, Right{3, 4}})
	show(WithTag{Left{1, 2}, Tagged{3}})
	show(Outer{Left{1, 2}, "own"})
	show(Deep{})
	show(Deep{Again: Again{&Left{1, 2}}})
	show(Named{Left{1, 2}})
	show(Recursive{1, &Recursive{2, nil}})
	show(Embedded{5, lower{6}})
	show(struct {
		*Left
		*Right
	}{Left: &Left{1, 2}})
}

func forms() {
	src := []byte(` { "a" : [ 1 , 2 , { } , [ ] ] , "b" : "<&>" } `)
	var b bytes.Buffer
	fmt.Println(json.Compact(&b, src), b.String())
	b.Reset()
	fmt.Println(json.Indent(&b, src, "#", "--"), b.String())
	b.Reset()
	json.HTMLEscape(&b, src)
	fmt.Println(b.String())
	b.Reset()
	b.WriteString("kept ")
	fmt.Println(json.Compact(&b, []byte(`[1,`)), b.String())
	fmt.Println(json.Indent(&b, []byte(`{"a":}`), "", " "), b.String())
	for _, s := range []string{`{}`, ``, `nul`, `[1,]`, `"a`, ` 1 `, `01`, `{"a":1}x`} {
		fmt.Print(json.Valid([]byte(s)), " ")
	}
	fmt.Println()
	e := json.NewEncoder(os.Stdout)
	fmt.Println(e.Encode("<html>"))
	e.SetEscapeHTML(false)
	fmt.Println(e.Encode("<html>"))
	e.SetIndent("", " ")
	fmt.Println(e.Encode(map[string]any{"k": []int{1}}), e.Encode(make(chan int)))
	fmt.Println(json.NewEncoder(broken{}).Encode(1))
	fmt.Println(strings.ToUpper(json.Delim('[').String()))
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("broken writer") }

func main() {
	everything()
	plain()
	failures()
	embedded()
	forms()
}
