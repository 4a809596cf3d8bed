import { type Html, html } from '../html.ts';
import { publicPage } from '../public-page.ts';
import { phone } from '../tracking-page/parts.ts';
import type { OwnUpload, Refusal } from './phone-side.ts';
import { strings } from './strings.ts';

export const STYLE_PATH = '/upload-page.css';
export const SCRIPT_PATH = '/upload-page.js';

/** How often a phone without scripts asks whether its pictures are there. */
const REFRESH_SECONDS = 2;

/** Where pictures are chosen and sent: a plain form, which a script only makes quicker and shows the progress of. */
export function choosePage(upload: OwnUpload, { address, refused }: { address: string; refused: Refusal[] }): string {
  return page(
    html`
    <section class="status">
      <h1 class="unknown">${strings.heading}</h1>
      <p>${strings.how}</p>
      ${refusals(refused)}
      <form method="post" action="${address}" enctype="multipart/form-data"
        data-sending="${strings.sending}">
        <label class="choose">${strings.choose}
          <input type="file" name="picture" accept="image/*" multiple required>
        </label>
        <button class="send" type="submit">${strings.send}</button>
        <p class="progress" role="status" hidden><progress max="1" value="0"></progress> <span></span></p>
      </form>
      ${upload.sent === 0 ? null : html`<p class="limit">${strings.soFar(upload.taken)}</p>`}
    </section>
    ${whoReceives(upload)}`,
    html`
    <script src="${SCRIPT_PATH}" defer></script>`,
  );
}

/** What became of the pictures that were sent. Where there is no script, it asks again by itself. */
export function sentPage(
  { sent, taken, ...upload }: OwnUpload,
  { address, refused }: { address: string; refused: Refusal[] },
): string {
  const isThere = taken === sent;
  const said = isThere ? html`<p>${strings.arrivedCount(taken)}</p>` : html`<p>${strings.wait}</p>`;
  const again = html`
    <meta http-equiv="refresh" content="${REFRESH_SECONDS}">`;
  return page(
    html`
    <section class="status">
      <h1 class="unknown">${isThere ? strings.arrived : strings.onTheWay}</h1>
      ${said}
      ${refusals(refused)}
      <a class="send" href="${address}">${strings.more}</a>
    </section>
    ${whoReceives({ ...upload, sent, taken })}`,
    isThere ? null : again,
  );
}

/** For every token that opens nothing, and for every phone but the one: the same in each case. */
export function overPage(): string {
  return page(html`
    <section class="status">
      <h1 class="unknown">${strings.overHeading}</h1>
      <p>${strings.overWords}</p>
      <p>${strings.overNext}</p>
      <p>${strings.overHelp}</p>
    </section>`);
}

/** For whoever asks too often. */
export function slowPage(): string {
  return page(html`
    <section class="status">
      <h1 class="unknown">${strings.slowHeading}</h1>
      <p>${strings.slowWords}</p>
    </section>`);
}

function page(main: Html, more: Html | null = null): string {
  const head = html`
    <link rel="stylesheet" href="${STYLE_PATH}">${more}`;
  return publicPage({ title: strings.title, main, head });
}

function refusals(refused: readonly Refusal[]): Html | null {
  if (refused.length === 0) return null;
  return html`<ul class="refused">${refused.map((one) => html`<li>${strings.refusals[one]}</li>`)}</ul>`;
}

/** Personal information protection law, articles 17 and 35: told before anything is sent. */
function whoReceives({ hallName, hallPhone, endsAt }: OwnUpload): Html {
  return html`
    <section>
      <h2>${strings.whoHeading}</h2>
      <p>${strings.receiver(hallName)}</p>
      <p>${strings.deleted(clockWords(endsAt))}</p>
      <p>${strings.kept}</p>
      <p>${strings.rights}${phone(hallPhone)}</p>
    </section>`;
}

function clockWords(at: Date): string {
  return new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', timeStyle: 'short' }).format(at);
}
