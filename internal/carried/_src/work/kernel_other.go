//go:build !unix

package work

import "time"

func block(d time.Duration) { time.Sleep(d) }

func poll(d time.Duration) { time.Sleep(d) }
