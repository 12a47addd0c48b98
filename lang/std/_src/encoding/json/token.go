package json

import "strconv"

// A Token is a Delim, bool, float64, Number, string or nil.
type Token any

// A Delim is one of [ ] { }.
type Delim rune

// String returns the delimiter.
func (d Delim) String() string { return string(d) }

// tokenState says what may come next between two tokens.
type tokenState int

const (
	atTop tokenState = iota
	arrayBegin
	arrayValue
	arrayComma
	objectBegin
	objectKey
	objectColon
	objectValue
	objectComma
)

func (s tokenState) wantsValue() bool {
	return s == atTop || s == arrayBegin || s == arrayValue || s == objectValue
}

// context is how an error says what was expected.
func (s tokenState) context() string {
	switch s {
	case arrayComma:
		return " after array element"
	case objectBegin:
		return ""
	case objectKey:
		return " looking for beginning of object key string"
	case objectColon:
		return " after object key"
	case objectComma:
		return " after object key:value pair"
	}
	return " looking for beginning of value"
}

// separator steps over the comma or colon before a value.
func (dec *Decoder) separator() error {
	switch dec.state {
	case arrayComma:
		return dec.expect(',', "expected comma after array element", arrayValue)
	case objectColon:
		return dec.expect(':', "expected colon after object key", objectValue)
	}
	return nil
}

func (dec *Decoder) expect(want byte, otherwise string, then tokenState) error {
	c, err := dec.look()
	switch {
	case err != nil:
		return err
	case c != want:
		return &SyntaxError{otherwise, dec.InputOffset()}
	}
	dec.at++
	dec.state = then
	return nil
}

// valueEnds notes that a value was read.
func (dec *Decoder) valueEnds() {
	switch dec.state {
	case arrayBegin, arrayValue:
		dec.state = arrayComma
	case objectValue:
		dec.state = objectComma
	}
}

// look returns the next byte that is no space.
func (dec *Decoder) look() (byte, error) {
	var err error
	for {
		for i := dec.at; i < len(dec.buf); i++ {
			if c := dec.buf[i]; !isSpace(c) {
				dec.at = i // at the end of the stream it stays: InputOffset is where the last token ended
				return c, nil
			}
		}
		if err != nil {
			return 0, err
		}
		err = dec.refill()
	}
}

// More reports whether another element follows in the present array or object.
func (dec *Decoder) More() bool {
	c, err := dec.look()
	return err == nil && c != ']' && c != '}'
}

// Token returns the next token; commas and colons are left out.
func (dec *Decoder) Token() (Token, error) {
	for {
		c, err := dec.look()
		if err != nil {
			return nil, err
		}
		switch {
		case c == '[' && dec.state.wantsValue():
			return dec.open('[', arrayBegin)
		case c == '{' && dec.state.wantsValue():
			return dec.open('{', objectBegin)
		case c == ']' && (dec.state == arrayBegin || dec.state == arrayComma):
			return dec.close(']')
		case c == '}' && (dec.state == objectBegin || dec.state == objectComma):
			return dec.close('}')
		case c == ':' && dec.state == objectColon:
			dec.at, dec.state = dec.at+1, objectValue
		case c == ',' && dec.state == arrayComma:
			dec.at, dec.state = dec.at+1, arrayValue
		case c == ',' && dec.state == objectComma:
			dec.at, dec.state = dec.at+1, objectKey
		case c == '"' && (dec.state == objectBegin || dec.state == objectKey):
			return dec.name()
		case !dec.state.wantsValue() || isDelimiter(c):
			return nil, &SyntaxError{"invalid character " + quoteChar(c) + dec.state.context(), dec.InputOffset()}
		default:
			var v any
			err := dec.Decode(&v)
			if err != nil {
				return nil, err
			}
			return v, nil
		}
	}
}

func isDelimiter(c byte) bool {
	return c == '[' || c == ']' || c == '{' || c == '}' || c == ':' || c == ','
}

func (dec *Decoder) open(d Delim, inside tokenState) (Token, error) {
	dec.at++
	dec.outer = append(dec.outer, dec.state)
	dec.state = inside
	return d, nil
}

func (dec *Decoder) close(d Delim) (Token, error) {
	dec.at++
	dec.state = dec.outer[len(dec.outer)-1]
	dec.outer = dec.outer[:len(dec.outer)-1]
	dec.valueEnds()
	return d, nil
}

// name reads the name of a member.
func (dec *Decoder) name() (Token, error) {
	var name string
	was := dec.state
	dec.state = atTop
	err := dec.Decode(&name)
	dec.state = was
	if err != nil {
		return nil, err
	}
	dec.state = objectColon
	return name, nil
}

// quoteChar returns c as errors show it.
func quoteChar(c byte) string {
	switch c {
	case '\'':
		return `'\''`
	case '"':
		return `'"'`
	}
	s := strconv.Quote(string(rune(c)))
	return "'" + s[1:len(s)-1] + "'"
}
