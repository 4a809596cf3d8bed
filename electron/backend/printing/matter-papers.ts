import type { KeyObject } from 'node:crypto';
import type { ContentPack } from '../../../kiosk-config/content.ts';
import type { TerminalConfig } from '../../../kiosk-config/schema.ts';
import type { Clock } from '../clock.ts';
import type { Typesetter } from '../documents/typesetter.ts';
import type { ProgressOf } from '../matters/progress.ts';
import type { Store } from '../store/store.ts';
import { createDossierOf } from './dossier.ts';
import { createPaperContentOf, type PaperContentOf } from './paper-content.ts';
import { createPapersOfMatter, type PapersOfMatter } from './papers-of-matter.ts';
import { withSignedTicket } from './signed-ticket.ts';

/** The papers there are for a matter, and what they say. */
export interface MatterPapers {
  papersOf: PapersOfMatter;
  contentOf: PaperContentOf;
  /** The same without the dossier, which is every other paper bound: many pages to set, and none to read on the screen. */
  singleContentOf: PaperContentOf;
}

export function createMatterPapers(parts: {
  config: TerminalConfig;
  content: ContentPack;
  store: Pick<Store, 'papers'>;
  typesetter: Pick<Typesetter, 'layout'>;
  progressOf: ProgressOf;
  privateKey: KeyObject;
  clock: Clock;
}): MatterPapers {
  const { config, content, store, typesetter, progressOf, privateKey, clock } = parts;
  const { trackingBase } = config.centre;
  const onPaper = withSignedTicket(progressOf, { privateKey, trackingBase });
  const singleContentOf = createPaperContentOf({ config, content, progressOf: onPaper });
  const papersOf = createPapersOfMatter(singleContentOf);
  const dossierOf = createDossierOf({
    content,
    progressOf,
    papers: store.papers,
    papersOf,
    contentOf: singleContentOf,
    pagesOf: (paper) => typesetter.layout(paper).length,
    clock,
  });
  return {
    papersOf,
    singleContentOf,
    contentOf: (known, which) => (which.code === 'DOSSIER' ? dossierOf(known) : singleContentOf(known, which)),
  };
}
