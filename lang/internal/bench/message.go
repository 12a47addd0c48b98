package bench

const messages = 2000000

func sender(c chan int) {
	for i := 0; i < messages; i++ {
		c <- i
	}
	close(c)
}

// Message sends 2 million values over an unbuffered channel.
func Message() {
	c := make(chan int)
	go sender(c)
	n := 0
	for range c {
		n++
	}
	if n != messages {
		panic("wrong")
	}
}
