// In which order did the thief look at the other Ps, and in which pass and at which look did it find work?
//
//gmp:flags procs=4 steps why
//= steal, pass 1     looks at P
//= start P
//= stride
//= *chance* Start and stride of each pass are drawn
//= steal →
//= from P0;
//= pass 1, look
//= steal, pass 4     looks at P
//= timers and runnext too

package main

import "time"

func main() {
	done := make(chan bool)
	for range 8 {
		go func() {
			for begin := time.Now(); time.Since(begin) < 50*time.Microsecond; {
			}
			done <- true
		}()
	}
	for range 8 {
		<-done
	}
}
