import type { DocumentContent } from '../../../domain/documents/document.ts';
import type { RollWidth } from '../../../native/receipt-printer/protocol.ts';
import type { Typesetter } from '../documents/typesetter.ts';
import { signedDocumentsOf } from '../matters/signed-papers-of.ts';
import type { SetSlip } from '../slips/slip-setter.ts';
import type { SignedPapers } from '../store/signed-papers.ts';
import type { PaperContentOf } from './paper-content.ts';
import type { Papers } from './papers.ts';
import type { RenderPaper } from './queue.ts';

type SetPaper = (
  content: DocumentContent,
  reprint: number,
) => Promise<{ ok: true; bytes: Uint8Array; pages: number; fontsUsed: string[] } | { ok: false; reason: string }>;

/** What a paper says now, set for a printer; an organ's signed PDF goes to it as it came. */
export function createRenderPaper(
  { papers, contentOf, signed }: { papers: Papers; contentOf: PaperContentOf; signed: Pick<SignedPapers, 'read'> },
  set: SetPaper,
): RenderPaper {
  async function composed(content: DocumentContent, copyNo: number): ReturnType<RenderPaper> {
    const { templateVersion, documentNo } = content;
    const rendered = await set(content, copyNo);
    if (!rendered.ok) return rendered;
    const { bytes, pages, fontsUsed: fonts } = rendered;
    return { ok: true, bytes, pages, fonts, templateVersion, documentNo };
  }

  return async (paper) => {
    if (paper.matterNo === null) {
      const loose = papers.looseOf(paper.id);
      return loose === null ? { ok: false, reason: 'words-gone' } : composed(loose.content, paper.copyNo);
    }
    const known = papers.matterOf(paper);
    if (known === null) return { ok: false, reason: 'matter-gone' };
    const document = signedDocumentsOf(known.events).find(({ issueId }) => issueId === paper.issueId);
    if (document !== undefined) {
      const { pages, documentNo, sha256 } = document;
      const bytes = signed.read({ matterNo: known.matter.matterNo, sha256 });
      if (bytes === null) return { ok: false, reason: 'signed-paper-missing' };
      return { ok: true, bytes, pages, fonts: [], templateVersion: null, documentNo };
    }
    const said = contentOf(known, paper);
    return said.ok ? composed(said.content, paper.copyNo) : said;
  };
}

export function asPages(typesetter: Typesetter): SetPaper {
  return async (content, reprint) => {
    const rendered = await typesetter.render(content, { reprint });
    return rendered.ok ? { ...rendered, bytes: rendered.pdf } : rendered;
  };
}

export function asSlip(setSlip: SetSlip, roll: RollWidth): SetPaper {
  return async (content, reprint) => {
    const set = setSlip(content, { roll, reprint });
    return set.ok ? { ...set, pages: 1 } : set;
  };
}
