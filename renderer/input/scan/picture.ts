/** A picture as `ImageData` holds it: four bytes a dot, red, green, blue and how solid it is. */
export interface Picture {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** Its light, made as small as fits `longest`; `scale` times as many dots it had. */
export function shrunk(
  { data, width, height }: Picture,
  longest: number,
): { light: Float32Array; width: number; height: number; scale: number } {
  const scale = Math.max(1, Math.max(width, height) / longest);
  const small = { width: Math.max(1, Math.floor(width / scale)), height: Math.max(1, Math.floor(height / scale)) };
  const light = new Float32Array(small.width * small.height);
  for (let y = 0; y < small.height; y++) {
    const [top, bottom] = [Math.floor(y * scale), Math.max(Math.floor((y + 1) * scale), Math.floor(y * scale) + 1)];
    for (let x = 0; x < small.width; x++) {
      const [left, right] = [Math.floor(x * scale), Math.max(Math.floor((x + 1) * scale), Math.floor(x * scale) + 1)];
      let sum = 0;
      for (let v = top; v < bottom; v++) {
        for (let u = left; u < right; u++) sum += lightAt(data, (v * width + u) * 4);
      }
      light[y * small.width + x] = sum / ((bottom - top) * (right - left));
    }
  }
  return { light, ...small, scale };
}

/** How bright a dot is to the eye, 0 to 255. */
export function lightAt(data: Uint8ClampedArray, at: number): number {
  return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
}

/** The light between dots; beyond the picture it is dark. */
export function lightOf(light: Float32Array, width: number, height: number, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const at = (u: number, v: number) => (u < 0 || v < 0 || u >= width || v >= height ? 0 : (light[v * width + u] ?? 0));
  const right = x - left;
  const down = y - top;
  const upper = at(left, top) * (1 - right) + at(left + 1, top) * right;
  const lower = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right;
  return upper * (1 - down) + lower * down;
}
