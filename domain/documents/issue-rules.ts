import { daysBetween } from '../calendar.ts';
import { Purpose } from '../matter.ts';
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

/** A person who answers for the matter is on the paper by name, title and telephone. */
const person = (field: string): Record<string, Wanted> => ({
  [field]: known('handler'),
  [`${field}.name`]: printed('name'),
  [`${field}.title`]: printed('text'),
  [`${field}.phone`]: printed('text'),
});

/** Who is sent to another organ must be able to find it. */
const whereToGo = (field: string): Record<string, Wanted> => ({
  [field]: known('group'),
  [`${field}.name`]: printed('text'),
  [`${field}.address`]: printed('text'),
  [`${field}.phone`]: printed('text'),
});

/**
 * Every notice: a number, whom it is for, which matter and when it was brought, who is responsible, which organ signs
 * and when, how the matter is followed (article 18) and whom to complain to (articles 40 and 44).
 */
const notice: Record<string, Wanted> = {
  documentNo: printed('text'),
  matterNo: printed('text'),
  queryCode: printed('query-code'),
  ticketUrl: printed('url'),
  'petitioner.name': printed('name'),
  purpose: known('choice'),
  title: printed('text'),
  submittedOn: printed('day'),
  receivedOn: printed('day'),
  organ: known('organ'),
  'organ.name': printed('text'),
  'organ.phone': printed('text'),
  'organ.supervisionPhone': printed('text'),
  ...person('handler'),
  signedOn: printed('day'),
};

/** Article 31 item 6, as a road's path is written in a document. */
const PETITION_PROCEDURE = '6';
/** A last day on a holiday moves behind it (Civil Code article 203); no holiday in the calendar lasts longer. */
const LONGEST_HOLIDAY_DAYS = 10;
const MOST_HANDLING_DAYS = 60 + LONGEST_HOLIDAY_DAYS;
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
      request: printed('text'),
      receivedBy: printed('text'),
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
      path: printed('choice'),
      procedureName: printed('text'),
      ...whereToGo('competentOrgan'),
      applyWithin: printed('text'),
      materials: printed('list'),
      basis: printed('text'),
    },
    accusation: 'refused',
    law: notAStatutoryRoad,
  },
  // 不予受理: article 19 paragraph 3 and what is not for this organ to accept.
  D04: {
    wanted: { ...notice, ground: printed('choice'), reason: printed('text'), otherRoutes: printed('list') },
    accusation: 'refused',
    law: nowhereToGo,
  },
  // 不再受理, article 36 paragraph 3.
  D05: {
    wanted: {
      ...notice,
      recheckOrgan: printed('text'),
      recheckDocumentNo: printed('text'),
      recheckedOn: printed('day'),
      reason: printed('text'),
    },
    accusation: 'refused',
    law: broughtBeforeRecheck,
  },
  // 转送、交办去向告知, articles 22 and 23.
  D06: {
    wanted: { ...notice, way: printed('choice'), ...whereToGo('passedTo'), passedOn: printed('day') },
    accusation: 'refused',
    law: reportLimit,
  },
  // 告知向有权机关提出, article 23 paragraph 1.
  D08: {
    wanted: { ...notice, reason: printed('text'), ...whereToGo('competentOrgan') },
    accusation: 'refused',
  },
  // 延期办理, article 34: the reason must be told, a head of the organ must have approved.
  D09: {
    wanted: {
      ...notice,
      path: known('choice'),
      acceptedOn: printed('day'),
      originalDue: printed('day'),
      newDue: printed('day'),
      reason: printed('text'),
      approverTitle: printed('text'),
      'organ.reviewOrgan': printed('text'),
    },
    accusation: 'refused',
    law: (input) => otherThanPetitionProcedure(input) ?? extensionBeyondLimit(input),
  },
  // 送达回证, the form of 民事诉讼法 article 87: the day it was received starts the days of articles 35 and 36.
  D14: {
    wanted: {
      matterNo: printed('text'),
      'served.name': printed('text'),
      recipient: printed('name'),
      server: printed('name'),
    },
    accusation: null,
  },
  // 人民调解法 article 27, and articles 23 and 24, whose rights and duties the mediator tells.
  D16: {
    wanted: {
      matterNo: printed('text'),
      registeredAt: printed('moment'),
      ...whereToGo('committee'),
      ...person('mediator'),
      parties: printed('list'),
      dispute: printed('text'),
      request: printed('text'),
      purpose: known('choice'),
    },
    accusation: 'refused',
  },
  // 民法典 article 165: who acts, in what, how far and how long. It names the matter by its number alone.
  D17: {
    wanted: {
      matterNo: printed('text'),
      kind: known('choice'),
      'petitioner.name': printed('name'),
      representatives: printed('list'),
      power: printed('choice'),
    },
    accusation: null,
    law: (input) => tooManyRepresentatives(input) ?? nobodyToAct(input),
  },
  D18: {
    wanted: {
      kind: known('choice'),
      slipNo: printed('text'),
      ...whereToGo('window'),
      'window.hours': printed('text'),
    },
    accusation: null,
    law: needlessOrMissingApplicant,
  },
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

/** Article 31: items 1 to 5 lead an appeal to a procedure of another law; item 6 is the petition procedure (D02). */
function notAStatutoryRoad({ path, purpose }: Input): DocumentRefusal | null {
  if (purpose === Purpose.enum.suggestion) return { ok: false, reason: 'wrong-document', field: 'purpose' };
  return path === PETITION_PROCEDURE ? { ok: false, reason: 'wrong-document', field: 'path' } : null;
}

/** Who is not accepted is told where the matter is in progress (article 19), or where else it may be brought. */
function nowhereToGo({ ground, handlingOrgan, otherRoutes }: Input): DocumentRefusal | null {
  const field = ground === 'elsewhere' ? 'handlingOrgan' : 'otherRoutes';
  return isFilled(ground === 'elsewhere' ? handlingOrgan : otherRoutes) ? null : missing(field);
}

/** Article 36 paragraph 3 speaks of who comes again after the recheck. */
function broughtBeforeRecheck({ recheckedOn, submittedOn }: Input): DocumentRefusal | null {
  return daysBetween(String(recheckedOn), String(submittedOn)) < 0
    ? { ok: false, reason: 'invalid-field', field: 'recheckedOn' }
    : null;
}

/** Article 22: what is assigned has a limit for the report; what is only transferred has none. */
function reportLimit({ way, reportDue, passedOn }: Input): DocumentRefusal | null {
  if (way !== 'assigned')
    return isFilled(reportDue) ? { ok: false, reason: 'invalid-field', field: 'reportDue' } : null;
  if (!isFilled(reportDue)) return missing('reportDue');
  const days = daysBetween(String(passedOn), String(reportDue));
  return days < 0 ? { ok: false, reason: 'invalid-field', field: 'reportDue' } : null;
}

/** Articles 31 and 34: only item 6 has 60 days that could be extended. */
function otherThanPetitionProcedure({ path }: Input): DocumentRefusal | null {
  return path === PETITION_PROCEDURE ? null : { ok: false, reason: 'wrong-document', field: 'path' };
}

/** Article 34: 60 days from acceptance, and at most 30 more counted from the first last day. */
function extensionBeyondLimit({ acceptedOn, originalDue, newDue }: Input): DocumentRefusal | null {
  const handling = daysBetween(String(acceptedOn), String(originalDue));
  if (handling <= 0) return { ok: false, reason: 'invalid-field', field: 'originalDue' };
  if (handling > MOST_HANDLING_DAYS) return { ok: false, reason: 'beyond-limit', field: 'originalDue' };
  const days = daysBetween(String(originalDue), String(newDue));
  if (days <= 0) return { ok: false, reason: 'invalid-field', field: 'newDue' };
  return days > MOST_EXTENSION_DAYS ? { ok: false, reason: 'beyond-limit', field: 'newDue' } : null;
}

/** Article 20 paragraph 3. */
function tooManyRepresentatives({ representatives }: Input): DocumentRefusal | null {
  const count = Array.isArray(representatives) ? representatives.length : 0;
  return count > MOST_REPRESENTATIVES ? { ok: false, reason: 'beyond-limit', field: 'representatives' } : null;
}

/** 民法典 article 165: an authorisation names who is authorised; representatives may still be written in by hand. */
function nobodyToAct({ kind, helper }: Input): DocumentRefusal | null {
  return kind === 'helper' && !isFilled(helper) ? missing('helper') : null;
}

/**
 * 个人信息保护法 articles 6 and 28: who asks for psychological help is served by number, so the name is not even
 * stored with the slip.
 */
function needlessOrMissingApplicant({ kind, applicant }: Input): DocumentRefusal | null {
  if (kind !== 'psychological') return isFilled(applicant) ? null : missing('applicant');
  return isFilled(applicant) ? { ok: false, reason: 'invalid-field', field: 'applicant' } : null;
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
