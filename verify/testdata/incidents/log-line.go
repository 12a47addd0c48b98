// The date of a log is that of the real run.
// verify: exact
package main

import (
	"fmt"
	"log"
	"time"
)

func main() {
	log.SetFlags(log.LstdFlags | log.Lshortfile)
	log.Println("hello")
	now := time.Now()
	fmt.Println(now.Weekday(), now.Format(time.RFC1123), now.Unix())
}
