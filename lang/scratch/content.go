package scratch

import (
	"io"
	"os"
)

// pageBytes is the unit in which a file's bytes are changed.
const pageBytes = 1 << 14

// A content is what a file holds: the host's bytes, under the pages that the program has
// written. A hole takes no memory, as on a real disk: a file may be larger than that.
type content struct {
	size  int64
	below int64    // how many bytes of the host's are still in it
	host  *os.File // the host's file while the program has it open
	opens int
	pages map[int64][]byte // a page may be shorter than pageBytes: zeros follow
}

// readAt reads what there is at an offset. At the end of the file it is io.EOF.
func (c *content) readAt(p []byte, at int64) (n int, err error) {
	if at >= c.size {
		return 0, io.EOF
	}
	p = p[:min(int64(len(p)), c.size-at)]
	for n < len(p) {
		page, within := at/pageBytes, at%pageBytes
		part := p[n:min(int64(len(p)), int64(n)+pageBytes-within)]
		if b, ok := c.pages[page]; ok {
			clear(part[copy(part, b[min(within, int64(len(b))):]):])
		} else if err := c.hostAt(part, at); err != nil {
			return n, err
		}
		n += len(part)
		at += int64(len(part))
	}
	return n, nil
}

// hostAt reads what the host has at an offset, zeros behind it.
func (c *content) hostAt(p []byte, at int64) error {
	got := 0
	if have := min(int64(len(p)), c.below-at); have > 0 {
		var err error
		if got, err = c.host.ReadAt(p[:have], at); err != nil && err != io.EOF {
			return err
		}
	}
	clear(p[got:])
	return nil
}

// writeAt writes at an offset. take reserves memory for it, and may refuse.
func (c *content) writeAt(p []byte, at int64, take func(int64) error) (n int, err error) {
	for n < len(p) {
		page, within := at/pageBytes, at%pageBytes
		part := p[n:min(int64(len(p)), int64(n)+pageBytes-within)]
		b, err := c.page(page, within+int64(len(part)), take)
		if err != nil {
			return n, err
		}
		n += copy(b[within:], part)
		at += int64(len(part))
		c.size = max(c.size, at)
	}
	return n, nil
}

// page returns a page of at least so many bytes, to be written.
func (c *content) page(number, bytes int64, take func(int64) error) ([]byte, error) {
	b, ok := c.pages[number]
	if ok && int64(len(b)) >= bytes {
		return b, nil
	}
	length := bytes
	if !ok {
		length = max(length, min(pageBytes, c.below-number*pageBytes))
	}
	if int64(cap(b)) < length {
		room := min(pageBytes, max(length, 2*int64(cap(b))))
		if err := take(room - int64(cap(b))); err != nil {
			return nil, err
		}
		b = append(make([]byte, 0, room), b...)
	}
	if !ok {
		if err := c.hostAt(b[:length], number*pageBytes); err != nil {
			return nil, err
		}
	}
	if c.pages == nil {
		c.pages = map[int64][]byte{}
	}
	b = b[:length]
	c.pages[number] = b
	return b, nil
}

// truncate sets the size, and returns the memory that is free now.
func (c *content) truncate(size int64) (freed int64) {
	c.below = min(c.below, size)
	if size < c.size {
		for number, b := range c.pages {
			switch start := number * pageBytes; {
			case start >= size:
				freed += int64(cap(b))
				delete(c.pages, number)
			case start+int64(len(b)) > size:
				clear(b[size-start:])
			}
		}
	}
	c.size = size
	return freed
}

// memory is what the pages take.
func (c *content) memory() (bytes int64) {
	for _, b := range c.pages {
		bytes += int64(cap(b))
	}
	return bytes
}
