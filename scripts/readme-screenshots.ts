import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withDisplay } from '../e2e/display.ts';
import { launchElectron } from '../e2e/launch-electron.ts';
import { electronRuntime } from './electron-runtime.ts';

// Makes the README's pictures out of the last tour's: wide enough to read the title, small enough for a repository.
const WIDTH = 360;
const OUT = 'docs/screenshots';
const TOUR = 'out/tour';
/** By what the tour calls them; it numbers them as it goes. */
const PICTURES = {
  attract: 'attract',
  confirm: 'confirm',
  facts: 'facts',
  registered: 'accepted',
  'route-map': 'route-map',
};

await mkdir(OUT, { recursive: true });
await withDisplay();
const app = await launchElectron({
  executablePath: electronRuntime().electron,
  args: [fileURLToPath(new URL('./bench/blank-app', import.meta.url)), '--no-sandbox'],
});
for (const [name, inTour] of Object.entries(PICTURES)) {
  const file = readdirSync(TOUR).find((one) => one.replace(/^\d+-/, '') === `${inTour}.png`);
  if (file === undefined) throw new Error(`the tour has no picture ${inTour}: npm start makes it`);
  const png = await app.evaluate(
    ({ nativeImage }, { path, width }) =>
      nativeImage.createFromPath(path).resize({ width, quality: 'best' }).toPNG().toString('base64'),
    { path: join(process.cwd(), TOUR, file), width: WIDTH },
  );
  await writeFile(join(OUT, `${name}.png`), Buffer.from(png, 'base64'));
}
await app.close();
process.exit();
