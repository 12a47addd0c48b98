// context: cancellation, deadlines, values and causes down a tree.
package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

type key struct{}

func main() {
	root, cancel := context.WithCancelCause(context.WithValue(context.Background(), key{}, "value"))
	child, stop := context.WithTimeout(root, time.Hour)
	defer stop()
	late, stop2 := context.WithTimeout(root, 10*time.Millisecond)
	defer stop2()
	<-late.Done()
	fmt.Println(late.Err(), context.Cause(late), child.Err(), child.Value(key{}), child.Value("none"))
	done := make(chan bool)
	context.AfterFunc(child, func() { done <- true })
	cancel(errors.New("enough"))
	<-child.Done()
	fmt.Println(<-done, child.Err(), context.Cause(child), errors.Is(child.Err(), context.Canceled), late.Err())
	fmt.Println(context.WithoutCancel(child).Err(), context.Background(), context.TODO())
	_, has := child.Deadline()
	fmt.Println(has)
}

// Output:
// context deadline exceeded context deadline exceeded <nil> value <nil>
// true context canceled enough true context deadline exceeded
// <nil> context.Background context.TODO
// true
