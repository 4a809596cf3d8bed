import type { AcceptanceView, ProgressView } from '../../contract/shapes/progress.ts';
import type { BranchStep, MainStep, RouteStep } from '../../domain/route-step.ts';
import {
  doneWords,
  dueWords,
  limitLine,
  numberedTitle,
  stateWords,
  timeLeftWords,
  wayWords,
} from '../../domain/step-words.ts';
import { dayWords, NO_LIMIT_WORDS } from '../../domain/wording.ts';
import { type Html, html } from '../html.ts';
import { publicPage } from '../public-page.ts';
import { phone, row } from './parts.ts';
import { remedySections } from './remedy.ts';
import { strings } from './strings.ts';
import type { TrackedMatter } from './tracked-matter.ts';

/** The page of one matter, for a phone and an elderly reader; no script, no personal data. */
export function trackingPage({ progress, supervisionPhone }: TrackedMatter): string {
  return document(html`
    <section class="status">
      <p class="label">${strings.statusLabel}</p>
      <h1>${progress.statusWords}</h1>
      <dl>
        ${row(strings.matterNo, html`<span class="number">${progress.matterNo}</span>`)}
        ${row(strings.kind, progress.kind)}
        ${row(strings.registeredOn, dayWords(progress.registeredOn))}
      </dl>
    </section>
    ${remedySections(progress)}
    ${isOverdue(progress) ? overdue(supervisionPhone) : null}
    ${progress.acceptance === null ? notAccepted() : acceptance(progress.acceptance, progress.route)}
    <section>
      <h2>${strings.roadHeading}</h2>
      <ol class="road">${progress.route.map(mainStep)}</ol>
    </section>
    ${helpLines()}
    <footer>
      <p>${strings.asOf}${instantWords(progress.asOf)}</p>
      <p>${strings.privacy}</p>
    </footer>`);
}

/** For a ticket nobody knows: kind, and the same for every one. */
export function unknownTicketPage(): string {
  return document(html`
    <section class="status">
      <h1 class="unknown">${strings.unknownHeading}</h1>
      <p>${strings.unknownWords}</p>
      <p>${strings.unknownNext}</p>
    </section>
    ${helpLines()}`);
}

function document(main: Html): string {
  return publicPage({ title: strings.title, main });
}

function notAccepted(): Html {
  return html`<section><h2>${strings.handlerHeading}</h2><p>${strings.notAccepted}</p></section>`;
}

function acceptance(view: AcceptanceView, route: readonly MainStep[]): Html {
  const owed = route.find(({ due }) => due !== null && due.due === view.dueOn);
  return html`
    <section>
      <h2>${strings.dueHeading}</h2>
      ${view.dueOn === null ? html`<p>${strings.noDue}</p>` : html`<p class="date">${dayWords(view.dueOn)}</p>`}
      ${owed === undefined ? null : daysLeft(owed)}
    </section>
    <section>
      <h2>${strings.handlerHeading}</h2>
      <dl>
        ${row(strings.organ, `${view.organName}${view.organOffice}`)}
        ${row(strings.handler, `${view.handlerName}（${view.handlerTitle}）`)}
        ${row(strings.call, phone(view.handlerPhone))}
        ${row(strings.acceptedOn, dayWords(view.acceptedOn))}
        ${row(strings.documentNo, view.documentNo)}
        ${row(strings.address, view.organAddress)}
        ${row(strings.hours, view.organHours)}
      </dl>
    </section>`;
}

function overdue(supervisionPhone: string | null): Html {
  return html`
    <section class="overdue">
      <h2>${strings.overdueHeading}</h2>
      <p>${supervisionPhone === null ? strings.overdueNoPhone : strings.overdueWords}</p>
      ${supervisionPhone === null ? null : html`<p>${strings.supervisionPhone} ${phone(supervisionPhone)}</p>`}
    </section>`;
}

function mainStep(step: MainStep, index: number): Html {
  const travelled = step.branches.filter(({ state }) => state !== 'coming');
  const possible = step.branches.filter(({ state }) => state === 'coming');
  return html`
    <li class="${step.state}">
      ${stepBody(step, numberedTitle(step, index))}
      ${travelled.length === 0 ? null : html`<ul>${travelled.map(branchStep)}</ul>`}
      ${
        possible.length === 0
          ? null
          : html`<details><summary>${strings.otherWays}</summary><ul>${possible.map(branchStep)}</ul></details>`
      }
    </li>`;
}

function branchStep(step: BranchStep): Html {
  const words = wayWords(step);
  const fork = words === null ? null : html`<p class="limit">${words}</p>`;
  return html`<li class="${step.state}">${stepBody(step, step.title)}${fork}</li>`;
}

/** State, day and limit in words; the mark and its colour only repeat them. */
function stepBody(step: RouteStep, title: string): Html {
  return html`
    <p class="state">${step.state === 'passed' ? doneWords(step) : stateWords[step.state]}</p>
    <h3>${title}</h3>
    ${step.state === 'passed' ? null : ahead(step)}`;
}

function ahead(step: RouteStep): Html {
  const day = dueWords(step);
  return html`
    <p>${step.plain}</p>
    <p class="limit">${strings.who}：${step.role}</p>
    <p class="limit">${limitLine(step)}</p>
    ${day === null ? null : html`<p class="limit">${day}</p>`}
    ${daysLeft(step)}
    ${step.complaint === null ? null : html`<p class="limit">${step.complaint}</p>`}
    ${step.limitWords === NO_LIMIT_WORDS ? null : html`<p class="basis">${strings.basis}：${step.basis}</p>`}`;
}

function daysLeft(step: RouteStep): Html | null {
  const words = timeLeftWords(step);
  if (words === null) return null;
  const note = step.due?.provisional ? html`<p class="basis">${strings.provisional}</p>` : null;
  return html`<p class="${step.overdue ? 'days late' : 'days'}">${words}</p>${note}`;
}

function helpLines(): Html {
  return html`
    <section>
      <h2>${strings.helpHeading}</h2>
      <ul class="help">${strings.helpLines.map(({ number, use }) => html`<li>${phone(number)} ${use}</li>`)}</ul>
    </section>`;
}

function isOverdue({ route }: ProgressView): boolean {
  return route.some((step) => [step, ...step.branches].some(({ overdue: isLate }) => isLate));
}

function instantWords(instant: string): string {
  return new Intl.DateTimeFormat('zh-CN', {
    ...{ timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' },
  }).format(new Date(instant));
}
