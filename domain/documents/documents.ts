import type { z } from 'zod';
import { ReceiptInput, receiptContent, receiptSample } from './d01-receipt.ts';
import { AcceptanceNoticeInput, acceptanceNoticeContent, acceptanceNoticeSample } from './d02-acceptance-notice.ts';
import type { DocumentCode, DocumentResult } from './document.ts';
import { RouteMapInput, routeMapContent, routeMapSample } from './route-map-page.ts';

/** A paper this terminal can make. `content` takes any JSON and refuses what does not fit, naming the field. */
export interface DocumentKind {
  name: string;
  schema: z.ZodType;
  content: (input: unknown) => DocumentResult;
  sample: () => unknown;
}

/** Every content function checks its input against the schema first, so what comes from a file may be given as it is. */
function kind<T>(
  name: string,
  schema: z.ZodType<T>,
  content: (input: T) => DocumentResult,
  sample: () => T,
): DocumentKind {
  return { name, schema, content: (input) => content(input as T), sample };
}

export const documents: Record<DocumentCode, DocumentKind> = {
  D01: kind('信访事项登记回执', ReceiptInput, receiptContent, receiptSample),
  D02: kind('信访事项受理告知书', AcceptanceNoticeInput, acceptanceNoticeContent, acceptanceNoticeSample),
  ROUTE: kind('信访事项办理流程路线图', RouteMapInput, routeMapContent, routeMapSample),
};
