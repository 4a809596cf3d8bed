/** Every wait of the backend in milliseconds, with its reason; tests pass their own. */
export const BACKEND_DELAYS = {
  /** Nobody stands there for ten minutes without a touch; the page's own idle question comes long before. */
  visitSafetyMs: 10 * 60_000,
  /** A page is back from its reload well within this; what a device says meanwhile waits for it. */
  reloadWaitMs: 3000,
  /** Most readers report a card gone at once after reading it: what is wrong with it must stay long enough to be read. */
  cardProblemMs: 5000,

  /** A person waiting at the screen; longer than this and the terminal's own copy is shown instead. */
  askCentreMs: 3000,
  /** A slow gateway over a mobile link takes its time with one small request, but not longer. */
  deliverMs: 30_000,
  /** First wait after a failed delivery; doubles from here. */
  retryFirstMs: 1000,
  /** Longest wait between two tries: staff who restored the line see it working within a tea break. */
  retryLongestMs: 15 * 60_000,
  /** Somebody stands there waiting to hear that the matter was accepted. */
  feedWaitedForMs: 1000,
  /** Otherwise progress may be seconds old. */
  feedIdleMs: 10_000,

  /** Somebody stands there and looks whether anyone has heard them. */
  callPollMs: 2000,
  /** Whoever is still alone after this long should be told honestly to telephone; a lamp nobody heeds only wears off. */
  callLimitMs: 5 * 60_000,
  /** As long as it takes to come across the hall. */
  callAnsweredMs: 60_000,

  /** Somebody holds a phone and looks at the screen to see their picture come. */
  uploadPollMs: 1000,

  /** The pages of one letter come one right after the other. */
  recogniserIdleMs: 5000,

  /** While the printer is away or refuses a paper. */
  printerRetryMs: 2000,
  /** A device dock or a diagnostics page should not lag far behind the printer's panel. */
  printerPollMs: 3000,
  /** After a visit ended its person may still be at the tray; later, paper would fall into a stranger's hands. */
  paperAfterVisitMs: 60_000,
  /** A restart takes seconds: who registered within this time before it still waits for the receipt. */
  receiptAfterRestartMs: 2 * 60_000,

  /** Free disk changes slowly. */
  headroomMs: 30_000,
  /** Retention is counted in days. */
  retentionMs: 60 * 60_000,
  /** Wrong number and code pairs are forgotten after this long. */
  triesWindowMs: 15 * 60_000,
};
export type BackendDelays = typeof BACKEND_DELAYS;
