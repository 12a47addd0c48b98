// Package scratch lets a simulated program work on files without changing any. Its Files
// begin as what the host has below one folder; each change stays in memory and is gone
// when the process is.
//
// The program sees one tree:
//
//	/home/ann/course       the folder: read from the host, changed in memory
//	/home/ann, /home, /    passages: the way to the folder. They can be passed, not listed
//	/tmp                   a new, empty folder in memory, for temporary files
//	/dev/null              reads as empty, swallows what is written
//	/etc/localtime         and what else Config.Readable names: to be read
//
// All else that the host has in a passage is as another user's, who lets nobody in: it can
// be described, and no more; a folder cannot be passed. Nothing outside the folder is ever
// opened, and a path is resolved here, link by link, so neither ".." nor a symbolic link
// leads out. What is below the folder is opened through an os.Root: even if the host's
// folder changes meanwhile, no link in it leads out. Of the host only ordinary files are
// opened, and only to be read: a pipe or a device would make the simulator wait.
//
// Errors are those of Linux, as numbers (native.Errno). Rights count as they do for the
// user that the simulator runs as, and the umask is always 022, so that a run repeats.
//
//	node.go     what there is: a folder, a file, a link
//	walk.go     from a path to a node
//	folder.go   a folder: the host's entries under those of the program
//	content.go  a file's bytes: the host's under the pages that were written
//	open.go     OpenFile, and handle.go what can be done with an open file
//	change.go   the calls that make, remove and rename
//	report.go   what was changed and what was refused, for the end of a run
//
// Rejected: to copy the folder into memory or into a temporary folder when a program starts.
// A folder of a gigabyte is usual, and most programs open one file of it or none. Rejected,
// too: to ask the kernel for a namespace. It needs rights, and Linux.
package scratch
