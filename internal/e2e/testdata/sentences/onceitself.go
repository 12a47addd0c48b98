package main

import "sync"

type config struct{ load sync.Once }

func (c *config) get()  { c.load.Do(c.read) }
func (c *config) read() { c.get() }

func main() {
	new(config).get()
}

// says: G1 waits for c.load.Do (line 7), whose function it runs itself since line 7 (
