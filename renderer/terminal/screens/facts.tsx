import type { HelpPlace } from '../../../domain/help-service.ts';
import { guidance } from '../../strings/words.ts';
import css from './facts.module.css';

/** Words and what they are, the second in big type. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, words: string])[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(([name, words]) => (
        <div key={name} className={css.fact}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where to go, whom to call, when. */
export function placeFacts({ name, address, phone, hours }: HelpPlace): [string, string][] {
  return [
    [guidance.where, name],
    [guidance.address, address],
    [guidance.phone, phone],
    [guidance.hours, hours],
  ];
}
