import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asReply,
  COMMAND,
  createFrameParser,
  encodeFrame,
  encodeRequest,
  MIN_REPLY_LENGTH,
  meaningOf,
} from './protocol.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex').toUpperCase();
const bodiesOf = (chunks: Uint8Array[]) => {
  const parser = createFrameParser(MIN_REPLY_LENGTH);
  return chunks.flatMap((chunk) => parser.push(chunk)).flatMap((frame) => (frame.ok ? [hex(frame.body)] : []));
};
const body = fc.uint8Array({ minLength: 3, maxLength: 80 });
/** Noise that cannot itself hold a preamble. */
const noise = fc.uint8Array({ maxLength: 20, max: 0x90 });

function cut(bytes: Uint8Array, at: number[]): Uint8Array[] {
  const points = [...new Set(at.map((n) => n % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...points].map((from, i) => bytes.subarray(from, points[i] ?? bytes.length));
}

describe('requests', () => {
  it.each([
    [COMMAND.status, 'AAAAAA9669000311FFED'],
    [COMMAND.findCard, 'AAAAAA96690003200122'],
    [COMMAND.selectCard, 'AAAAAA96690003200221'],
    [COMMAND.readText, 'AAAAAA96690003300132'],
  ])('%j is the published frame %s', (command, frame) => {
    expect(hex(encodeRequest(command))).toBe(frame);
  });

  it('carry data behind the parameter', () => {
    expect(hex(encodeRequest([0x61, 0xff], Uint8Array.of(0x50)))).toBe('AAAAAA9669000461FF50CA');
  });
});

describe('replies', () => {
  it.each([
    ['AAAAAA9669000400009094', 'ok'],
    ['AAAAAA9669000800009F0000000097', 'card-found'],
    ['AAAAAA9669000400008084', 'no-card'],
    ['AAAAAA9669000400008185', 'select-failed'],
    ['AAAAAA9669000400004145', 'read-failed'],
    ['AAAAAA9669000400009195', 'no-content'],
    ['AAAAAA9669000400006064', 'self-test-failed'],
    ['AAAAAA9669000400006662', 'not-authorised'],
    ['AAAAAA966900046A8241AD', 'read-failed'],
  ])('%s means %s', (frame, meaning) => {
    const [parsed] = createFrameParser(MIN_REPLY_LENGTH).push(Buffer.from(frame, 'hex'));
    expect(parsed?.ok && meaningOf(asReply(parsed.body).sw3)).toBe(meaning);
  });

  it('knows an unknown status from a known one', () => {
    expect(meaningOf(0x77)).toBe('unknown-status');
  });
});

describe('the frame parser', () => {
  it('finds every frame wherever the stream is cut and whatever noise stands between', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(noise, body)), fc.array(fc.nat(), { maxLength: 12 }), (parts, cuts) => {
        const stream = Buffer.concat(parts.flatMap(([before, frame]) => [before, encodeFrame(frame)]));
        expect(bodiesOf(cut(stream, cuts))).toEqual(parts.map(([, frame]) => hex(frame)));
      }),
    );
  });

  it('is not misled by the beginning of a preamble in front of one', () => {
    const frame = encodeFrame(Uint8Array.of(0, 0, 0x90));
    expect(bodiesOf([Buffer.from('aaaa', 'hex'), frame])).toEqual(['000090']);
    expect(bodiesOf([Buffer.from('aaaaaa96', 'hex'), frame])).toEqual(['000090']);
  });

  it('finds a whole frame hidden in a damaged one', () => {
    const inner = encodeFrame(Uint8Array.of(0, 0, 0x9f));
    const outer = encodeFrame(Uint8Array.of(0, 0, 0x90, ...inner));
    outer[outer.length - 1] = (outer.at(-1) ?? 0) ^ 1;
    expect(createFrameParser(MIN_REPLY_LENGTH).push(outer)).toEqual([
      { ok: false, reason: 'checksum' },
      { ok: true, body: Buffer.from([0, 0, 0x9f]) },
    ]);
  });

  it('refuses lengths no reader sends and goes on behind them', () => {
    const good = encodeFrame(Uint8Array.of(0, 0, 0x80));
    for (const length of ['0000', '0003', '1001', 'ffff']) {
      const frames = createFrameParser(MIN_REPLY_LENGTH).push(
        Buffer.concat([Buffer.from(`aaaaaa9669${length}`, 'hex'), good]),
      );
      expect(frames).toEqual([
        { ok: false, reason: 'length' },
        { ok: true, body: Buffer.from([0, 0, 0x80]) },
      ]);
    }
  });

  it('forgets half a frame on reset', () => {
    const parser = createFrameParser(MIN_REPLY_LENGTH);
    const frame = encodeFrame(Uint8Array.of(0, 0, 0x90));
    parser.push(frame.subarray(0, 8));
    parser.reset();
    expect(parser.push(frame)).toEqual([{ ok: true, body: Buffer.from([0, 0, 0x90]) }]);
  });
});
