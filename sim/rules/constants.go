package rules

// runqSize is the number of slots of a P's queue; runnext comes on top.
const RunqSize = 256
