import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { HolidayCalendar } from '../domain/calendar.ts';
import { DocumentCode } from '../domain/documents/document.ts';
import { DocumentTemplate } from '../domain/documents/template.ts';
import { templateProblems } from '../domain/documents/template-problems.ts';
import { loadRouteMap, type RouteMap } from '../domain/route-map.ts';
import { type Checked, readChecked } from './checked-yaml.ts';
import {
  CareFile,
  type HelpLine,
  HelpLinesFile,
  type Kind,
  KindsFile,
  PlacesFile,
  type PurposeContent,
  PurposesFile,
  type Township,
} from './content-schema.ts';
import { type Guidance, guidanceProblems, readGuidance } from './guidance.ts';
import { problemWords } from './problem.ts';

/** Everything a county may change without a release. */
export interface ContentPack {
  routeMap: RouteMap;
  calendar: HolidayCalendar;
  purposes: PurposeContent[];
  kinds: Kind[];
  places: Township[];
  helpLines: HelpLine[];
  /** What to show, and at which words, to somebody in despair. */
  care: { words: string[]; lines: HelpLine[] };
  documents: Record<DocumentCode, DocumentTemplate>;
  guidance: Guidance;
}

export interface ContentProblem {
  /** Name inside the pack, e.g. `kinds.yaml`. */
  file: string;
  reason: string;
}

export type LoadedContent = { ok: true; content: ContentPack } | { ok: false; problems: ContentProblem[] };

/** Reads and checks a whole content pack; one wrong file and none of it is taken. */
export function loadContent(dir: string): LoadedContent {
  const problems: ContentProblem[] = [];
  const take = <Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | null => {
    const checked = readFile(join(dir, file), schema);
    if (checked.ok) return checked.value;
    problems.push(...checked.problems.map((problem) => ({ file, reason: problemWords(problem) })));
    return null;
  };
  const routeMap = take('route-map.json', CheckedRouteMap);
  const calendar = take('calendar.json', HolidayCalendar);
  const purposes = take('purposes.yaml', PurposesFile);
  const kinds = take('kinds.yaml', KindsFile);
  const helpLines = take('help-lines.yaml', HelpLinesFile);
  const care = take('care-words.yaml', CareFile);
  const places = placeFiles(dir).map((file) => take(file, PlacesFile)?.townships ?? []);
  if (places.length === 0) problems.push({ file: 'places', reason: '一个地方文件也没有' });
  const documents: Partial<Record<DocumentCode, DocumentTemplate>> = {};
  for (const code of DocumentCode.options) {
    const template = take(templateFile(code), templateOf(code));
    if (template !== null) documents[code] = template;
  }
  const guidance = readGuidance(dir, take);
  const careLines = helpLines?.filter(({ number }) => care?.lines.includes(number)) ?? [];
  if (care && helpLines && careLines.length < care.lines.length) {
    problems.push({ file: 'care-words.yaml', reason: '有的号码不在 help-lines.yaml 里' });
  }
  // What is missing because a file is wrong is no problem of its own.
  if (guidance && routeMap && helpLines && problems.length === 0) {
    problems.push(...guidanceProblems(guidance, { routeMap, places: places.flat(), helpLines }));
  }
  if (!routeMap || !calendar || !purposes || !kinds || !helpLines || !care || !guidance || problems.length > 0) {
    return { ok: false, problems };
  }
  return {
    ok: true,
    content: {
      routeMap,
      calendar,
      purposes,
      kinds,
      places: places.flat(),
      helpLines,
      care: { words: care.words, lines: careLines },
      documents: documents as ContentPack['documents'],
      guidance,
    },
  };
}

/** A place by its id, e.g. `师素镇南答` for a village, `师素镇` for the township itself; null when unknown. */
export function placeLabel(places: readonly Township[], placeId: string): string | null {
  for (const { id, label, villages } of places) {
    if (id === placeId) return label;
    const village = villages.find((one) => one.id === placeId);
    if (village !== undefined) return label + village.label;
  }
  return null;
}

/**
 * The content pack that came with the program: the directory MINGLU_CONTENT names, else the nearest
 * `kiosk-config/content` at or above this file, wherever a bundler has put it.
 * @throws when there is none: the program is installed incompletely
 */
export function bundledContentDir(from: string = import.meta.dirname): string {
  const named = process.env.MINGLU_CONTENT;
  if (named !== undefined && named !== '') return named;
  for (let dir = from; ; dir = dirname(dir)) {
    const candidate = join(dir, 'kiosk-config', 'content');
    if (existsSync(join(candidate, 'route-map.json'))) return candidate;
    if (dir === dirname(dir)) throw new Error('no content pack found: kiosk-config/content is missing');
  }
}

const CheckedRouteMap = z.unknown().transform((json, context): RouteMap => {
  const loaded = loadRouteMap(json);
  if (loaded.ok) return loaded.map;
  for (const message of loaded.problems) context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

/** Where a document's template stands in the pack, e.g. `documents/d02.yaml`. */
function templateFile(code: DocumentCode): string {
  return join('documents', `${code.toLowerCase()}.yaml`);
}

const templateOf = (code: DocumentCode) =>
  DocumentTemplate.superRefine((template, context) => {
    if (template.code !== code) context.addIssue({ code: 'custom', path: ['code'], message: `应是 ${code}` });
    else for (const message of templateProblems(template)) context.addIssue({ code: 'custom', message });
  });

function readFile<Schema extends z.ZodType>(path: string, schema: Schema): Checked<z.output<Schema>> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { ok: false, problems: [{ line: null, path: '', reason: '读不到这个文件' }] };
  }
  return readChecked(text, schema);
}

function placeFiles(dir: string): string[] {
  const places = join(dir, 'places');
  if (!existsSync(places)) return [];
  return readdirSync(places)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join('places', name));
}
