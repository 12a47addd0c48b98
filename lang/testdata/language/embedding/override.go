// A method of the outer type hides the promoted one; the inner one still calls its own.
package main

import "fmt"

type animal struct{ sound string }

func (a animal) speak() string { return "I say " + a.noise() }
func (a animal) noise() string { return a.sound }

type dog struct{ animal }

func (d dog) noise() string { return "WOOF" }

type puppy struct{ dog }

func (p puppy) speak() string { return p.dog.speak() + " quietly" }

type speaker interface {
	speak() string
	noise() string
}

func main() {
	d := dog{animal{"woof"}}
	fmt.Println(d.speak(), d.noise(), d.animal.noise())
	for _, s := range []speaker{animal{"?"}, d, puppy{d}, &d} {
		fmt.Printf("%T: %s, %s\n", s, s.speak(), s.noise())
	}
}

// Output:
// I say woof WOOF woof
// main.animal: I say ?, ?
// main.dog: I say woof, WOOF
// main.puppy: I say woof quietly, WOOF
// *main.dog: I say woof, WOOF
