import type { CalledFrom, CallView } from '../../contract/calls.ts';
import { t } from '../strings/words.ts';
import type { Screen } from './screen-of.ts';

const FROM: Partial<Record<Screen['name'], CalledFrom>> = {
  starting: 'start',
  'backend-lost': 'start',
  attract: 'start',
  'card-problem': 'start',
  confirm: 'start',
  home: 'start',
  ending: 'start',
  follow: 'follow',
  number: 'follow',
  code: 'follow',
  mine: 'follow',
  matter: 'follow',
  papers: 'papers',
  proof: 'papers',
  'proof-code': 'papers',
  'proof-staff': 'papers',
  'print-why': 'papers',
  'paper-pages': 'papers',
  'paper-words': 'papers',
  guidance: 'guidance',
  remedy: 'follow',
  complained: 'follow',
};

/** What the person who calls is at. Never which answer: an accusation is called from like any matter. */
export function calledFrom({ name }: Screen): CalledFrom {
  return FROM[name] ?? 'register';
}

/** On the button in the bar: whether somebody was called already, and whether they come. */
export function callButtonWords(call: CallView | null): string {
  if (call === null) return t.bar.help;
  if (call.desk === 'answered') return t.bar.coming;
  return call.lamp || call.desk === 'told' ? t.bar.called : t.bar.help;
}

/** What has really happened since somebody called, and what to do meanwhile; nothing is promised that did not happen. */
export function callLines(call: CallView | null): string[] {
  if (call === null) return [t.help.say];
  if (call.desk === 'answered') return [t.help.answered];
  const lamp = call.lamp ? [t.help.lamp] : [];
  if (call.desk === 'asking') return [...lamp, t.help.asking];
  return call.desk === 'told' ? [...lamp, t.help.told] : [...lamp, t.help.unreachable];
}
