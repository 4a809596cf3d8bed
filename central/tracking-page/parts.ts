import { type Html, html } from '../html.ts';

/** A line of a list: what something is called, and what it is. */
export function row(name: string, value: Html | string): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** A number that is called by a touch. */
export function phone(number: string): Html {
  return html`<a class="phone" href="tel:${number.replace(/[^\d+*#]/g, '')}">${number}</a>`;
}
