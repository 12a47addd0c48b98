// goto jumps to a label, forward and back.
package main

import "fmt"

func main() {
	i := 0
loop:
	if i < 3 {
		fmt.Println("i", i)
		i++
		goto loop
	}
	n := 10
	if n > 5 {
		goto end
	}
	fmt.Println("skipped")
end:
	fmt.Println("end")
	for {
		for {
			goto out
		}
	}
out:
	{
		goto inner
	}
inner:
	fmt.Println("done", i)
}

// Output:
// i 0
// i 1
// i 2
// end
// done 3
