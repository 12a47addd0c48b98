// A file that is no Go at all: nothing else is looked at then.
package main

func main() {
	x := 
	if x == 1 { // ERROR "expected"
	}
}
