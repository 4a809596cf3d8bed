import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { IppAttribute, IppGroup, IppRequest } from 'ipp-encoder';
import { countPdfPages } from './pdf-pages.ts';
import {
  type Attributes,
  attribute,
  attributesOf,
  decodeRequest,
  encodeResponse,
  GROUP,
  numberOf,
  OPERATION,
  PREFACE,
  textsOf,
} from './protocol.ts';
import { isTrouble } from './reasons.ts';

export interface IppPrinterSimulatorOptions {
  /** 0 or absent: any free port. */
  port?: number;
  /** How long a sheet takes. */
  msPerPage?: number;
  /** Sheets in the tray. */
  paper?: number;
  /** Where the printed PDFs go, as `job-<id>.pdf`. */
  pdfDir?: string;
  /** Reports jobs completed as soon as it has them and counts nothing, as some print servers do. */
  spoolsOnly?: boolean;
  onSheet?(sheet: { jobId: number; page: number; pages: number }): void;
  onJobDone?(job: { jobId: number; jobName: string; pdf: Uint8Array }): void;
}

export interface IppPrinterSimulator {
  url: string;
  setPaper(sheets: number): void;
  /** A reason that stands at the printer, without suffix (`media-jam`, `cover-open`, `toner-low`, …); null mends it. */
  setTrouble(reason: string | null): void;
  /** What the printer shows on its panel. */
  state(): { paper: number; reasons: string[]; waitingJobs: number };
  close(): Promise<void>;
}

interface Job {
  id: number;
  name: string;
  pdf: Buffer;
  pages: number;
  printed: number;
  state: number;
  stateReason: string;
}

const PRINTER = { idle: 3, processing: 4, stopped: 5 };
const JOB = { pending: 3, processing: 5, canceled: 7, completed: 9 };
const STATUS = {
  ok: 0,
  badRequest: 0x0400,
  notPossible: 0x0404,
  notFound: 0x0406,
  badDocument: 0x040a,
  noOperation: 0x0501,
};
const MAX_REQUEST_BYTES = 64 * 1024 * 1024;

/** An IPP printer on 127.0.0.1 that prints sheet by sheet, runs out of paper and goes on when it is refilled. */
export async function startIppPrinterSimulator(options: IppPrinterSimulatorOptions = {}): Promise<IppPrinterSimulator> {
  const { port = 0, msPerPage = 1500, pdfDir, spoolsOnly = false, onSheet, onJobDone } = options;
  let paper = options.paper ?? 250;
  let trouble: string | null = null;
  let sheet: NodeJS.Timeout | null = null;
  const jobs: Job[] = [];

  const waiting = () => jobs.filter((job) => job.state === JOB.pending || job.state === JOB.processing);
  const reasons = () => [
    ...(trouble === null ? [] : [trouble]),
    ...(paper > 0 ? [] : ['media-empty', ...(waiting().length > 0 ? ['media-needed'] : [])]),
  ];
  const blocked = () => reasons().some(isTrouble);

  /** Starts the next sheet, unless one is under way or something stands in the way. */
  function advance() {
    const job = waiting()[0];
    if (sheet !== null || job === undefined) return;
    job.state = JOB.processing;
    job.stateReason = 'job-printing';
    if (blocked()) return;
    sheet = setTimeout(() => {
      sheet = null;
      // The sheet that jammed, or whose job was cancelled, does not count.
      if (job.state === JOB.processing && !blocked()) {
        paper -= 1;
        job.printed += 1;
        onSheet?.({ jobId: job.id, page: job.printed, pages: job.pages });
        if (job.printed === job.pages) finish(job);
      }
      advance();
    }, msPerPage);
  }

  function finish(job: Job) {
    job.state = JOB.completed;
    job.stateReason = 'job-completed-successfully';
    onJobDone?.({ jobId: job.id, jobName: job.name, pdf: job.pdf });
    if (pdfDir !== undefined) void keep(pdfDir, job);
  }

  function answer(request: IppRequest, document: Buffer): { status: number; groups: IppGroup[] } {
    const operation: Attributes = attributesOf(request.groups, GROUP.operation)[0] ?? new Map();
    const ok = (...groups: IppGroup[]) => ({ status: STATUS.ok, groups });
    const refuse = (status: number) => ({ status, groups: [] });
    const job = jobs.find((one) => one.id === numberOf(operation, 'job-id'));

    switch (request.operationId) {
      case OPERATION.getPrinterAttributes:
        return ok({ tag: GROUP.printer, attributes: printerAttributes() });
      case OPERATION.validateJob:
        return ok();
      case OPERATION.printJob: {
        if (document.subarray(0, 4).toString() !== '%PDF') return refuse(STATUS.badDocument);
        const copies = numberOf(attributesOf(request.groups, GROUP.job)[0], 'copies') ?? 1;
        const created: Job = {
          id: jobs.length + 1,
          name: textsOf(operation, 'job-name')[0] ?? '',
          pdf: document,
          pages: (countPdfPages(document) ?? 1) * copies,
          printed: 0,
          state: JOB.pending,
          stateReason: 'none',
        };
        jobs.push(created);
        if (spoolsOnly) finish(created);
        advance();
        return ok(jobGroup(created));
      }
      case OPERATION.getJobs: {
        const completed = textsOf(operation, 'which-jobs')[0] === 'completed';
        return ok(...jobs.filter((one) => one.state >= JOB.canceled === completed).map(jobGroup));
      }
      case OPERATION.getJobAttributes:
        return job ? ok(jobGroup(job)) : refuse(STATUS.notFound);
      case OPERATION.cancelJob:
        if (!job) return refuse(STATUS.notFound);
        if (job.state >= JOB.canceled) return refuse(STATUS.notPossible);
        job.state = JOB.canceled;
        job.stateReason = 'job-canceled-by-user';
        return ok();
      default:
        return refuse(STATUS.noOperation);
    }
  }

  function printerAttributes(): IppAttribute[] {
    const busy = waiting().length > 0;
    const state = busy ? (blocked() ? PRINTER.stopped : PRINTER.processing) : PRINTER.idle;
    const words = reasons().map((reason) => `${reason}-${isTrouble(reason) ? (busy ? 'error' : 'report') : 'warning'}`);
    return [
      attribute('enum', 'printer-state', state),
      attribute('keyword', 'printer-state-reasons', words.length > 0 ? words : 'none'),
      attribute('boolean', 'printer-is-accepting-jobs', true),
      attribute('integer', 'queued-job-count', waiting().length),
      attribute('keyword', 'media-ready', 'iso_a4_210x297mm'),
      attribute('mimeType', 'document-format-supported', 'application/pdf'),
    ];
  }

  async function serve(incoming: IncomingMessage, response: ServerResponse) {
    const bytes = await bodyOf(incoming);
    const decoded = bytes === null ? null : decodeRequest(bytes);
    if (!decoded?.ok) {
      response.writeHead(400).end();
      return;
    }
    const { status, groups } = answer(decoded.message, decoded.document);
    const operationGroup = { tag: GROUP.operation, attributes: PREFACE };
    const message = { statusCode: status, requestId: decoded.message.requestId, groups: [operationGroup, ...groups] };
    response.writeHead(200, { 'Content-Type': 'application/ipp' }).end(encodeResponse(message));
  }

  const server = createServer((incoming, response) => {
    serve(incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });

  return {
    url: `ipp://127.0.0.1:${(server.address() as AddressInfo).port}/ipp/print`,
    setPaper(sheets) {
      paper = sheets;
      advance();
    },
    setTrouble(reason) {
      trouble = reason;
      advance();
    },
    state: () => ({ paper, reasons: reasons(), waitingJobs: waiting().length }),
    async close() {
      if (sheet !== null) clearTimeout(sheet);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function jobGroup(job: Job): IppGroup {
  return {
    tag: GROUP.job,
    attributes: [
      attribute('integer', 'job-id', job.id),
      attribute('name', 'job-name', job.name),
      attribute('enum', 'job-state', job.state),
      attribute('keyword', 'job-state-reasons', job.stateReason),
      attribute('integer', 'job-impressions-completed', job.printed),
    ],
  };
}

async function keep(dir: string, job: Job): Promise<void> {
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, `job-${job.id}.pdf`), job.pdf);
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_REQUEST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
