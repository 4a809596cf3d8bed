import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import PDFDocument from 'pdfkit';

const run = promisify(execFile);
const FONT = fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'));

/** Room for a CMS signature with one certificate. */
const CONTENTS_BYTES = 4096;
/** As wide as any number that takes its place. */
const PLACE = 9_999_999_999;

type Ref = ReturnType<PDFKit.PDFDocument['ref']>;

export interface SamplePdf {
  pages?: number;
  /** Says which sample it is, so that two have different bytes. */
  note?: string;
  /** Bytes to make it heavier by, as a scan would. */
  weight?: number;
}

/** An opinion of an organ that does not exist, on A4, as PDF without a signature. */
export function samplePdf(sample: SamplePdf = {}): Promise<Buffer> {
  return written(begin(sample));
}

/** The same under a signature with a key made for it alone; needs the `openssl` command. */
export async function signedSamplePdf(sample: SamplePdf = {}): Promise<Buffer> {
  const document = begin(sample);
  addSignatureField(document);
  return sign(await written(document));
}

function begin({ pages = 1, note = '样例', weight = 0 }: SamplePdf): PDFKit.PDFDocument {
  const document = new PDFDocument({ size: 'A4', margin: 72 });
  document.registerFont('text', FONT).font('text');
  for (let page = 1; page <= pages; page += 1) {
    if (page > 1) document.addPage();
    document.fillColor('#c00').fontSize(26).text('样例县虚构镇人民政府（测试）', { align: 'center' });
    document.moveDown().fillColor('#000').fontSize(20).text('信访事项处理意见书', { align: 'center' });
    document.moveDown().fontSize(15).text(`样例文书，全部内容都是虚构的，只用来测试。${note}，第${page}页。`);
    document
      .moveDown()
      .text('王虚构：您反映的邻居砌墙占用宅基地的问题，经到虚构现场丈量，意见如下：界线以样例界碑为准。');
    document.lineWidth(3).circle(430, 620, 60).stroke('#c00');
    document.fillColor('#c00').fontSize(18).text('测试印章', 394, 606, { lineBreak: false });
  }
  if (weight > 0) (document.ref({}) as unknown as { end(data: Buffer): void }).end(randomBytes(weight));
  return document;
}

function addSignatureField(document: PDFKit.PDFDocument): void {
  document.initForm();
  const { page, _root } = document as unknown as { page: { dictionary: Ref }; _root: Ref };
  const signature = document.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'adbe.pkcs7.detached',
    ByteRange: [0, PLACE, PLACE, PLACE],
    Contents: Buffer.alloc(CONTENTS_BYTES),
  });
  const field = document.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: new String('Signature1'),
    Rect: [0, 0, 0, 0],
    F: 132,
    V: signature,
    P: page.dictionary,
  });
  Object.assign(page.dictionary.data, { Annots: [field] });
  const { AcroForm: form } = _root.data as unknown as { AcroForm: Ref };
  Object.assign(form.data, { Fields: [field], SigFlags: 3 });
  for (const ref of [signature, field]) (ref as unknown as { end(): void }).end();
}

async function written(document: PDFKit.PDFDocument): Promise<Buffer> {
  document.end();
  const chunks: Buffer[] = [];
  for await (const chunk of document as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function sign(pdf: Buffer): Promise<Buffer> {
  const start = pdf.indexOf(`<${'00'.repeat(CONTENTS_BYTES)}>`);
  const end = start + 2 * CONTENTS_BYTES + 2;
  const ranged = withByteRange(pdf, [0, start, end, pdf.length - end]);
  const cms = await cmsOf(Buffer.concat([ranged.subarray(0, start), ranged.subarray(end)]));
  ranged.write(cms.toString('hex'), start + 1, 'latin1');
  return ranged;
}

function withByteRange(pdf: Buffer, range: readonly number[]): Buffer {
  const place = `[0 ${PLACE} ${PLACE} ${PLACE}]`;
  const at = pdf.indexOf(place);
  const filled = `[${range.join(' ')}`.padEnd(place.length - 1);
  const copy = Buffer.from(pdf);
  copy.write(`${filled}]`, at, 'latin1');
  return copy;
}

/** CMS SignedData over the bytes, detached, by a key and certificate that are thrown away. */
async function cmsOf(bytes: Buffer): Promise<Buffer> {
  const dir = await mkdtemp(join(tmpdir(), 'minglu-signed-'));
  const [data, key, cert, out] = ['data', 'key', 'cert', 'out'].map((name) => join(dir, name)) as [
    string,
    string,
    string,
    string,
  ];
  try {
    await writeFile(data, bytes);
    const subject = ['-subj', '/CN=Minglu fictitious test organ', '-days', '2'];
    await run('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, ...subject]);
    const who = ['-signer', cert, '-inkey', key];
    await run('openssl', [
      'cms',
      '-sign',
      '-binary',
      '-md',
      'sha256',
      '-in',
      data,
      ...who,
      '-outform',
      'DER',
      '-out',
      out,
    ]);
    return await readFile(out);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
