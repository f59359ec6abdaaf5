// A module's imports are part of its contract, because a module can only use what it imports. Fails
// the build if there is any other import.
import { readFileSync } from 'node:fs';

const [file, allowed] = process.argv.slice(2);
const imports = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(file)));
const forbidden = imports.filter((entry) => entry.module !== allowed);
if (forbidden.length > 0) {
  const names = forbidden.map((entry) => `${entry.module}.${entry.name}`).join(', ');
  const may =
    allowed === 'none' ? 'may import nothing' : `may import only from module "${allowed}"`;
  console.error(`${file} ${may}, but it imports ${names}: remove the call that needs it.`);
  process.exit(1);
}
