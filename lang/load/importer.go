package load

import (
	"go/types"
)

// A programImporter finds what the program's packages import: another one of them,
// or a standard package.
type programImporter struct {
	standard types.Importer
	checked  map[string]*types.Package // by import path
}

// Import implements types.Importer for the program's packages. Each comes after those
// that it imports, so one that is not there is a standard one.
func (o programImporter) Import(path string) (*types.Package, error) {
	if pkg := o.checked[path]; pkg != nil {
		return pkg, nil
	}
	return o.standard.Import(path)
}

// checkProgram checks the program's packages, refuses what is not simulated, and prepares
// them for package ssa. The main package is the last. What is wrong with them joins
// the complaints about their imports.
func checkProgram(c checker, wrong *complaints, standard types.Importer, packages []*parsed) (units []*unit, err error) {
	importer := programImporter{standard, map[string]*types.Package{}}
	for _, p := range packages {
		u := c.check(p.path, p.Version(), p.files, importer, wrong.typeError)
		u.parsed = p
		importer.checked[p.path] = u.pkg
		units = append(units, u)
	}
	wrong.entry(units[len(units)-1])
	for _, u := range units {
		refuse(c.sizes, wrong, u)
	}
	if len(wrong.list) > 0 {
		return units, wrong.list.Err()
	}
	for _, u := range units {
		rangeOverLengths(u)
		orderCalls(u)
	}
	return units, nil
}

// entry checks that there is a func main in a package main.
func (c *complaints) entry(u *unit) {
	file := u.files[0]
	if file.Name.Name != "main" {
		c.errorf(file.Name.Pos(), "change it to package main", "package "+file.Name.Name+" is not a program")
	} else if _, ok := u.pkg.Scope().Lookup("main").(*types.Func); !ok {
		c.errorf(file.Name.Pos(), "a program needs a func main()", "function main is undeclared in the main package")
	}
}
