package debug

import "runtime"

// BuildInfo says how a program was built.
type BuildInfo struct {
	GoVersion string         `json:",omitempty"`
	Path      string         `json:",omitempty"`
	Main      Module         `json:""`
	Deps      []*Module      `json:",omitempty"`
	Settings  []BuildSetting `json:",omitempty"`
}

// A Module is one that went into the build.
type Module struct {
	Path    string  `json:",omitempty"`
	Version string  `json:",omitempty"`
	Sum     string  `json:",omitempty"`
	Replace *Module `json:",omitempty"`
}

// A BuildSetting is one setting of the build.
type BuildSetting struct {
	Key, Value string
}

// ReadBuildInfo says what the go command would of a file that it runs, as far
// as it holds here.
func ReadBuildInfo() (info *BuildInfo, ok bool) {
	return &BuildInfo{GoVersion: runtime.Version(), Path: "command-line-arguments", Settings: []BuildSetting{
		{"GOARCH", runtime.GOARCH}, {"GOOS", runtime.GOOS},
	}}, true
}

// String returns a line for each thing that is known.
func (bi *BuildInfo) String() string {
	s := "go\t" + bi.GoVersion + "\n"
	if bi.Path != "" {
		s += "path\t" + bi.Path + "\n"
	}
	for _, set := range bi.Settings {
		s += "build\t" + set.Key + "=" + set.Value + "\n"
	}
	return s
}
