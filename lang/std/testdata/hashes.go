package main

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding"
	"fmt"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"hash/crc64"
	"hash/fnv"
	"io"
)

func main() {
	for name, h := range all() {
		use(name, h)
	}
	fmt.Printf("%x %x\n", md5.Sum([]byte("x")), sha1.Sum(nil))
	fmt.Printf("%x\n%x\n", sha256.Sum256([]byte("hello")), sha256.Sum224([]byte("hello")))
	fmt.Printf("%x %x %x\n", sha512.Sum384(nil), sha512.Sum512_224(nil), sha512.Sum512_256(nil))
	sum := sha512.Sum512([]byte("x"))
	fmt.Printf("%x %d %d\n", sum[:4], sha512.Size, sha256.BlockSize)
	fmt.Println(crc32.ChecksumIEEE([]byte("abc")), crc32.Checksum([]byte("abc"), crc32.MakeTable(crc32.Castagnoli)), crc32.IEEETable[1])
	fmt.Println(crc32.Update(crc32.ChecksumIEEE([]byte("ab")), crc32.IEEETable, []byte("c")))
	fmt.Println(crc64.Checksum([]byte("abc"), crc64.MakeTable(crc64.ECMA)), adler32.Checksum([]byte("abc")))
	h := fnv.New32a()
	io.WriteString(h, "key")
	fmt.Println(h.Sum32()%16, fmt.Sprintf("%x", h.Sum([]byte("p"))))
	h64 := fnv.New64a()
	h64.Write([]byte("key"))
	fmt.Println(h64.Sum64())
	_, is64 := hash.Hash(h).(hash.Hash64)
	fmt.Println(is64)
}

// all yields the hashes in order.
func all() func(yield func(string, hash.Hash) bool) {
	return func(yield func(string, hash.Hash) bool) {
		for i, h := range []hash.Hash{fnv.New32(), fnv.New32a(), fnv.New64(), fnv.New64a(), fnv.New128(), fnv.New128a(), md5.New(), sha1.New(), sha256.New(), sha256.New224(),
			sha512.New(), sha512.New384(), sha512.New512_224(), sha512.New512_256(), crc32.NewIEEE(), crc32.New(crc32.MakeTable(crc32.Koopman)), crc64.New(crc64.MakeTable(crc64.ISO)), adler32.New()} {
			if !yield(fmt.Sprint(i), h) {
				return
			}
		}
	}
}

func use(name string, h hash.Hash) {
	fmt.Fprint(h, "some ")
	state, err := h.(encoding.BinaryMarshaler).MarshalBinary()
	clone, _ := h.(hash.Cloner).Clone()
	n, _ := h.Write([]byte("text"))
	fmt.Printf("%s %d %d %d %x\n", name, h.Size(), h.BlockSize(), n, h.Sum(nil))
	clone.Write([]byte("text"))
	fmt.Printf("%x %v %d %v\n", clone.Sum(nil), err, len(state), h.(encoding.BinaryUnmarshaler).UnmarshalBinary(state))
	h.Write([]byte("text"))
	fmt.Printf("%x\n", h.Sum([]byte{1}))
	h.Reset()
	fmt.Printf("%x\n", h.Sum(nil))
}
