import { randomUUID } from 'node:crypto';
import type { MaterialView } from '../../../contract/materials.ts';
import { readJpeg } from '../../../domain/jpeg.ts';
import {
  LONGEST_SIDE,
  type Material,
  type MaterialKind,
  type MaterialPage,
  type MaterialSource,
  MOST_PAGES,
  pageCount,
} from '../../../domain/material.ts';
import { sha256Of } from '../store/signed-papers.ts';
import type { Visit } from './visit.ts';
import type { Visits } from './visits.ts';

/** A page held in memory for as long as its matter is not registered. */
export interface HeldPage {
  id: string;
  page: MaterialPage;
  jpeg: Uint8Array;
}

/** A material of the open visit. */
export interface HeldMaterial {
  id: string;
  kind: MaterialKind;
  source: MaterialSource;
  pages: HeldPage[];
}

/** Which material a page is added to, or what it is the first page of. */
export type AddTo = { materialId: string } | { kind: MaterialKind; source: MaterialSource };

/** A page of a material of a visit. */
export interface PageOf {
  visitId: string;
  materialId: string;
  pageId: string;
}

type Done = { ok: true } | { ok: false; reason: 'no-such-visit' | 'no-such-page' };

/** Pages that the person of the visit brings with a matter. */
export interface Materials {
  add(added: {
    visitId: string;
    to: AddTo;
    /** Base64. */
    jpeg: string;
  }):
    | { ok: true; materialId: string; pageId: string }
    | { ok: false; reason: 'no-such-visit' | 'no-such-material' | 'not-a-picture' | 'too-many-pages' };
  remove(which: PageOf): Done;
}

export function createMaterials({ visits }: { visits: Visits }): Materials {
  const noVisit = { ok: false, reason: 'no-such-visit' } as const;

  return {
    add({ visitId, to, jpeg }) {
      const visit = visits.calledBy(visitId);
      if (visit === null) return noVisit;
      const added = withPage(visit, to, Buffer.from(jpeg, 'base64'));
      if (!added.ok) return added;
      visits.change(visitId, () => ({ materials: added.materials }));
      return { ok: true, materialId: added.materialId, pageId: added.pageId };
    },
    remove(which) {
      const visit = visits.calledBy(which.visitId);
      if (visit === null) return noVisit;
      const page = heldPage(visit, which);
      if (page === null) return { ok: false, reason: 'no-such-page' };
      const without = (one: HeldMaterial) => ({ ...one, pages: one.pages.filter((other) => other !== page) });
      visits.change(which.visitId, ({ materials }) => ({
        materials: materials.map(without).filter(({ pages }) => pages.length > 0),
      }));
      return { ok: true };
    },
  };
}

/** Null when the visit has no such page. */
export function heldPage({ materials }: Pick<Visit, 'materials'>, { materialId, pageId }: PageOf): HeldPage | null {
  const material = materials.find(({ id }) => id === materialId);
  return material?.pages.find(({ id }) => id === pageId) ?? null;
}

type WithPage =
  | { ok: true; materials: HeldMaterial[]; materialId: string; pageId: string }
  | { ok: false; reason: 'no-such-material' | 'not-a-picture' | 'too-many-pages' };

/** The page itself has drawn the picture afresh; one that tells where it was taken did not come from there. */
function withPage({ materials }: Pick<Visit, 'materials'>, to: AddTo, jpeg: Uint8Array): WithPage {
  const facts = readJpeg(jpeg);
  if (facts === null || facts.tells) return { ok: false, reason: 'not-a-picture' };
  const { width, height } = facts;
  if (Math.min(width, height) < 1 || Math.max(width, height) > LONGEST_SIDE)
    return { ok: false, reason: 'not-a-picture' };
  if (pageCount(materials) >= MOST_PAGES) return { ok: false, reason: 'too-many-pages' };
  const page = { sha256: sha256Of(jpeg), bytes: jpeg.length, width, height };
  const held: HeldPage = { id: randomUUID(), page, jpeg };
  if (!('materialId' in to)) {
    const begun = { id: randomUUID(), ...to, pages: [held] };
    return { ok: true, materials: [...materials, begun], materialId: begun.id, pageId: held.id };
  }
  const { materialId } = to;
  if (!materials.some(({ id }) => id === materialId)) return { ok: false, reason: 'no-such-material' };
  const behind = materials.map((one) => (one.id === materialId ? { ...one, pages: [...one.pages, held] } : one));
  return { ok: true, materials: behind, materialId, pageId: held.id };
}

/** What the page may know of them. */
export function materialViews(materials: readonly HeldMaterial[]): MaterialView[] {
  return materials.map(({ id, kind, source, pages }) => ({ id, kind, source, pageIds: pages.map((page) => page.id) }));
}

/** What is registered of them, without the pictures. */
export function materialFacts(materials: readonly HeldMaterial[]): Material[] {
  return materials.map(({ pages, ...material }) => ({ ...material, pages: pages.map(({ page }) => page) }));
}
