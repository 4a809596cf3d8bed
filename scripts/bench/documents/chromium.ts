import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withDisplay } from '../../../e2e/display.ts';
import { launchElectron } from '../../../e2e/launch-electron.ts';
import type { LaidOutPage, Shape } from '../../../electron/backend/documents/drawing.ts';
import { electronRuntime } from '../../electron-runtime.ts';
import type { Engine } from './engine.ts';
import { type BenchPaper, type FlowItem, fontFiles, LEADING } from './paper.ts';

const BLANK = fileURLToPath(new URL('../blank-app', import.meta.url));

/** The Chromium of the Electron that setup chose: a hidden page with the paper as HTML and SVG, printed to PDF. */
export async function createChromium(paper: BenchPaper): Promise<Engine> {
  const dir = await mkdtemp(join(tmpdir(), 'minglu-bench-'));
  const file = join(dir, 'paper.html');
  await writeFile(file, htmlOf(paper));
  const { display, close } = await withDisplay();
  const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await launchElectron({
    executablePath: electronRuntime().electron,
    args: [BLANK, ...rootOnly],
    env: { ...(process.env as Record<string, string>), DISPLAY: display },
  });
  await app.firstWindow();
  await app.evaluate(({ BrowserWindow }) => {
    const page = new BrowserWindow({ show: false });
    Object.assign(globalThis, { page });
  });
  return {
    async render() {
      const pdf = await app.evaluate(async (_, url) => {
        const { page } = globalThis as unknown as { page: Electron.BrowserWindow };
        await page.loadURL(url);
        await page.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
        const printed = await page.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
        return printed.toString('base64');
      }, pathToFileURL(file).href);
      return Buffer.from(pdf, 'base64');
    },
    async close() {
      await app.close();
      close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function htmlOf({ width, height, margins, flows, drawings }: BenchPaper): string {
  const faces = Object.entries(fontFiles()).map(
    ([role, path]) => `@font-face { font-family: ${role}; src: url('${pathToFileURL(path).href}') }`,
  );
  const { top, right, bottom, left } = margins;
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>D02</title><style>${faces.join('\n')}
@page { size: ${width}pt ${height}pt; margin: ${top}pt ${right}pt ${bottom}pt ${left}pt }
@page drawing { margin: 0 }
* { margin: 0; line-height: ${LEADING} }
.drawing { page: drawing }
.drawing svg { display: block; width: ${width}pt; height: ${height - 1}pt }
section { break-after: page } section:last-child { break-after: auto }
</style><body>${flows.map((items) => `<section>${items.map(flowOf).join('')}</section>`).join('')}${drawings
    .map((page) => `<section class="drawing">${svgOf(page)}</section>`)
    .join('')}</body></html>`;
}

function flowOf(item: FlowItem): string {
  if (item.kind === 'code') return svgOf({ width: item.side, height: item.side, shapes: [item.modules] });
  const { spans, size, align } = item;
  const inner = spans.map(({ text, role }) => `<span style="font-family:${role}">${text}</span>`).join('');
  return `<p style="font-size:${size}pt;text-align:${align}">${inner}</p>`;
}

function svgOf({ width, height, shapes }: Pick<LaidOutPage, 'width' | 'height' | 'shapes'>): string {
  const inner = shapes.map(elementOf).join('');
  return `<svg width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}">${inner}</svg>`;
}

function elementOf(shape: Shape): string {
  const pen = 'thickness' in shape ? `stroke="black" stroke-width="${shape.thickness}"` : '';
  const fill = 'fill' in shape ? (shape.fill ?? 'none') : 'none';
  switch (shape.kind) {
    case 'text':
      return `<text x="${shape.x}" y="${shape.y}" font-family="${shape.role}" font-size="${shape.size}">${shape.text}</text>`;
    case 'modules': {
      const { x, y, module, runs } = shape;
      const path = runs.map(({ row, column, length }) => {
        return `M${x + column * module} ${y + row * module}h${length * module}v${module}h${-length * module}z`;
      });
      return `<path d="${path.join('')}"/>`;
    }
    case 'line':
      return `<polyline points="${shape.points.join(' ')}" fill="none" ${pen}/>`;
    case 'rect':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" rx="${shape.radius ?? 0}" fill="${fill}" ${pen}/>`;
    case 'circle':
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.radius}" fill="${fill}" ${pen}/>`;
  }
}
