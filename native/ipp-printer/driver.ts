import { setTimeout as sleep } from 'node:timers/promises';
import type { IppAttribute } from 'ipp-encoder';
import { countPdfPages } from './pdf-pages.ts';
import { httpUrlOf, postIpp } from './post.ts';
import {
  type Attributes,
  attribute,
  attributesOf,
  decodeResponse,
  encodeRequest,
  GROUP,
  isSuccess,
  numberOf,
  OPERATION,
  statusName,
  textsOf,
} from './protocol.ts';
import { EMPTY_TRAY, isTrouble, normaliseReasons, type PrinterTrouble } from './reasons.ts';

export const IPP_DELAYS = {
  /** A person looking at the printer does not notice half a second. */
  pollMs: 500,
  /** Printers wake from deep sleep within some seconds. */
  answerMs: 10_000,
  /** A slow printer takes in a document of some pages in this time. */
  submitMs: 60_000,
  /** No sheet, no change of state or trouble for so long: whoever was to help did not come. */
  giveUpMs: 15 * 60_000,
};
export type IppDelays = typeof IPP_DELAYS;

export interface IppPrinterOptions extends Partial<IppDelays> {
  /** `ipp://host[:port]/path`, `ipps:`, `http:` or `https:`. */
  url: string;
  /** PEM certificate of a printer that is reached over TLS. */
  ca?: string;
  /** False for a model known not to count impressions; otherwise a job without them is not taken for printed. */
  countsImpressions?: boolean;
}

export interface PrinterStatus {
  reachable: boolean;
  state: 'idle' | 'processing' | 'stopped' | 'unknown';
  /** All reasons the printer gives, without suffix; `offline` when it cannot be reached. */
  reasons: string[];
  canPrint: boolean;
}

export type Failure = { ok: false; reason: string };

/**
 * `completed`: paper came out, as far as the printer can tell. `failed`: it did not, the job was cancelled or aborted.
 * `unknown`: the printer's word is not enough, ask a person.
 */
export interface JobOutcome {
  outcome: 'completed' | 'failed' | 'unknown';
  reasons: string[];
}

export interface IppPrinter {
  status(): Promise<PrinterStatus>;
  /**
   * Sends an A4 PDF. `unreachable` means nothing was sent; `no-answer` means the printer may have taken the job:
   * look for it by name before sending it again. The name must hold nothing about a person.
   */
  submit(pdf: Uint8Array, job: { jobName: string; copies?: number }): Promise<{ ok: true; jobId: number } | Failure>;
  /** Follows a job to its end. `onTrouble` hears what a person must mend, on every change; nothing when all is mended. */
  follow(
    jobId: number,
    options: { onTrouble(reasons: PrinterTrouble[]): void; signal?: AbortSignal },
  ): Promise<JobOutcome>;
  /** The newest job with this name; null when the printer knows none; `unreachable` when it cannot be asked. */
  findJob(jobName: string): Promise<number | null | 'unreachable'>;
  cancel(jobId: number): Promise<{ ok: true } | Failure>;
}

const PRINTER_STATES: Record<number, PrinterStatus['state']> = { 3: 'idle', 4: 'processing', 5: 'stopped' };
const JOB_STATE = { canceled: 7, aborted: 8, completed: 9 };

/** A printer that speaks IPP, straight or through CUPS. */
export function createIppPrinter(options: IppPrinterOptions): IppPrinter {
  const { url, ca, countsImpressions = true } = options;
  const delays = { ...IPP_DELAYS, ...options };
  const httpUrl = httpUrlOf(url);
  const printerUri = url.replace(/^http/, 'ipp');
  /** Impressions that a job sent from here must come to. */
  const expected = new Map<number, number>();

  async function ask(
    operation: number,
    attributes: IppAttribute[],
    job: IppAttribute[] = [],
    document?: Uint8Array,
  ): Promise<{ ok: true; jobs: Attributes[]; printer: Attributes | undefined } | Failure> {
    const timeoutMs = document ? delays.submitMs : delays.answerMs;
    const posted = await postIpp(
      httpUrl,
      encodeRequest(operation, printerUri, attributes, job, document),
      timeoutMs,
      ca,
    );
    if (!posted.ok) return posted;
    const decoded = decodeResponse(posted.bytes);
    if (!decoded.ok) return decoded;
    const { statusCode, groups } = decoded.message;
    if (!isSuccess(statusCode)) return { ok: false, reason: statusName(statusCode) };
    return { ok: true, jobs: attributesOf(groups, GROUP.job), printer: attributesOf(groups, GROUP.printer)[0] };
  }

  async function status(): Promise<PrinterStatus> {
    const answer = await ask(OPERATION.getPrinterAttributes, [
      requested('printer-state', 'printer-state-reasons', 'printer-is-accepting-jobs'),
    ]);
    if (!answer.ok) {
      const reachable = answer.reason !== 'unreachable' && answer.reason !== 'no-answer';
      return { reachable, state: 'unknown', reasons: [reachable ? answer.reason : 'offline'], canPrint: false };
    }
    const state = PRINTER_STATES[numberOf(answer.printer, 'printer-state') ?? 0] ?? 'unknown';
    const reasons = normaliseReasons(textsOf(answer.printer, 'printer-state-reasons'));
    const accepting = answer.printer?.get('printer-is-accepting-jobs')?.[0] !== false;
    return { reachable: true, state, reasons, canPrint: accepting && state !== 'stopped' && !reasons.some(isTrouble) };
  }

  async function submit(pdf: Uint8Array, { jobName, copies = 1 }: { jobName: string; copies?: number }) {
    const answer = await ask(
      OPERATION.printJob,
      [attribute('name', 'job-name', jobName), attribute('mimeType', 'document-format', 'application/pdf')],
      [attribute('keyword', 'media', 'iso_a4_210x297mm'), attribute('integer', 'copies', copies)],
      pdf,
    );
    if (!answer.ok) return answer;
    const jobId = numberOf(answer.jobs[0], 'job-id');
    if (jobId === null) return { ok: false as const, reason: 'no-job-id' };
    const pages = countPdfPages(pdf);
    if (pages !== null) expected.set(jobId, pages * copies);
    return { ok: true as const, jobId };
  }

  async function follow(
    jobId: number,
    { onTrouble, signal }: Parameters<IppPrinter['follow']>[1],
  ): Promise<JobOutcome> {
    let told = '';
    let seen = '';
    let quietMs = 0;
    for (;;) {
      // The job first: the printer's reasons are then as young as the job's end, or younger.
      const job = await jobAttributes(jobId);
      const printer = await status();
      const trouble = printer.reasons.filter(isTrouble);
      if (printer.state === 'stopped' && trouble.length === 0) trouble.push('stopped');
      if (signal?.aborted) return { outcome: 'unknown', reasons: trouble };
      if (told !== trouble.join()) {
        told = trouble.join();
        onTrouble(trouble);
      }
      const outcome = job.ok ? outcomeOf(job.attributes, printer, expected.get(jobId)) : outcomeOfFailure(job.reason);
      if (outcome !== null) {
        expected.delete(jobId);
        return outcome;
      }
      const now = JSON.stringify([job.ok ? progressOf(job.attributes) : job.reason, printer]);
      quietMs = now === seen ? quietMs + delays.pollMs : 0;
      seen = now;
      if (quietMs >= delays.giveUpMs) return { outcome: 'unknown', reasons: [...trouble, 'gave-up'] };
      await sleep(delays.pollMs, undefined, signal ? { signal } : {}).catch(() => undefined);
    }
  }

  async function jobAttributes(jobId: number): Promise<{ ok: true; attributes: Attributes } | Failure> {
    const answer = await ask(OPERATION.getJobAttributes, [
      attribute('integer', 'job-id', jobId),
      requested('job-state', 'job-state-reasons', 'job-impressions-completed'),
    ]);
    if (!answer.ok) return answer;
    return { ok: true, attributes: answer.jobs[0] ?? new Map() };
  }

  function outcomeOf(
    job: Attributes,
    printer: PrinterStatus,
    expectedImpressions: number | undefined,
  ): JobOutcome | null {
    const state = numberOf(job, 'job-state');
    if (state === JOB_STATE.canceled || state === JOB_STATE.aborted) {
      return { outcome: 'failed', reasons: normaliseReasons(textsOf(job, 'job-state-reasons')) };
    }
    if (state !== JOB_STATE.completed) return null;
    const impressions = countsImpressions ? numberOf(job, 'job-impressions-completed') : null;
    const counted = impressions !== null && expectedImpressions !== undefined;
    if (counted && impressions < expectedImpressions) return { outcome: 'unknown', reasons: ['impressions-missing'] };
    const standing = printer.reasons.filter(isTrouble).filter((reason) => !(counted && EMPTY_TRAY.includes(reason)));
    return standing.length > 0 ? { outcome: 'unknown', reasons: standing } : { outcome: 'completed', reasons: [] };
  }

  async function findJob(jobName: string): Promise<number | null | 'unreachable'> {
    const found: number[] = [];
    for (const which of ['not-completed', 'completed']) {
      const answer = await ask(OPERATION.getJobs, [
        attribute('keyword', 'which-jobs', which),
        requested('job-id', 'job-name'),
      ]);
      // A printer without a single job may say so with an error.
      if (!answer.ok && answer.reason !== 'client-error-not-found') return 'unreachable';
      for (const job of answer.ok ? answer.jobs : []) {
        const jobId = numberOf(job, 'job-id');
        if (jobId !== null && textsOf(job, 'job-name')[0] === jobName) found.push(jobId);
      }
    }
    return found.length > 0 ? Math.max(...found) : null;
  }

  async function cancel(jobId: number) {
    const answer = await ask(OPERATION.cancelJob, [attribute('integer', 'job-id', jobId)]);
    return answer.ok ? { ok: true as const } : answer;
  }

  return { status, submit, follow, findJob, cancel };
}

function requested(...names: string[]): IppAttribute {
  return attribute('keyword', 'requested-attributes', names);
}

function progressOf(job: Attributes): unknown[] {
  return [numberOf(job, 'job-state'), numberOf(job, 'job-impressions-completed'), textsOf(job, 'job-state-reasons')];
}

/** A printer that was switched off forgets its jobs; anything else may pass. */
function outcomeOfFailure(reason: string): JobOutcome | null {
  return reason === 'client-error-not-found' ? { outcome: 'unknown', reasons: ['job-not-found'] } : null;
}
