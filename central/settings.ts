import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import type { AppointmentOffer } from '../domain/appointments.ts';
import { HolidayCalendar } from '../domain/calendar.ts';
import { Handler, IssuedCode, Organ, Purpose } from '../domain/matter.ts';
import { loadRouteMap, type RouteMap } from '../domain/route-map.ts';
import { readOffers } from './offers.ts';
import { readYaml } from './read-yaml.ts';
import { type IssueTemplates, readTemplates } from './templates.ts';

/** An organ as the centre knows it: 机关代字, e.g. `肃信`, begins its document numbers; the document's word follows. */
const NumberedOrgan = Organ.omit({ id: true }).extend({ documentPrefix: z.string().min(1).max(20) });

const RuleOutcome = z.discriminatedUnion('accept', [
  z.strictObject({ accept: z.literal('on-arrival'), organ: z.string(), handler: z.string() }),
  /** Staff of the organ accept it at the desk. */
  z.strictObject({ accept: z.literal('by-hand') }),
]);

const RuleConditions = z.strictObject({
  kindId: z.string().optional(),
  /** The township or village, or what its id begins with. */
  place: z.string().optional(),
  purpose: Purpose.optional(),
});

/** Which matters an organ takes on, and how; of several rules the first that fits counts. */
const Rule = z.strictObject({ when: RuleConditions, outcome: RuleOutcome });
export type Rule = z.infer<typeof Rule>;

const Word = z.string().min(1).max(8);
const DocumentWords = z.object({ D02: Word }).and(z.partialRecord(IssuedCode, Word));

const SettingsFile = z
  .strictObject({
    /** What stands before `/t/<ticket>` in a QR code. */
    trackingBase: z.url({ protocol: /^https?$/ }),
    /**
     * The address terminals call, when a gateway stands before the centre: signatures cover it. Without it the
     * centre takes the Host header, over plain HTTP.
     */
    publicUrl: z
      .url({ protocol: /^https?$/ })
      .nullable()
      .default(null),
    /** Files of the content pack, from where the settings lie. */
    routeMap: z.string(),
    calendar: z.string(),
    kinds: z.string(),
    /** The folder of the document templates. */
    documents: z.string(),
    /** The folder of the halls, with what can be booked in them. */
    halls: z.string(),
    /** 文种代字: the word of each numbered document, e.g. `受告` in 肃信受告〔2026〕12号. */
    documentWords: DocumentWords,
    organs: z.record(z.string(), NumberedOrgan),
    handlers: z.record(z.string(), Handler),
    rules: z.array(Rule),
    default: RuleOutcome,
  })
  .superRefine(({ organs, handlers, documentWords, rules, default: fallback }, context) => {
    const words = [...new Set(Object.values(documentWords))];
    const beginnings = Object.values(organs).flatMap(({ documentPrefix }) =>
      words.map((word) => documentPrefix + word),
    );
    if (new Set(beginnings).size < beginnings.length) {
      context.addIssue({ code: 'custom', path: ['organs'], message: '两个机关不能用同一个文号代字' });
    }
    const outcomes = [
      ...rules.map(({ outcome }, i) => ({ outcome, path: ['rules', i] })),
      { outcome: fallback, path: ['default'] },
    ];
    for (const { outcome, path } of outcomes) {
      if (outcome.accept === 'by-hand') continue;
      if (organs[outcome.organ] === undefined)
        context.addIssue({ code: 'custom', path, message: `没有机关 ${outcome.organ}` });
      if (handlers[outcome.handler] === undefined) {
        context.addIssue({ code: 'custom', path, message: `没有受理人 ${outcome.handler}` });
      }
    }
  });
type SettingsFile = z.infer<typeof SettingsFile>;

const KindsFile = z.array(z.object({ id: z.string(), label: z.string() }));

/** Everything the centre is told: the settings with the files they name. */
export interface CentreSettings extends Omit<SettingsFile, 'routeMap' | 'calendar' | 'kinds' | 'documents' | 'halls'> {
  routeMap: RouteMap;
  templates: IssueTemplates;
  offers: AppointmentOffer[];
  calendar: HolidayCalendar;
  /** Chinese words for each kind, by its id. */
  kindLabels: ReadonlyMap<string, string>;
  /** What staff at the desk present; null closes the desk. */
  deskToken: string | null;
}

export type LoadedSettings = { ok: true; settings: CentreSettings } | { ok: false; problems: string[] };

/** Shorter tokens can be tried out. */
const SHORTEST_TOKEN = 16;

/**
 * Reads settings and the content files they name. The desk's token comes from the environment
 * (`MINGLU_DESK_TOKEN`), never from a file. Problems are in Chinese, each with the file or key it is about.
 */
export function loadSettings(file: string, deskToken: string | undefined): LoadedSettings {
  const read = readYaml(file, SettingsFile);
  if (!read.ok) return read;
  const { routeMap, calendar, kinds, documents, halls, ...rest } = read.value;
  const beside = (name: string) => resolve(dirname(file), name);
  const map = readYaml(beside(routeMap), z.unknown());
  const checkedMap = map.ok ? loadRouteMap(map.value) : map;
  const holidays = readYaml(beside(calendar), HolidayCalendar);
  const labels = readYaml(beside(kinds), KindsFile);
  const templates = readTemplates(beside(documents));
  const offers = readOffers(beside(halls));
  const problems = [checkedMap, holidays, labels, templates, offers].flatMap((one) => (one.ok ? [] : one.problems));
  if (templates.ok) problems.push(...wordlessDocuments(templates.value, rest.documentWords));
  if (deskToken !== undefined && deskToken.length < SHORTEST_TOKEN) {
    problems.push(`MINGLU_DESK_TOKEN：至少 ${SHORTEST_TOKEN} 个字符`);
  }
  if (!checkedMap.ok || !holidays.ok || !labels.ok || !templates.ok || !offers.ok || problems.length > 0)
    return { ok: false, problems };
  const settings: CentreSettings = {
    ...rest,
    routeMap: checkedMap.map,
    templates: templates.value,
    offers: offers.value,
    calendar: holidays.value,
    kindLabels: new Map(labels.value.map(({ id, label }) => [id, label])),
    deskToken: deskToken ?? null,
  };
  return { ok: true, settings };
}

/** A document that bears a number has a word for it. */
function wordlessDocuments(templates: IssueTemplates, words: SettingsFile['documentWords']): string[] {
  return IssuedCode.options
    .filter((code) => templates[code]?.documentNo !== undefined && words[code] === undefined)
    .map((code) => `documentWords：${code} 要编文号，没有文种代字`);
}
