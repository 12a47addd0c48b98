// Package encoding has the interfaces of values that know how they are written.
package encoding

// Those that know it in bytes, and those that know it in text.
type (
	BinaryMarshaler interface {
		MarshalBinary() (data []byte, err error)
	}
	BinaryUnmarshaler interface {
		UnmarshalBinary(data []byte) error
	}
	BinaryAppender interface {
		AppendBinary(b []byte) ([]byte, error)
	}
	TextMarshaler interface {
		MarshalText() (text []byte, err error)
	}
	TextUnmarshaler interface {
		UnmarshalText(text []byte) error
	}
	TextAppender interface {
		AppendText(b []byte) ([]byte, error)
	}
)
