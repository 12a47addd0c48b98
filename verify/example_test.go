package verify_test

import (
	"context"
	"fmt"
	"os"

	"github.com/gmpsim/gmpsim/real"
	"github.com/gmpsim/gmpsim/verify"
)

// order is a program that prints in which order its goroutines ran.
const order = `package main

import (
	"fmt"
	"sync"
)

func main() {
	var order []int
	var wg sync.WaitGroup
	for i := range 3 {
		wg.Go(func() { order = append(order, i) })
	}
	wg.Wait()
	fmt.Println(order)
}
`

// What does the simulator predict, and is that what twenty runs of the real program
// came to? These were made before, so no Go installation is asked; Check.Outputs builds
// and runs the program itself.
func Example() {
	program, err := verify.Load(real.Source{Name: "order", Text: []byte(order)})
	if err != nil {
		fmt.Println(err)
		return
	}
	really := real.Sample{
		{N: 19, Result: real.Result{Stdout: "[2 0 1]\n"}},
		{N: 1, Result: real.Result{Stdout: "[0 1 2]\n"}}, // the host was busy, and a goroutine lost its slice
	}
	check := verify.Check{Program: program}
	report, err := check.Judge(context.Background(), really)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("verdict:", report.Verdict())
	_ = report.Text(os.Stdout)
	// Output:
	// verdict: exact but
	// order.go: exact but for 1 of 20 runs
	// go1.26, GOMAXPROCS=1 GOGC=off
	//     19  as simulated from schedtick 4
	//      1  not simulated; likely reason: slice
}

// A Prediction has a variant for each state in which a real program begins. From
// schedtick 5 on, the global queue has its turn one goroutine earlier.
func ExamplePredictor() {
	program, err := verify.Load(real.Source{Name: "order", Text: []byte(order)})
	if err != nil {
		fmt.Println(err)
		return
	}
	p := verify.Predictor{Program: program.Code}
	q, err := p.Predict(context.Background())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, v := range q.Usual {
		fmt.Printf("%s: %s", v.Name, v.Stdout)
	}
	fmt.Println(q.Explains(real.Result{Stdout: "[2 0 1]\n"}), q.Explains(real.Result{Stdout: "[2 1 0]\n"}))
	// Output:
	// schedtick 4: [2 0 1]
	// schedtick 5: [2 0 1]
	// true false
}
