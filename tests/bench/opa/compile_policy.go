// Compiles a Rego file to WebAssembly with Open Policy Agent's own compiler, as `opa build -t wasm` does:
//
//	compile_policy policy.rego entrypoint policy.wasm
//
// and prints the compiler's version. It exists because no package that the benchmark can install
// contains the command `opa`.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/open-policy-agent/opa/v1/compile"
	"github.com/open-policy-agent/opa/v1/version"
)

func run(policy, entrypoint, output string) error {
	compiler := compile.New().
		WithTarget(compile.TargetWasm).
		WithPaths(policy).
		WithEntrypoints(entrypoint)
	if err := compiler.Build(context.Background()); err != nil {
		return err
	}
	return os.WriteFile(output, compiler.Bundle().WasmModules[0].Raw, 0o644)
}

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: compile_policy POLICY.rego ENTRYPOINT OUTPUT.wasm")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, "compile_policy:", err)
		os.Exit(1)
	}
	fmt.Println(version.Version)
}
