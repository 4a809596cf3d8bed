import type { Picture } from '../../renderer/input/scan/picture.ts';

/** One grey frame as a film that Chromium's false camera shows for ever. */
export function y4m({ data, width, height }: Picture): Buffer {
  const grey = Buffer.alloc(width * height, 0);
  for (let i = 0; i < grey.length; i++) grey[i] = 16 + ((data[i * 4] ?? 0) * 219) / 255;
  const colourless = Buffer.alloc((width * height) / 2, 128);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  return Buffer.concat([head, ...[1, 2].flatMap(() => [Buffer.from('FRAME\n'), grey, colourless])]);
}

/** What makes Chromium take a film for its camera, which it then calls by the file. */
export function falseCamera(file: string): string[] {
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`];
}
