import type { Panels } from '../../input/keyboard.tsx';
import { t, ways } from '../../strings/words.ts';
import { written } from '../../strings/written.ts';
import { Button } from '../../ui/button.tsx';
import { isMany, type Party } from '../party.ts';
import { useSite, useTerminal } from '../terminal-context.ts';
import { placeNamesOf } from './place-names.ts';
import { Writing } from './writing.tsx';

type Field = 'persons' | 'forName' | 'forAddress' | 'companionName' | 'companionNumber';

/** As the terminal contract allows. */
const LIMITS: Record<Field, number> = {
  persons: 5,
  forName: 50,
  forAddress: 200,
  companionName: 50,
  companionNumber: 18,
};
const NAME_PANELS: Panels = ['pinyin', 'handwriting', 'phrases'];
const PANELS: Record<Field, Panels> = {
  persons: ['digits'],
  forName: NAME_PANELS,
  forAddress: ['phrases', 'pinyin', 'handwriting', 'digits'],
  companionName: NAME_PANELS,
  companionNumber: ['digits', 'letters'],
};
function wordsOf(field: Field): { title: string; hint: string; label: string } {
  const { persons, actsFor, companionName, companionNumber } = ways;
  return { persons, forName: actsFor.name, forAddress: actsFor.address, companionName, companionNumber }[field];
}

/** One typed answer about those for whom or with whom the matter is brought. */
export function PartyTyped({ field }: { field: Field }) {
  const { state, send, actions } = useTerminal();
  const { places } = useSite();
  const { party } = state.journey;
  const text = party[field];
  const isName = field === 'forName' || field === 'companionName';
  const phrases = isName ? written.surnames : field === 'forAddress' ? placeNamesOf(places) : [];
  const phrasesName = isName ? t.byHand.name.phrases : t.byHand.address.phrases;
  const { title, hint, label } = wordsOf(field);
  const isNumber = field === 'companionNumber';
  const write = (words: string) => send({ type: 'party', party: { [field]: words }, on: false });
  const goOn = () => (isNumber ? actions.addCompanion() : send({ type: 'party', party: {}, on: true }));
  return (
    <Writing
      {...{ title, hint, label, text, phrases, phrasesName }}
      mode={isName ? 'name' : 'text'}
      limit={LIMITS[field]}
      single
      panels={PANELS[field]}
      onWrite={write}
      next={
        <Button look="primary" disabled={state.waiting || !isAnswered(field, party)} onPress={goOn}>
          {isNumber ? (text.trim() === '' ? ways.companionNumber.skip : ways.companionNumber.add) : t.next}
        </Button>
      }
    />
  );
}

function isAnswered(field: Field, party: Party): boolean {
  if (field === 'persons') return isMany(party);
  return field === 'companionNumber' || party[field].trim() !== '';
}
