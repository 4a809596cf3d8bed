import type { Ink, Point } from './ink.ts';

/** As wide as a felt pen on a field of 90 mm: a share of the field's height. */
const PEN = 0.035;

/** As many pixels as the screen has, and the pen of this page's ink. Wipes what was drawn. */
export function prepareCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = Math.round(canvas.clientWidth * devicePixelRatio);
  canvas.height = Math.round(canvas.clientHeight * devicePixelRatio);
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.scale(devicePixelRatio, devicePixelRatio);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.lineWidth = PEN * canvas.clientHeight;
  context.strokeStyle = getComputedStyle(canvas).color;
}

export function drawInk(canvas: HTMLCanvasElement, ink: Ink): void {
  for (const stroke of ink) {
    for (let length = 1; length <= stroke.length; length += 1) drawPiece(canvas, stroke.slice(0, length));
  }
}

/** Draws the newest piece of a stroke: a curve between the middles of the last two pieces, so that corners of the digitiser are round. */
export function drawPiece(canvas: HTMLCanvasElement, points: readonly Point[]): void {
  const context = canvas.getContext('2d');
  const [before, last] = points.slice(-2);
  if (context === null || before === undefined) return;
  const to = last ?? before;
  const first = points.at(-3);
  const from = first === undefined ? before : middle(first, before);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo(before.x, before.y, ...pair(points.length < 3 ? to : middle(before, to)));
  context.stroke();
}

const middle = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
const pair = ({ x, y }: Point): [number, number] => [x, y];
