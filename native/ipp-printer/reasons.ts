/** `printer-state-reasons` that keep paper from coming out until a person does something (RFC 8011, PWG 5100, CUPS). */
export const BLOCKING_REASONS = [
  // paper
  'media-empty',
  'media-needed',
  'media-jam',
  'input-tray-missing',
  'output-area-full',
  'output-tray-missing',
  // covers
  'cover-open',
  'door-open',
  'interlock-open',
  // toner, ink and what wears out
  'toner-empty',
  'marker-supply-empty',
  'marker-waste-full',
  'developer-empty',
  'opc-life-over',
  'fuser-over-temp',
  // the printer as a whole
  'stopped',
  'paused',
  'moving-to-paused',
  'shutdown',
  'offline',
  'timed-out',
  'spool-area-full',
  'cups-missing-filter',
] as const;
export type PrinterTrouble = (typeof BLOCKING_REASONS)[number];

/** An empty tray does not speak against the sheet that came out of it last. */
export const EMPTY_TRAY: readonly PrinterTrouble[] = ['media-empty', 'media-needed'];

export function isTrouble(reason: string): reason is PrinterTrouble {
  return (BLOCKING_REASONS as readonly string[]).includes(reason);
}

/**
 * Reasons as stems, without `none` and doubles. The suffix says how the printer feels about it, not what it is:
 * the same empty tray is `-error`, `-warning` or `-report` depending on the model and on whether a job waits.
 */
export function normaliseReasons(reasons: string[]): string[] {
  const stems = reasons.map((reason) => reason.replace(/-(error|warning|report)$/, ''));
  return [...new Set(stems)].filter((stem) => stem !== 'none' && stem !== '').sort();
}
