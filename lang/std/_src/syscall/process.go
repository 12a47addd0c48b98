package syscall

// The process and its parent have the same numbers in each run.
const (
	process = 1000
	parent  = 999
)

// Getpid returns the number of the process.
func Getpid() (pid int) { return process }

// Getppid returns the number of the process that started it.
func Getppid() (ppid int) { return parent }

// Gettid returns the number of the thread that runs the goroutine. The first thread has
// that of the process; each thread that is made later has the next one.
func Gettid() (tid int) { return process + thread() }

// thread returns the number that the machine's thread has in a trace: 2 for M2.
func thread() int

// Getpagesize returns the size of a page of memory.
func Getpagesize() int { return 4096 }

// Getuid and the like return the numbers of a user who may do everything.
func Getuid() (uid int)   { return 0 }
func Geteuid() (euid int) { return 0 }
func Getgid() (gid int)   { return 0 }
func Getegid() (egid int) { return 0 }
