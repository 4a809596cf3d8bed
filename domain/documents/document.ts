import { z } from 'zod';
import type { RouteStepOnPaper } from './route-map-page.ts';

/** A paper's code: D01 to D18 as the practice numbers them, ROUTE for a route map by itself. */
export const DocumentCode = z.enum(['D01', 'D02', 'ROUTE']);
export type DocumentCode = z.infer<typeof DocumentCode>;

/** One cell of a fields table; an emphasised value is set bold. */
export interface Field {
  label: string;
  value: string;
  emphasis?: boolean;
}

/** A QR code and the words beside it. The address holds no personal data. */
export interface CodeBlock {
  url: string;
  lines: string[];
}

/** What a paper is made of, from top to bottom. How it looks is the typesetter's business. */
export type DocumentBlock =
  | { kind: 'salutation'; text: string }
  | { kind: 'paragraph'; text: string }
  /** `一、` with its bold heading and the text that follows on the same line. */
  | { kind: 'numbered'; heading: string; text: string }
  /** Rows of one or two fields. */
  | { kind: 'fields'; rows: Field[][] }
  /** The number and the query code in big type, with the QR code beside them. */
  | { kind: 'reference'; fields: Field[]; code: CodeBlock }
  /** Lines to write on by hand. */
  | { kind: 'sign-here'; labels: string[] }
  /** 落款: the organ, the day and room for its seal, which is never drawn; the QR code stands beside it. */
  | { kind: 'signature'; attachment: string; organ: string; day: string; contact: string; code: CodeBlock }
  /** On a page of its own. */
  | { kind: 'route-map'; map: RouteMapOnPaper };

export interface RouteMapOnPaper {
  title: string;
  /** Under the title: which matter, known when. */
  lines: string[];
  steps: RouteStepOnPaper[];
  /** Under the drawing: version and what to do when a date passes. */
  notes: string[];
}

export interface DocumentContent {
  code: DocumentCode;
  /** The paper's name, for the PDF's title as well: never a person's. */
  title: string;
  documentNo: string | null;
  /** `letter`: a notice in running text. `form`: a table in larger type. `drawing`: a route map alone. */
  style: 'letter' | 'form' | 'drawing';
  blocks: DocumentBlock[];
  /** At the foot of every page. */
  mark: string;
  /** What was filled in and is printed, by field, so that a character no font has can be named by its field. */
  filledIn: { field: string; text: string }[];
}

/**
 * Why a paper cannot be made. `field` is the path of the input, e.g. `handler.phone`.
 * `unprintable-text`: private-use or control characters, which a person must look at.
 * `accusation-content`: an ordinary paper must not carry what an accusation says (regulation article 30).
 * `wrong-document`: another paper is the right one for this road.
 */
export interface DocumentRefusal {
  ok: false;
  reason: 'missing-field' | 'invalid-field' | 'unprintable-text' | 'accusation-content' | 'wrong-document';
  field: string;
}

export type DocumentResult = { ok: true; content: DocumentContent } | DocumentRefusal;

/** 此件由自助终端打印: GB/T 9704 knows no such line, but the reader must be able to check the paper against the record. */
export const TERMINAL_MARK = '此件由自助终端打印，与系统留存文书一致';
