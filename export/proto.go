package export

import "encoding/binary"

// A message is a protobuf message under construction, by field numbers.
type message []byte

// The two ways in which a field is written, beside fixed64.
const (
	wireVarint = 0
	wireFixed  = 1
	wireBytes  = 2
)

// number appends a whole number.
func (m message) number(field int, v int64) message {
	m = binary.AppendUvarint(m, uint64(field<<3|wireVarint))
	return binary.AppendUvarint(m, uint64(v))
}

// fixed appends a number of eight bytes.
func (m message) fixed(field int, v uint64) message {
	m = binary.AppendUvarint(m, uint64(field<<3|wireFixed))
	return binary.LittleEndian.AppendUint64(m, v)
}

// text appends a text.
func (m message) text(field int, s string) message {
	m = binary.AppendUvarint(m, uint64(field<<3|wireBytes))
	return append(binary.AppendUvarint(m, uint64(len(s))), s...)
}

// message appends another one.
func (m message) message(field int, sub message) message {
	m = binary.AppendUvarint(m, uint64(field<<3|wireBytes))
	return append(binary.AppendUvarint(m, uint64(len(sub))), sub...)
}
