import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withDisplay } from '../e2e/display.ts';
import { launchElectron } from '../e2e/launch-electron.ts';
import { electronRuntime } from './electron-runtime.ts';

// Makes the README's pictures out of the last tour's: wide enough to read the title, small enough for a repository.
const WIDTH = 360;
const OUT = 'docs/screenshots';
const PICTURES = {
  attract: '01-attract.png',
  confirm: '02-confirm.png',
  facts: '10-facts.png',
  registered: '14-accepted.png',
  'route-map': '15-route-map.png',
};

await mkdir(OUT, { recursive: true });
await withDisplay();
const app = await launchElectron({
  executablePath: electronRuntime().electron,
  args: [fileURLToPath(new URL('./bench/blank-app', import.meta.url)), '--no-sandbox'],
});
for (const [name, file] of Object.entries(PICTURES)) {
  const png = await app.evaluate(
    ({ nativeImage }, { path, width }) =>
      nativeImage.createFromPath(path).resize({ width, quality: 'best' }).toPNG().toString('base64'),
    { path: join(process.cwd(), 'out/tour', file), width: WIDTH },
  );
  await writeFile(join(OUT, `${name}.png`), Buffer.from(png, 'base64'));
}
await app.close();
process.exit();
