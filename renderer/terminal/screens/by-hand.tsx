import type { Panels } from '../../input/keyboard.tsx';
import { t } from '../../strings/words.ts';
import { written } from '../../strings/written.ts';
import { Button } from '../../ui/button.tsx';
import type { ByHand } from '../journey.ts';
import { useSite, useTerminal } from '../terminal-context.ts';
import { placeNamesOf } from './place-names.ts';
import { Writing } from './writing.tsx';

/** As the terminal contract allows. */
const LIMITS: Record<keyof ByHand, number> = { name: 50, address: 200, phone: 20 };
const PANELS: Record<keyof ByHand, Panels> = {
  name: ['pinyin', 'handwriting', 'phrases'],
  address: ['phrases', 'pinyin', 'handwriting', 'digits'],
  phone: ['digits'],
};

/** Name, address and, who likes, a telephone: article 19 without a card. */
export function ByHandScreen({ field }: { field: keyof ByHand }) {
  const { state, send, actions } = useTerminal();
  const { places } = useSite();
  const text = state.journey.byHand[field];
  const placeNames = placeNamesOf(places);
  const phrases = { name: written.surnames, address: placeNames, phone: [] }[field];
  const { title, hint, label, phrases: phrasesName } = t.byHand[field];

  const goOn = () => {
    if (field === 'phone') actions.identifyByHand(text);
    else send({ type: 'by-hand', byHand: {}, to: field === 'name' ? 'address' : 'phone' });
  };
  const skips = field === 'phone' && text.trim() === '';
  return (
    <Writing
      {...{ title, hint, label, text, phrases, phrasesName }}
      mode={field === 'name' ? 'name' : 'text'}
      limit={LIMITS[field]}
      single
      panels={PANELS[field]}
      onWrite={(words) => send({ type: 'by-hand', byHand: { [field]: words }, to: null })}
      next={
        <Button look="primary" disabled={state.waiting || (text.trim() === '' && field !== 'phone')} onPress={goOn}>
          {skips ? t.byHand.skipPhone : t.next}
        </Button>
      }
    />
  );
}
