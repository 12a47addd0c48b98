package time

// marshal writes an instant as text ("text"), JSON ("json") or bytes ("binary").
func marshal(form string, sec, nsec int64, zone string, offset int) (data []byte, problem string)

// unmarshal reads what marshal writes. Its answers are those of parse.
func unmarshal(form string, data []byte) (sec, nsec int64, zone string, offset, how int, elem, rest, message string)

func (t Time) written(form string) ([]byte, error) {
	_, offset := t.Zone()
	zone := "" // no form has the name of another zone
	if t.Location() == UTC {
		zone = "UTC"
	}
	data, problem := marshal(form, t.sec, t.nsec, zone, offset)
	if problem != "" {
		return nil, failed(problem)
	}
	return data, nil
}

func (t *Time) read(form string, data []byte) error {
	sec, nsec, zone, offset, how, elem, rest, message := unmarshal(form, data)
	switch {
	case how == unfit:
		*t = Time{}
		value := data
		if form == "json" {
			value = data[1 : len(data)-1]
		}
		return &ParseError{RFC3339, string(value), elem, rest, message}
	case how == refused:
		return failed(message)
	}
	*t = Time{sec: sec, nsec: nsec}
	switch {
	case zone == "UTC":
	case Local.offsetAt(sec) == offset:
		t.setLoc(Local)
	default:
		t.loc = FixedZone(zone, offset)
	}
	return nil
}

// MarshalText and AppendText write t as RFC 3339 has it, MarshalJSON as a string.
func (t Time) MarshalText() ([]byte, error) { return t.written("text") }
func (t Time) MarshalJSON() ([]byte, error) { return t.written("json") }

func (t Time) AppendText(b []byte) ([]byte, error) {
	text, err := t.written("append text")
	if err != nil {
		return nil, err
	}
	return append(b, text...), nil
}

// UnmarshalText and UnmarshalJSON read it. A null of JSON changes nothing.
func (t *Time) UnmarshalText(data []byte) error { return t.read("text", data) }

func (t *Time) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	return t.read("json", data)
}

// MarshalBinary, AppendBinary and GobEncode write t as bytes.
func (t Time) MarshalBinary() ([]byte, error) { return t.written("binary") }
func (t Time) GobEncode() ([]byte, error)     { return t.written("binary") }

func (t Time) AppendBinary(b []byte) ([]byte, error) {
	data, err := t.written("append binary")
	if err != nil {
		return nil, err
	}
	return append(b, data...), nil
}

// UnmarshalBinary and GobDecode read them.
func (t *Time) UnmarshalBinary(data []byte) error { return t.read("binary", data) }
func (t *Time) GobDecode(data []byte) error       { return t.read("binary", data) }
