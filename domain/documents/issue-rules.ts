import { daysBetween } from '../calendar.ts';
import { Purpose, type Road } from '../matter.ts';
import { NO_LIMIT_WORDS } from '../wording.ts';
import type { DocumentCode, DocumentRefusal } from './document.ts';
import type { FieldType } from './field-spec.ts';

/** A field a document cannot do without. `printed`: the paper must show it; else it is only needed to decide. */
export interface Wanted {
  type: FieldType;
  printed: boolean;
}

/** What the law wants of a document before it may be issued. */
export interface IssueRule {
  wanted: Record<string, Wanted>;
  /**
   * Regulation article 30: `refused`, the paper would tell what an accusation says; or the fields that must be left
   * empty for one; null where the paper tells nothing of the matter.
   */
  accusation: 'refused' | readonly string[] | null;
  /** What more may speak against it. */
  law?: (input: Input) => DocumentRefusal | null;
}

type Input = Record<string, unknown>;

const printed = (type: FieldType): Wanted => ({ type, printed: true });
const known = (type: FieldType): Wanted => ({ type, printed: false });

/** Every notice: a number, whom it is for, who is responsible, which organ signs and when, and how it is followed. */
const notice: Record<string, Wanted> = {
  documentNo: printed('text'),
  matterNo: printed('text'),
  queryCode: printed('query-code'),
  ticketUrl: printed('url'),
  'petitioner.name': printed('name'),
  purpose: known('choice'),
  organ: printed('organ'),
  handler: printed('handler'),
  signedOn: printed('day'),
};

const MOST_EXTENSION_DAYS = 30;
const MOST_REPRESENTATIVES = 5;

export const issueRules: Record<DocumentCode, IssueRule> = {
  D01: {
    wanted: {
      matterNo: printed('text'),
      queryCode: printed('query-code'),
      ticketUrl: printed('url'),
      registeredAt: printed('moment'),
      organ: printed('group'),
      registrar: printed('handler'),
      'petitioner.name': printed('name'),
      purpose: printed('choice'),
      persons: printed('count'),
      nextStep: printed('group'),
      publicity: printed('choice'),
    },
    accusation: ['category', 'place', 'summary', 'materials'],
    law: (input) => tooManyRepresentatives(input) ?? madeUpDate(input),
  },
  D02: {
    wanted: {
      ...notice,
      procedure: known('choice'),
      title: printed('text'),
      request: printed('text'),
      submittedOn: printed('day'),
      receivedBy: printed('text'),
      receivedOn: printed('day'),
      acceptedOn: printed('day'),
      route: printed('route'),
    },
    accusation: 'refused',
    // Article 34: the petition procedure always has its 60 days.
    law: ({ procedure, due }) =>
      procedure === 'petition' && (due === undefined || due === null) ? missing('due') : null,
  },
  // 程序性告知, article 31 items 1 to 5: which procedure, which organ, by when and with what.
  D03: {
    wanted: {
      ...notice,
      path: known('choice'),
      title: printed('text'),
      procedureName: printed('text'),
      competentOrgan: printed('group'),
      applyWithin: printed('text'),
      materials: printed('list'),
      basis: printed('text'),
    },
    accusation: 'refused',
  },
  // 不予受理, article 19 paragraph 3 among others.
  D04: {
    wanted: { ...notice, title: printed('text'), reason: printed('text'), basis: printed('text') },
    accusation: 'refused',
  },
  // 不再受理, article 36 paragraph 3.
  D05: {
    wanted: {
      ...notice,
      title: printed('text'),
      recheckOrgan: printed('text'),
      recheckDocumentNo: printed('text'),
      recheckedOn: printed('day'),
    },
    accusation: 'refused',
  },
  // 转送、交办去向告知, articles 22 and 23.
  D06: {
    wanted: {
      ...notice,
      title: printed('text'),
      way: printed('choice'),
      passedTo: printed('group'),
      passedOn: printed('day'),
    },
    accusation: 'refused',
  },
  // 告知向有权机关提出, article 23 paragraph 1.
  D08: {
    wanted: { ...notice, title: printed('text'), reason: printed('text'), competentOrgan: printed('group') },
    accusation: 'refused',
  },
  D09: {
    wanted: {
      ...notice,
      title: printed('text'),
      acceptedOn: printed('day'),
      originalDue: printed('day'),
      newDue: printed('day'),
      reason: printed('text'),
      approverTitle: printed('text'),
    },
    accusation: 'refused',
    law: extensionBeyondLimit,
  },
  D14: {
    wanted: {
      matterNo: printed('text'),
      served: printed('group'),
      recipient: printed('name'),
      server: printed('name'),
    },
    accusation: null,
  },
  D16: {
    wanted: {
      matterNo: printed('text'),
      registeredAt: printed('moment'),
      organ: printed('group'),
      mediator: printed('handler'),
      parties: printed('list'),
      dispute: printed('text'),
      purpose: known('choice'),
    },
    accusation: 'refused',
  },
  D17: {
    wanted: {
      matterNo: printed('text'),
      kind: known('choice'),
      representatives: printed('list'),
      scope: printed('text'),
      purpose: known('choice'),
    },
    accusation: 'refused',
    law: tooManyRepresentatives,
  },
  D18: { wanted: { kind: known('choice'), applicant: printed('group'), window: printed('group') }, accusation: null },
  ROUTE: {
    wanted: {
      matterNo: printed('text'),
      route: printed('route'),
      routeMapVersion: printed('text'),
      asOf: printed('moment'),
    },
    accusation: null,
  },
  DOSSIER: {
    wanted: { matterNo: printed('text'), madeAt: printed('moment'), papers: printed('list'), events: printed('list') },
    accusation: 'refused',
  },
};

/** Why the law forbids this paper with this input, or null. The input has the shape its template asks for. */
export function refusalByLaw(code: DocumentCode, input: Input): DocumentRefusal | null {
  const rule = issueRules[code];
  const { accusation } = rule;
  if (accusation !== null && input.purpose === Purpose.enum.accusation) {
    if (accusation === 'refused') return { ok: false, reason: 'accusation-content', field: 'purpose' };
    const told = accusation.find((field) => isFilled(input[field]));
    if (told !== undefined) return { ok: false, reason: 'accusation-content', field: told };
  }
  return rule.law?.(input) ?? null;
}

/** The notice with which an organ tells that it took a matter on; null where no notice of ours does. */
export function acceptanceDocument({ track, path }: Road): 'D02' | 'D03' | 'D16' | null {
  if (track === 'suggestion' || track === 'simple') return 'D02';
  if (track === 'mediation') return 'D16';
  if (track !== 'appeal') return null;
  return path === 5 || path === 6 ? 'D02' : 'D03';
}

/** Article 34: by at most 30 days, counted from the first last day. */
function extensionBeyondLimit({ originalDue, newDue }: Input): DocumentRefusal | null {
  const days = daysBetween(String(originalDue), String(newDue));
  if (days <= 0) return { ok: false, reason: 'invalid-field', field: 'newDue' };
  return days > MOST_EXTENSION_DAYS ? { ok: false, reason: 'beyond-limit', field: 'newDue' } : null;
}

/** Article 20 paragraph 3. */
function tooManyRepresentatives({ representatives }: Input): DocumentRefusal | null {
  const count = Array.isArray(representatives) ? representatives.length : 0;
  return count > MOST_REPRESENTATIVES ? { ok: false, reason: 'beyond-limit', field: 'representatives' } : null;
}

/** Where the law sets no limit a date would be made up. */
function madeUpDate({ nextStep }: Input): DocumentRefusal | null {
  const { limitWords, due } = nextStep as { limitWords?: unknown; due?: unknown };
  return limitWords === NO_LIMIT_WORDS && isFilled(due)
    ? { ok: false, reason: 'invalid-field', field: 'nextStep.due' }
    : null;
}

function missing(field: string): DocumentRefusal {
  return { ok: false, reason: 'missing-field', field };
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}
