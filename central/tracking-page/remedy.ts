import type { ProgressView } from '../../contract/shapes/progress.ts';
import { type InvitationView, invitationStateWords, invitationWords } from '../../domain/invitation.ts';
import { type SupervisionView, supervisionWords } from '../../domain/supervision.ts';
import { daysLeftWords, dayWords } from '../../domain/wording.ts';
import { type Html, html } from '../html.ts';
import { phone, row } from './parts.ts';
import { strings } from './strings.ts';

/** Invitations first, which want an answer; then how far complaints have come. Never what was complained of. */
export function remedySections({ invitations, supervision }: ProgressView): Html {
  return html`${invitations.map(invitation)}${supervision.length === 0 ? null : supervised(supervision)}`;
}

function invitation(view: InvitationView): Html {
  const { purpose, day, start, place, contact, answerBy, state, daysLeft } = view;
  const isOpen = state === 'open';
  return html`
    <section>
      <h2>${strings.invitationHeading}${invitationWords[purpose]}</h2>
      <p class="date">${invitationStateWords[state]}</p>
      <dl>
        ${row(strings.when, `${dayWords(day)} ${start}`)}
        ${row(strings.place, place)}
        ${row(strings.askThere, html`${contact.name} ${phone(contact.phone)}`)}
        ${isOpen ? row(strings.answerBy, `${dayWords(answerBy)}，${daysLeftWords(daysLeft)}`) : null}
      </dl>
      ${isOpen ? html`<p>${strings.answerHow}</p>` : null}
    </section>`;
}

function supervised(views: readonly SupervisionView[]): Html {
  return html`
    <section>
      <h2>${strings.supervisionHeading}</h2>
      ${views.map(
        ({ stage, on, office, phone: number }) => html`
          <p class="date">${supervisionWords[stage]}</p>
          <p>${dayWords(on)} ${office}${number === null ? null : html` ${phone(number)}`}</p>`,
      )}
    </section>`;
}
