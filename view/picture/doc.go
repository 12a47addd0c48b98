// Package picture draws a run over virtual time: a lane for each processor, its queue
// below it, thefts as arrows from one lane to another.
//
// A [Model] follows the run and keeps what the picture needs, from events alone. It is
// drawn as text for a terminal ([Model.Text]) or as SVG for a slide or a book
// ([Model.SVG]). Both have one grammar, so a reader learns it once:
//
//   - A P has a band. Its run lane is in the colour of the goroutine that runs; below it are
//     runnext and one row for each goroutine in the local queue, head on top.
//   - The global queue and threads in system calls have bands of their own.
//   - A goroutine has a row at the bottom: solid while it runs, pale while it is ready and
//     waits for a P, empty while it is blocked. At the right end are the sums.
//
// What is too short to be seen is merged, in the model while it is recorded and once more
// when it is drawn: it becomes a neutral tone, as dense as the lane was busy. So a long
// run takes no more memory, and its picture is no larger, than a short one.
package picture
