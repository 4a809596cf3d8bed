import { z } from 'zod';
import type { MainStep } from '../route-step.ts';
import type { Signature } from '../signature.ts';

/**
 * A paper's code: D01 to D18 as the practice numbers them, ROUTE for a route map by itself, DOSSIER for the cover and
 * index of 一案一档. D10 to D12 come from the centre as signed PDFs and are never made here.
 */
export const DocumentCode = z.enum([
  'D01',
  'D02',
  'D03',
  'D04',
  'D05',
  'D06',
  'D08',
  'D09',
  'D14',
  'D16',
  'D17',
  'D18',
  'ROUTE',
  'DOSSIER',
]);
export type DocumentCode = z.infer<typeof DocumentCode>;

/**
 * How a part of a paper is set. `official`: GB/T 9704 with the organ's name at the head; `letter`: its letter format,
 * for notices to citizens; `form`: tables to read and fill in; `plain`: a few big words on an A5 page; `slip`: a form on
 * an A5 page; `large`: a text to read at home, in large type; `drawing`: a route map, one page.
 */
export const Layout = z.enum(['official', 'letter', 'form', 'plain', 'slip', 'large', 'drawing']);
export type Layout = z.infer<typeof Layout>;

/** One cell of a fields table; an emphasised value is set bold. An empty value is room to write in by hand. */
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

/** A column of a table; `share` is its part of the width in proportion to the others. */
export interface Column {
  title: string;
  share: number;
  align: 'left' | 'centre' | 'right';
}

/** What a paper is made of, from top to bottom. How it looks is the typesetter's business. */
export type DocumentBlock =
  | { kind: 'salutation'; text: string }
  | { kind: 'paragraph'; text: string }
  /** `一、` with its bold heading and the text that follows on the same line. */
  | { kind: 'numbered'; heading: string; text: string }
  /** The heading of a section within a form. */
  | { kind: 'heading'; text: string }
  /** Rows of one or two fields. */
  | { kind: 'fields'; rows: Field[][] }
  /** Over several pages the column titles are repeated. */
  | { kind: 'table'; columns: Column[]; rows: string[][] }
  /** □ to tick by hand; `chosen` is ticked already. */
  | { kind: 'choices'; label: string; options: { text: string; chosen: boolean }[] }
  /** The number and the query code in big type, with the QR code beside them. */
  | { kind: 'reference'; fields: Field[]; code: CodeBlock }
  /** A question and its answer in big plain words. */
  | { kind: 'answer'; question: string; answer: string }
  /** 附注, in smaller type. */
  | { kind: 'note'; text: string }
  /** Lines to write on by hand; `signed`: what was written on the screen stands on the first, the day on the second. */
  | { kind: 'sign-here'; labels: string[]; signed?: { ink: Signature; day: string } }
  /** Empty ruled lines to write on, under a label. */
  | { kind: 'writing-lines'; label: string; lines: number }
  /** 落款: the organ, the day and room for its seal, which is never drawn; the QR code stands beside it. */
  | {
      kind: 'signature';
      attachment: string | null;
      organ: string;
      day: string;
      contact: string | null;
      code: CodeBlock | null;
    }
  /** On a page of its own. */
  | { kind: 'route-map'; map: RouteMapOnPaper };

export interface RouteMapOnPaper {
  title: string;
  /** Under the title: which matter, known when. */
  lines: string[];
  steps: MainStep[];
  /** Under the drawing: version and what to do when a date passes. */
  notes: string[];
}

/** A stretch of a paper in one layout; every part begins on a new page. */
export interface DocumentPart {
  layout: Layout;
  /** Stands over the part and in the PDF's bookmarks. */
  title: string;
  /** 发文机关标志: the issuing organ at the head of an official or letter part; null on the others. */
  organ: string | null;
  /** 文号 under the organ's name; null on parts that are no document of their own, such as the plain words. */
  documentNo: string | null;
  blocks: DocumentBlock[];
}

export interface DocumentContent {
  /** PAGE: no document, but what somebody read on the screen (reading-page.ts). */
  code: DocumentCode | 'PAGE';
  /** Of the template that gave the words. */
  templateVersion: string;
  /** The paper's name, for the PDF's title as well: never a person's. */
  title: string;
  documentNo: string | null;
  parts: DocumentPart[];
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
 * `beyond-limit`: more than the law allows, e.g. an extension of over 30 days or a sixth representative.
 */
export interface DocumentRefusal {
  ok: false;
  reason:
    | 'missing-field'
    | 'invalid-field'
    | 'unprintable-text'
    | 'accusation-content'
    | 'wrong-document'
    | 'beyond-limit';
  field: string;
}

export type DocumentResult = { ok: true; content: DocumentContent } | DocumentRefusal;
