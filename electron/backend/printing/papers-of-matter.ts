import type { PaperCode } from '../../../contract/shapes/terminal-state.ts';
import { IssuedCode } from '../../../domain/matter.ts';
import type { KnownMatter } from '../store/matters.ts';
import type { PaperContentOf } from './paper-content.ts';

/** Composed here from what is known of the matter, in the order they are offered. */
const COMPOSED: readonly PaperCode[] = ['D01', 'D02', ...IssuedCode.options, 'ROUTE'];

/** The papers there are for a matter now. */
export type PapersOfMatter = (known: KnownMatter) => PaperCode[];

export function createPapersOfMatter(contentOf: PaperContentOf): PapersOfMatter {
  return (known) => {
    const composed = COMPOSED.filter((code) => contentOf(known, code).ok);
    // What an accusation says stands on no ordinary paper, so there is nothing to bind.
    return known.matter.draft.purpose === 'accusation' ? composed : [...composed, 'DOSSIER'];
  };
}
