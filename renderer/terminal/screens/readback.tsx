import type { ReactNode } from 'react';
import { materials, phone, t, ways } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { LockIcon } from '../../ui/icons.tsx';
import { Pages } from '../../ui/pages.tsx';
import { PressButton } from '../../ui/press-button.tsx';
import { useIsFlat } from '../../ui/use-is-flat.ts';
import { Frame } from '../frame.tsx';
import type { Journey, Place } from '../journey.ts';
import { pagesBrought } from '../pages-brought.ts';
import type { TerminalState } from '../state.ts';
import { useSite, useTerminal } from '../terminal-context.ts';
import css from './readback.module.css';
import layout from './screens.module.css';
import { PIECE, textPieces } from './text-pieces.ts';

/** Everything read back as it will be registered; each answer can be mended, one touch submits. */
export function Readback() {
  const { state, send, actions } = useTerminal();
  const hasLine = state.terminal?.centre.reachable === true;
  const site = useSite();
  const isFlat = useIsFlat();
  const { answers, party } = state.journey;
  const brought = isTogether(state.journey) ? companionWords(state) : '';
  const pages = pagesBrought(state.visit);
  const broughtMaterials =
    site.documentCamera === null
      ? part('pictures', phone.brought, [phone.pages(pages)], 'phone-pictures')
      : part('materials', materials.brought, [materials.pages(pages)], 'materials');
  const longest = state.display.reach === 'low' ? PIECE / 2 : PIECE;
  const township = site.places.find(({ id }) => id === answers.townshipId);
  const village = township?.villages.find(({ id }) => id === answers.placeId);
  const person = state.visit?.person;
  const items = [
    ...part('person', t.readback.person, [[person?.maskedName, person?.maskedNumber].filter(Boolean).join('　')], null),
    ...(party.whose === 'helper'
      ? part(
          'for',
          ways.readback.actsFor,
          [`${party.forName}　${party.relation === null ? '' : ways.actsFor.relations[party.relation]}`],
          'for-name',
        )
      : []),
    ...(brought.length > 0 ? part('companions', ways.readback.companions, [brought], 'companions') : []),
    ...part('purpose', t.readback.purpose, [labelOf(site.purposes, answers.purpose)], 'purpose'),
    ...part('kind', t.readback.kind, [labelOf(site.kinds, answers.kindId)], 'kind'),
    ...part('place', t.readback.place, [`${township?.label ?? ''}${village?.label ?? ''}`], 'township'),
    ...part('concerns', ways.concerns.who, [answers.concernName || ways.concerns.choices.unknown.label], 'concerns'),
    ...part('facts', t.readback.facts, textPieces(answers.facts, longest), 'facts'),
    ...part('request', t.readback.request, textPieces(answers.request, longest), 'request'),
    ...(pages > 0 ? broughtMaterials : []),
  ];
  const bring = (
    <div className={css.bring}>
      {site.documentCamera !== null && (
        <Button onPress={() => send({ type: 'go', to: 'materials' })}>{materials.ask}</Button>
      )}
      {hasLine && <Button onPress={() => send({ type: 'go', to: 'phone-pictures' })}>{phone.ask}</Button>}
    </div>
  );
  return (
    <Frame
      title={t.readback.title}
      aside={isFlat && bring}
      next={
        // Who gives no name is not asked to write one.
        person?.source === 'anonymous' ? (
          <Button look="primary" disabled={state.waiting} onPress={() => actions.register(null)}>
            {state.waiting ? t.readback.submitting : t.readback.submit}
          </Button>
        ) : (
          <Button look="primary" onPress={() => send({ type: 'go', to: 'signing' })}>
            {ways.signing.next}
          </Button>
        )
      }
    >
      <div className={css.pages}>
        <Pages items={items} />
      </div>
      {!isFlat && bring}
      {answers.purpose === 'accusation' && (
        <p className={`${layout.aside} ${css.read}`}>
          <LockIcon />
          {t.readback.privacy}
        </p>
      )}
      {!hasLine && <p className={`${layout.soft} ${css.read}`}>{phone.offlineAsk}</p>}
      <p className={css.truth}>{t.readback.truth}</p>
    </Frame>
  );
}

/** An accusation is kept to the one who makes it, whoever stands beside. */
function isTogether({ answers, party }: Journey): boolean {
  return answers.purpose !== 'accusation' && (party.whose === 'group' || party.whose === 'many');
}

function companionWords({ visit, journey }: TerminalState): string {
  const names = visit?.companions.map(({ maskedName }) => maskedName) ?? [];
  const count = journey.party.whose === 'many' ? [ways.readback.persons(Number(journey.party.persons))] : [];
  return [...(names.length === 0 ? [ways.readback.alone] : [names.join('、')]), ...count].join('\n');
}

function labelOf(choices: readonly { id: string; label: string }[], id: string | null): string {
  return choices.find((choice) => choice.id === id)?.label ?? '';
}

/** A long text goes over several pages in pieces; only the first carries the label and 修改. */
function part(
  key: string,
  label: string,
  pieces: readonly string[],
  mend: Place | null,
): { key: string; node: ReactNode }[] {
  return pieces.map((text, i) => ({
    key: `${key} ${i}`,
    node: <Item label={i === 0 ? label : null} text={text} mend={i === 0 ? mend : null} />,
  }));
}

function Item({ label, text, mend }: { label: string | null; text: string; mend: Place | null }) {
  const { send } = useTerminal();
  return (
    <div className={`${css.item} ${label === null ? css.continued : ''}`}>
      <span className={css.label}>{label}</span>
      <p className={css.text}>{text}</p>
      {mend && (
        <PressButton
          className={css.mend}
          aria-label={`${t.readback.mend}${label}`}
          onPress={() => send({ type: 'mend', question: mend })}
        >
          {t.readback.mend}
        </PressButton>
      )}
    </div>
  );
}
