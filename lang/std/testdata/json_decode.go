package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

type Inner struct {
	A int
	B *string
}

type Color int

func (c *Color) UnmarshalText(text []byte) error {
	switch strings.ToLower(string(text)) {
	case "red":
		*c = 1
	case "blue":
		*c = 2
	default:
		return fmt.Errorf("no color %q", text)
	}
	return nil
}

type Twice int

func (t *Twice) UnmarshalJSON(b []byte) error {
	var n int
	if err := json.Unmarshal(b, &n); err != nil {
		return err
	}
	*t = Twice(2 * n)
	return nil
}

type Base struct{ ID int }

type secret struct{ Key int }

type All struct {
	Base
	*Inner
	secret
	Bool      bool
	I8        int8
	U         uint
	F32       float32
	F         float64
	S         string
	Q         int    `json:",string"`
	QS        string `json:"qs,string"`
	QB        *bool  `json:",string"`
	L         []int
	Arr       [3]int
	M         map[string]Inner
	IM        map[int8]string
	CM        map[Color]int
	Any       any
	P         *int
	PP        **Inner
	Bytes     []byte
	C         Color
	CP        *Color
	T         Twice
	TP        *Twice
	TL        []Twice
	Raw       json.RawMessage
	N         json.Number
	Str       fmt.Stringer
	Skip      int `json:"-"`
	priv      int
	MixedCase string `json:"mixedCase"`
}

func decode[T any](text string) {
	var v T
	err := json.Unmarshal([]byte(text), &v)
	fmt.Printf("%s => %+v", text, v)
	if err != nil {
		fmt.Printf(" %T %v", err, err)
	}
	fmt.Println()
}

func values() {
	decode[any](`null`)
	decode[any](` {"a":[1,2.5,"x",null,true,{"b":{}}],"c":[]} `)
	decode[any](`-12e3`)
	decode[any](`"\u00e9\ud83d\ude00\ud800 \n\/\\"`)
	decode[int](`12`)
	decode[int](`-9223372036854775808`)
	decode[int8](`200`)
	decode[uint](`-1`)
	decode[int](`1.0`)
	decode[float32](`1e40`)
	decode[float64](`1e400`)
	decode[any](`1e400`)
	decode[float64](`0.1`)
	decode[string](`"s"`)
	decode[string](`1`)
	decode[string](`null`)
	decode[bool](`true`)
	decode[bool](`"true"`)
	decode[int](`true`)
	decode[[]int](`[1,2,3]`)
	decode[[]int](`null`)
	decode[[]int](`[]`)
	decode[[]int]("[1,\"x\",3]")
	decode[[]int](`{}`)
	decode[[2]int](`[1,2,3]`)
	decode[[3]int](`[1]`)
	decode[map[string]int](`{"a":1,"b":2,"a":3}`)
	decode[map[int]string](`{"1":"x","-2":"y"}`)
	decode[map[uint8]string](`{"1":"x","300":"y"}`)
	decode[map[Color]int](`{"red":1,"BLUE":2}`)
	decode[map[Color]int](`{"green":1}`)
	decode[map[bool]int](`{"true":1}`)
	decode[map[string]any](`[1]`)
	decode[[]byte](`"aGVsbG8="`)
	decode[[]byte](`"a*"`)
	decode[[]byte](`[104,105]`)
	decode[json.Number](`12.50`)
	decode[json.Number](`"12"`)
	decode[json.Number](`"x"`)
	decode[json.RawMessage](` {"a" : 1} `)
	decode[Color](`"red"`)
	decode[Color](`3`)
	decode[Color](`"green"`)
	decode[Color](`[1]`)
	decode[Color](`{}`)
	decode[Color](`null`)
	decode[Twice](`21`)
	decode[Twice](`"x"`)
	decode[struct{}](`{"a":1}`)
	decode[struct{}](`1`)
	decode[fmt.Stringer](`1`)
	decode[fmt.Stringer](`null`)
	decode[fmt.Stringer](`{}`)
	decode[chan int](`1`)
	decode[func()](`null`)
	decode[[]any](`[[[1]],{"x":[2]}]`)
}

func whole() {
	var a All
	err := json.Unmarshal([]byte(`{"ID":1,"A":2,"B":"b","Key":3,"Bool":true,"I8":-8,"U":7,"F32":1.5,"F":2.5,"S":"s","Q":"42","qs":"\"in\"","QB":"true",
		"L":[1,2],"Arr":[1,2],"M":{"x":{"A":1,"B":null},"y":{"A":2}},"IM":{"1":"one"},"CM":{"red":1},"Any":{"k":[1]},"P":5,"PP":{"A":9},"Bytes":"AQI=",
		"C":"red","CP":"blue","T":4,"TP":5,"TL":[1,2],"Raw":[1, 2],"N":1.0,"Skip":1,"priv":2,"MIXEDCASE":"m","unknown":[{"x":"}"}]}`), &a)
	fmt.Println(err)
	b, err := json.Marshal(struct {
		All
		Str any
	}{All: a})
	fmt.Println(string(b), err)
	fmt.Println(a.ID, a.Inner.A, *a.B, a.Key, a.Q, a.QS, *a.QB, a.L, a.Arr, a.IM, a.CM, a.Any, *a.P, (**a.PP).A, a.Bytes, a.C, *a.CP, a.T, *a.TP, a.TL, string(a.Raw), a.N, a.Skip, a.priv, a.MixedCase)
	// What is there stays, unless it is replaced.
	err = json.Unmarshal([]byte(`{"L":[9],"Arr":[9],"M":{"z":{}},"P":null,"PP":{"B":"q"},"Any":3,"A":null,"S":null,"Inner":null,"CP":null}`), &a)
	fmt.Println(err, a.L, cap(a.L), a.Arr, len(a.M), a.P, (**a.PP).A, *(**a.PP).B, a.Any, a.Inner.A, a.S, a.CP)
}

func failures() {
	type T struct {
		Name string
		Sub  struct {
			N    int
			List []struct{ X int }
		}
		M  map[string]int
		Q  int  `json:",string"`
		QB bool `json:",string"`
	}
	for _, text := range []string{`{"Name":1}`, `{"Sub":{"N":"x"}}`, `{"Sub":{"List":[{"X":1},{"X":"y"}]}}`, `{"M":{"k":"v"}}`, `{"Sub":[1],"Name":2}`,
		`{"Q":1}`, `{"Q":"x"}`, `{"Q":""}`, `{"Q":null}`, `{"Q":"null"}`, `{"Q":{}}`, `{"QB":"maybe"}`, `{"QB":"1"}`, `{"Name":"ok","Sub":{"N":1.5},"M":{"a":1}}`,
		``, `{`, `[1,2`, `{"a" 1}`, `{"a":1,}`, `nul`, `truth`, `"\x"`, "\"\n\"", `1 2`, `{"a":1}]`, `-`, `1.`, `'a'`, `{1:2}`, "\x01"} {
		var v T
		err := json.Unmarshal([]byte(text), &v)
		fmt.Printf("%s => %+v %v\n", text, v, err)
		var te *json.UnmarshalTypeError
		var se *json.SyntaxError
		switch {
		case errors.As(err, &te):
			fmt.Println("  type", te.Value, te.Type, te.Offset, te.Struct, te.Field)
		case errors.As(err, &se):
			fmt.Println("  syntax", se.Offset)
		}
	}
	fmt.Println(json.Unmarshal([]byte(`1`), nil))
	fmt.Println(json.Unmarshal([]byte(`1`), 5))
	fmt.Println(json.Unmarshal([]byte(`1`), (*int)(nil)))
	fmt.Println(json.Unmarshal([]byte(`1`), struct{}{}))
	var embedded struct {
		*secret
		Other int
	}
	fmt.Println(json.Unmarshal([]byte(`{"Key":1,"Other":2}`), &embedded), embedded.Other)
}

type Node struct {
	Value    int
	Children []*Node
	Parent   *Node `json:",omitempty"`
}

type Shape interface{ Area() float64 }

type Square struct{ Side float64 }

func (s *Square) Area() float64 { return s.Side * s.Side }

func more() {
	var n Node
	fmt.Println(json.Unmarshal([]byte(`{"Value":1,"Children":[{"Value":2},null,{"Value":3,"Children":[]}]}`), &n))
	fmt.Println(n.Value, len(n.Children), n.Children[0].Value, n.Children[1], n.Children[2].Children != nil)
	var s Shape = &Square{}
	fmt.Println(json.Unmarshal([]byte(`{"Side":3}`), &s), s.Area())
	var none Shape
	fmt.Println(json.Unmarshal([]byte(`{"Side":3}`), &none))
	var x any = &Square{}
	fmt.Println(json.Unmarshal([]byte(`{"Side":2}`), &x), x.(*Square).Side)
	var y any = Square{}
	fmt.Println(json.Unmarshal([]byte(`{"Side":2}`), &y), y)
	x = &x
	fmt.Println(json.Unmarshal([]byte(`{"Side":2}`), x), x)
	l := []any{1, &Square{}}
	fmt.Println(json.Unmarshal([]byte(`["a",{"Side":5},7]`), &l), l[0], l[1].(*Square).Side, l[2])
	m := map[string]*Square{"a": {1}, "b": {2}}
	fmt.Println(json.Unmarshal([]byte(`{"a":{"Side":9},"c":null}`), &m), m["a"].Side, m["b"].Side, len(m), m["c"])
	var deep [][]map[string][]int
	fmt.Println(json.Unmarshal([]byte(`[[{"a":[1,2]},{}],[]]`), &deep), deep)
	var u Twice
	fmt.Println((&u).UnmarshalJSON([]byte("3")), u)
	var pp ***int
	fmt.Println(json.Unmarshal([]byte(`8`), &pp), ***pp)
	fmt.Println(json.Unmarshal([]byte(`null`), &pp), pp == nil)
	num := json.Number("17")
	i, err := num.Int64()
	f, err2 := num.Float64()
	fmt.Println(i, f, err, err2, num.String())
}

func main() {
	values()
	whole()
	failures()
	more()
}
