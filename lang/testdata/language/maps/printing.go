// fmt prints maps in the order of their keys.
package main

import "fmt"

type point struct{ x, y int }

func main() {
	fmt.Println(map[string]int{"b": 1, "a": 2, "": 3}, map[int]bool{3: true, -1: false, 2: true})
	fmt.Println(map[float64]int{2.5: 1, -1: 2, 0: 3}, map[bool]int{true: 1, false: 0}, map[point]string{{2, 1}: "b", {1, 9}: "a"})
	fmt.Println(map[[2]int]int{{1, 2}: 1, {0, 5}: 2}, map[any]int{"a": 1, "c": 3, "b": 2})
	fmt.Printf("%v %+v %#v\n", map[string]point{"k": {1, 2}}, map[string]point{"k": {1, 2}}, map[string]point{"k": {1, 2}})
	fmt.Println(map[string][]int{"y": {1}, "x": nil}, map[string]map[int]int{"m": {2: 1, 1: 2}}, map[int]error{})
}

// Output:
// map[:3 a:2 b:1] map[-1:false 2:true 3:true]
// map[-1:2 0:3 2.5:1] map[false:0 true:1] map[{1 9}:a {2 1}:b]
// map[[0 5]:2 [1 2]:1] map[a:1 b:2 c:3]
// map[k:{1 2}] map[k:{x:1 y:2}] map[string]main.point{"k":main.point{x:1, y:2}}
// map[x:[] y:[1]] map[m:map[1:2 2:1]] map[]
