import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { HolidayCalendar } from '../domain/calendar.ts';
import { Handler, Organ, Purpose } from '../domain/matter.ts';
import { loadRouteMap, type RouteMap } from '../domain/route-map.ts';

/** An organ as the centre knows it: the words that begin its document numbers belong to it alone, e.g. `肃信受告`. */
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
    organs: z.record(z.string(), NumberedOrgan),
    handlers: z.record(z.string(), Handler),
    rules: z.array(Rule),
    default: RuleOutcome,
  })
  .superRefine(({ organs, handlers, rules, default: fallback }, context) => {
    const prefixes = Object.values(organs).map(({ documentPrefix }) => documentPrefix);
    if (new Set(prefixes).size < prefixes.length) {
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
export interface CentreSettings extends Omit<SettingsFile, 'routeMap' | 'calendar' | 'kinds'> {
  routeMap: RouteMap;
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
  const { routeMap, calendar, kinds, ...rest } = read.value;
  const beside = (name: string) => resolve(dirname(file), name);
  const map = readYaml(beside(routeMap), z.unknown());
  const checkedMap = map.ok ? loadRouteMap(map.value) : map;
  const holidays = readYaml(beside(calendar), HolidayCalendar);
  const labels = readYaml(beside(kinds), KindsFile);
  const problems = [checkedMap, holidays, labels].flatMap((one) => (one.ok ? [] : one.problems));
  if (deskToken !== undefined && deskToken.length < SHORTEST_TOKEN) {
    problems.push(`MINGLU_DESK_TOKEN：至少 ${SHORTEST_TOKEN} 个字符`);
  }
  if (!checkedMap.ok || !holidays.ok || !labels.ok || problems.length > 0) return { ok: false, problems };
  const settings: CentreSettings = {
    ...rest,
    routeMap: checkedMap.map,
    calendar: holidays.value,
    kindLabels: new Map(labels.value.map(({ id, label }) => [id, label])),
    deskToken: deskToken ?? null,
  };
  return { ok: true, settings };
}

type ReadFile<T> = { ok: true; value: T } | { ok: false; problems: string[] };

/** Reads a YAML or JSON file (JSON is YAML) by a schema. */
function readYaml<Schema extends z.ZodType>(file: string, schema: Schema): ReadFile<z.output<Schema>> {
  let content: unknown;
  try {
    content = parse(readFileSync(file, 'utf8'), { maxAliasCount: 0 });
  } catch (error) {
    return { ok: false, problems: [`${file}：读不出来（${(error as Error).message.split('\n')[0]}）`] };
  }
  const checked = schema.safeParse(content, { error: z.locales.zhCN().localeError });
  if (checked.success) return { ok: true, value: checked.data };
  return {
    ok: false,
    problems: checked.error.issues.map(({ path, message }) => `${file} ${path.join('.')}：${message}`),
  };
}
