import { lightAt, lightOf, type Picture } from './picture.ts';

/** Of a cell in which the paper's own light is looked for; larger than any letter. */
const CELLS_ACROSS = 24;
/** The paper is what is brighter than nine of ten dots of a cell. */
const PAPER = 0.9;
/** Where a cell is darker than this part of the page, no shadow lies but a picture or a stamp. */
const DARKEST_SHADOW = 0.55;
/** What paper becomes, of 255: white, with a little left for what is whiter. */
const WHITE = 246;
/** Beyond this, grain becomes visible. */
const MOST_GAIN = 2.5;

/** Takes the shadow of hand and lamp off a page: its paper is equally bright everywhere, and what is written stays as dark against it. */
export function evenLight({ data, width, height }: Picture): Picture {
  const cell = Math.max(8, Math.ceil(Math.max(width, height) / CELLS_ACROSS));
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const paper = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [left, top] = [column * cell, row * cell];
      paper[row * columns + column] = paperLight(data, width, {
        left,
        top,
        right: Math.min(width, left + cell),
        bottom: Math.min(height, top + cell),
      });
    }
  }
  const usual = [...paper].sort((a, b) => a - b)[Math.floor(paper.length / 2)] ?? WHITE;
  const smooth = smoothed(
    paper.map((light) => Math.max(light, usual * DARKEST_SHADOW)),
    columns,
    rows,
  );
  const out = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++) {
    const row = Math.min(rows - 1, Math.max(0, (y + 0.5) / cell - 0.5));
    for (let x = 0; x < width; x++) {
      const column = Math.min(columns - 1, Math.max(0, (x + 0.5) / cell - 0.5));
      const gain = Math.min(MOST_GAIN, WHITE / Math.max(1, lightOf(smooth, columns, rows, column, row)));
      const at = (y * width + x) * 4;
      for (let i = 0; i < 3; i++) out[at + i] = (data[at + i] ?? 0) * gain;
      out[at + 3] = 255;
    }
  }
  return { data: out, width, height };
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function paperLight(data: Uint8ClampedArray, width: number, { left, top, right, bottom }: Box): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = top; y < bottom; y += 2) {
    for (let x = left; x < right; x += 2) {
      const light = Math.round(lightAt(data, (y * width + x) * 4));
      counts[light] = (counts[light] ?? 0) + 1;
      all += 1;
    }
  }
  let missing = all * PAPER;
  for (let light = 0; light < 256; light++) {
    missing -= counts[light] ?? 0;
    if (missing <= 0) return light;
  }
  return 255;
}

/** Each cell as the mean of itself and its neighbours, so that no seam is seen. */
function smoothed(cells: Float32Array, columns: number, rows: number): Float32Array {
  return cells.map((_, i) => {
    const column = i % columns;
    const row = (i - column) / columns;
    let sum = 0;
    let count = 0;
    for (let v = Math.max(0, row - 1); v <= Math.min(rows - 1, row + 1); v++) {
      for (let u = Math.max(0, column - 1); u <= Math.min(columns - 1, column + 1); u++) {
        sum += cells[v * columns + u] ?? 0;
        count += 1;
      }
    }
    return sum / count;
  });
}
