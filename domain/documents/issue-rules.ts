import { Purpose } from '../matter.ts';
import type { DocumentCode, DocumentRefusal } from './document.ts';
import type { FieldType } from './field-spec.ts';
import {
  broughtBeforeRecheck,
  extensionBeyondLimit,
  type Input,
  isFilled,
  madeUpDate,
  missing,
  needlessOrMissingApplicant,
  nobodyToAct,
  notAStatutoryRoad,
  nowhereToGo,
  otherThanPetitionProcedure,
  reportLimit,
  tooManyRepresentatives,
} from './issue-law.ts';

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
    // The name is masked on it; written out by hand it would tell who accuses.
    accusation: ['category', 'place', 'summary', 'materials', 'signature'],
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
