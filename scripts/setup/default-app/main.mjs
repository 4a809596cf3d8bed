// Makes `electron <folder>` work in an Electron that has no default app of its own: runs the app of the first argument that is no flag.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const argument = process.argv.slice(1).find((arg) => !arg.startsWith('-'));
if (!argument) {
  process.stderr.write('usage: electron <app folder>\n');
  process.exit(2);
}
const folder = resolve(argument);
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
await import(pathToFileURL(join(folder, manifest.main)).href);
