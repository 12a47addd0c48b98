package std

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// What is counted for a result is what the host's package makes.
func TestIndentedIsExact(t *testing.T) {
	for _, text := range []string{
		`{}`, `[]`, `"x"`, `[1,2,{"a":[ ],"b\"]":"x:,{"}]`,
		` { "a" : { } , "b" : [ [ 1 ] ] }`, `[[[{"a":1,"b":[true,null]}]]]`,
	} {
		for _, indent := range []string{"", "\t", "    "} {
			var small, b bytes.Buffer
			require.NoError(t, json.Compact(&small, []byte(text)))
			require.NoError(t, json.Indent(&b, []byte(text), ">>", indent))
			require.EqualValues(t, b.Len(), indented(small.Bytes(), len(">>"), len(indent)), text)
			require.GreaterOrEqual(t, indented([]byte(text), len(">>"), len(indent)), uint64(b.Len()), text)
		}
	}
}

func TestValidSizeIsExact(t *testing.T) {
	by := strings.Repeat("y", 1<<17)
	for _, text := range []string{"x\xff\xfey\xff", "\xe4\xb8", "ok", "\ufffd\xff\ufffd", "\xff"} {
		require.EqualValues(t, len(strings.ToValidUTF8(text, by)), validSize(text, len(by)), "%q", text)
	}
}

// A text is quoted piece by piece as at once.
func TestPiecesQuoteAlike(t *testing.T) {
	for _, unit := range []string{"x", "ä", "世", "😀", "\x80", "\xff世", "a\xe4\xb8", "\xf0\x9f\x98"} {
		text := "-" + strings.Repeat(unit, pieceBytes)
		var all strings.Builder
		for p := range pieces(text) {
			q := strconv.QuoteToASCII(p)
			all.WriteString(q[1 : len(q)-1])
		}
		require.True(t, strconv.QuoteToASCII(text) == `"`+all.String()+`"`, "%q", unit)
	}
}

func TestExpandedIsEnough(t *testing.T) {
	re := regexp.MustCompile(`(?P<a>x+)(y*)`)
	text := strings.Repeat("x", 1<<18) + "yy"
	match := re.FindStringSubmatchIndex(text)
	for _, template := range []string{"$$$$a", "$a${a}$2$$2$0 $", "$2$2$2$2$2$", "$$$2$$"} {
		size := len(re.ExpandString(nil, template, text, match))
		require.GreaterOrEqual(t, expanded(re, template, text, match), uint64(size), template)
		require.LessOrEqual(t, expanded(re, template, text, match), uint64(strings.Count(template, "$")*len(text)+3*size+10), template)
	}
}
