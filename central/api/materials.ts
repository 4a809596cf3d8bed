import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { DeliveredMaterial } from '../../contract/materials.ts';
import { readJpeg } from '../../domain/jpeg.ts';
import type { MaterialPage } from '../../domain/material.ts';
import type { Matter } from '../../domain/matter.ts';
import { parseMatterNo } from '../../domain/matter-number.ts';
import type { Centre, Terminal } from '../centre.ts';
import type { Database } from '../db/open.ts';
import { materialPages, materialParts, matters } from '../db/schema.ts';
import { lockedMatter } from './locked-matter.ts';

interface PageKey {
  matterNo: string;
  sha256: string;
}

/** `received`: how many bytes of the page are here now, all of them once they were found to be right. */
export type Delivered =
  | { ok: true; received: number }
  | { ok: false; reason: 'unknown-matter' | 'another-terminal' | 'unknown-page' | 'beyond-page' };

/**
 * Takes in a part of a page that the matter names by its hash. A part that does not begin where the last one ended
 * changes nothing; once the bytes are complete they must be those of the hash, or the page begins anew.
 */
export async function deliverMaterial(
  { db }: Centre,
  terminal: Terminal,
  { offset, part, ...typed }: PageKey & { offset: number; part: Uint8Array },
): Promise<Delivered> {
  return db.transaction(async (tx): Promise<Delivered> => {
    const matter = await lockedMatter(tx, typed.matterNo);
    if (matter === null) return { ok: false, reason: 'unknown-matter' };
    if (matter.siteId !== terminal.siteId || matter.terminalId !== terminal.terminalId) {
      return { ok: false, reason: 'another-terminal' };
    }
    const page = pagesOf(matter).find(({ sha256 }) => sha256 === typed.sha256);
    if (page === undefined) return { ok: false, reason: 'unknown-page' };
    if (offset + part.length > page.bytes) return { ok: false, reason: 'beyond-page' };
    const key = { matterNo: matter.matterNo, sha256: page.sha256 };
    if ((await wholePage(tx, key)) !== null) return { ok: true, received: page.bytes };
    const before = await receivedOf(tx, key);
    if (offset !== before || part.length === 0) return { ok: true, received: before };
    await tx.insert(materialParts).values({ ...key, begins: offset, part });
    const received = before + part.length;
    if (received < page.bytes) return { ok: true, received };
    return { ok: true, received: await completePage(tx, key, page) };
  });
}

/** Joins the parts; their bytes are kept if they are the picture that was announced. */
async function completePage(tx: Database, key: PageKey, page: MaterialPage): Promise<number> {
  const rows = await tx
    .select({ part: materialParts.part })
    .from(materialParts)
    .where(isPart(key))
    .orderBy(materialParts.begins);
  const jpeg = Buffer.concat(rows.map(({ part }) => part));
  await tx.delete(materialParts).where(isPart(key));
  const isRight = createHash('sha256').update(jpeg).digest('hex') === key.sha256 && readJpeg(jpeg) !== null;
  if (!isRight) return 0;
  await tx.insert(materialPages).values({ ...key, jpeg });
  return page.bytes;
}

/** The materials of a matter, and which of their pages have come; null when there is no such matter. */
export async function materialsOf(db: Database, typed: string): Promise<z.infer<typeof DeliveredMaterial>[] | null> {
  const number = parseMatterNo(typed);
  if (!number.ok) return null;
  const { matterNo } = number;
  const [row] = await db.select({ matter: matters.matter }).from(matters).where(eq(matters.matterNo, matterNo));
  if (row === undefined) return null;
  const here = await db
    .select({ sha256: materialPages.sha256 })
    .from(materialPages)
    .where(eq(materialPages.matterNo, matterNo));
  const hashes = new Set(here.map(({ sha256 }) => sha256));
  return (row.matter.materials ?? []).map((material) => ({
    ...material,
    pages: material.pages.map((page) => ({ ...page, here: hashes.has(page.sha256) })),
  }));
}

/** A page as it was taken; null while not all of it is here. */
export async function wholePage(db: Database, { matterNo, sha256 }: PageKey): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ jpeg: materialPages.jpeg })
    .from(materialPages)
    .where(and(eq(materialPages.matterNo, matterNo), eq(materialPages.sha256, sha256)));
  return row?.jpeg ?? null;
}

async function receivedOf(tx: Database, key: PageKey): Promise<number> {
  const [row] = await tx
    .select({ bytes: sql<number>`coalesce(sum(length(${materialParts.part})), 0)::int` })
    .from(materialParts)
    .where(isPart(key));
  return row?.bytes ?? 0;
}

function isPart({ matterNo, sha256 }: PageKey) {
  return and(eq(materialParts.matterNo, matterNo), eq(materialParts.sha256, sha256));
}

function pagesOf({ materials = [] }: Matter): MaterialPage[] {
  return materials.flatMap(({ pages }) => pages);
}
