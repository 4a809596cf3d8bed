import type { Ink, PenStroke, Point } from './ink.ts';

/** As wide as a felt pen on a field of 90 mm: a share of the field's height. */
const PEN = 0.035;

/** As many pixels as the screen has, and the pen of this page's ink. Wipes what was drawn. */
export function prepareCanvas(canvas: HTMLCanvasElement, pen = PEN): void {
  canvas.width = Math.round(canvas.clientWidth * devicePixelRatio);
  canvas.height = Math.round(canvas.clientHeight * devicePixelRatio);
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.scale(devicePixelRatio, devicePixelRatio);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.lineWidth = pen * canvas.clientHeight;
  context.strokeStyle = getComputedStyle(canvas).color;
}

export function wipe(canvas: HTMLCanvasElement): void {
  canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
}

export function drawInk(canvas: HTMLCanvasElement, ink: Ink): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  for (const stroke of ink) {
    context.beginPath();
    for (let index = 0; index < stroke.length; index += 1) curveTo(context, stroke, index);
    const last = stroke.at(-1);
    if (last !== undefined) context.lineTo(last.x, last.y);
    context.stroke();
  }
}

/** Draws the newest piece of a stroke, while the pen is still going. */
export function drawNewest(canvas: HTMLCanvasElement, stroke: PenStroke): void {
  const context = canvas.getContext('2d');
  const last = stroke.at(-1);
  if (context === null || last === undefined) return;
  context.beginPath();
  curveTo(context, stroke, stroke.length - 1);
  context.lineTo(last.x, last.y);
  context.stroke();
}

/** From the middle of the piece before to the middle of this one, around the point between: no corners but those of the hand. */
function curveTo(context: CanvasRenderingContext2D, stroke: PenStroke, index: number): void {
  const [to, corner, from] = [stroke[index], stroke[index - 1], stroke[index - 2]];
  if (to === undefined) return;
  if (corner === undefined) {
    context.moveTo(to.x, to.y);
    return;
  }
  const begin = from === undefined ? corner : middle(from, corner);
  const end = middle(corner, to);
  context.moveTo(begin.x, begin.y);
  context.quadraticCurveTo(corner.x, corner.y, end.x, end.y);
}

const middle = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
