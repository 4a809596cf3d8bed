import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPdfPages } from './pdf-pages.ts';
import { httpUrlOf } from './post.ts';
import {
  attribute,
  attributesOf,
  decodeRequest,
  decodeResponse,
  encodeRequest,
  encodeResponse,
  GROUP,
  numberOf,
  OPERATION,
  statusName,
  textsOf,
} from './protocol.ts';
import { isTrouble, normaliseReasons } from './reasons.ts';

const answer = encodeResponse({
  statusCode: 0,
  requestId: 1,
  groups: [
    { tag: GROUP.operation, attributes: [attribute('charset', 'attributes-charset', 'utf-8')] },
    {
      tag: GROUP.printer,
      attributes: [
        attribute('enum', 'printer-state', 4),
        attribute('keyword', 'printer-state-reasons', ['media-empty-error', 'cover-open-report']),
        attribute('boolean', 'printer-is-accepting-jobs', true),
        { tag: 0x35, name: 'printer-info', value: { lang: 'zh-cn', value: '大厅打印机' } },
        { tag: 0x13, name: 'job-impressions-completed', value: '' },
      ],
    },
  ],
});

describe('an IPP message', () => {
  it('carries a print job with its document behind the attributes', () => {
    const bytes = encodeRequest(
      OPERATION.printJob,
      'ipp://localhost/ipp/print',
      [attribute('name', 'job-name', '回执 0001')],
      [attribute('integer', 'copies', 2)],
      Buffer.from('%PDF-1.7'),
    );
    const decoded = decodeRequest(bytes);
    expect(decoded).toMatchObject({ ok: true, message: { operationId: 2 }, document: Buffer.from('%PDF-1.7') });
    if (!decoded.ok) return;
    const [operation] = attributesOf(decoded.message.groups, GROUP.operation);
    expect([...(operation?.keys() ?? [])]).toEqual([
      'attributes-charset',
      'attributes-natural-language',
      'printer-uri',
      'job-name',
      'requesting-user-name',
    ]);
    expect(textsOf(operation, 'job-name')).toEqual(['回执 0001']);
    expect(numberOf(attributesOf(decoded.message.groups, GROUP.job)[0], 'copies')).toBe(2);
  });

  it('gives texts and numbers, and nothing for what has no value', () => {
    const decoded = decodeResponse(answer);
    const [printer] = decoded.ok ? attributesOf(decoded.message.groups, GROUP.printer) : [];
    expect(textsOf(printer, 'printer-state-reasons')).toEqual(['media-empty-error', 'cover-open-report']);
    expect(textsOf(printer, 'printer-info')).toEqual(['大厅打印机']);
    expect(numberOf(printer, 'printer-state')).toBe(4);
    expect(numberOf(printer, 'job-impressions-completed')).toBeNull();
    expect(numberOf(printer, 'absent')).toBeNull();
  });

  it('that is cut short, or is something else, is refused', () => {
    for (let length = 0; length < answer.length; length++) {
      expect(decodeResponse(answer.subarray(0, length))).toEqual({ ok: false, reason: 'not-ipp' });
    }
    expect(decodeResponse(Buffer.from('<html>404</html>'))).toEqual({ ok: false, reason: 'not-ipp' });
  });

  it('damaged anywhere gives a value, never a throw or an endless loop', () => {
    const flips = fc.array(fc.tuple(fc.nat(answer.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 6 });
    fc.assert(
      fc.property(flips, (changes) => {
        const damaged = Buffer.from(answer);
        for (const [at, byte] of changes) damaged[at] = byte;
        expect(typeof decodeResponse(damaged).ok).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });

  it('names a status, also one outside the standard', () => {
    expect(statusName(0x0406)).toBe('client-error-not-found');
    expect(statusName(0x0599)).toBe('status-0599');
  });
});

describe('printer reasons', () => {
  it('are stems without the printer’s mood, without doubles, without none', () => {
    expect(normaliseReasons(['media-empty-warning', 'media-empty-error', 'cover-open'])).toEqual([
      'cover-open',
      'media-empty',
    ]);
    expect(normaliseReasons(['none'])).toEqual([]);
  });

  it('low paper or toner is no trouble, none at all is', () => {
    expect(['media-low', 'toner-low'].some(isTrouble)).toBe(false);
    expect(['media-empty', 'toner-empty', 'media-jam', 'cover-open', 'offline'].every(isTrouble)).toBe(true);
  });
});

describe('a printer URL', () => {
  it.each([
    ['ipp://printer.local/ipp/print', 'http://printer.local:631/ipp/print'],
    ['ipp://127.0.0.1:8631/ipp/print', 'http://127.0.0.1:8631/ipp/print'],
    ['ipp://127.0.0.1:80/ipp/print', 'http://127.0.0.1/ipp/print'],
    ['ipps://printer.local/ipp/print', 'https://printer.local:631/ipp/print'],
    ['http://localhost:631/printers/A4', 'http://localhost:631/printers/A4'],
  ])('%s is reached at %s', (url, reached) => {
    expect(httpUrlOf(url).href).toBe(reached);
  });
});

describe('the pages of a PDF', () => {
  it('are its page objects, not the tree above them', () => {
    expect(countPdfPages(Buffer.from('/Type /Pages /Count 2 … /Type /Page /Type/Page>>'))).toBe(2);
  });

  it('are not known when they are compressed away', () => {
    expect(countPdfPages(Buffer.from('%PDF-1.7 /ObjStm'))).toBeNull();
  });
});
