import { oc } from '@orpc/contract';
import { z } from 'zod';
import { LARGEST_PAGE, Material, MaterialKind, MaterialSource, MOST_PAGES } from '../domain/material.ts';

/** 材料 of the open visit as the page knows them; the pictures stay in the backend until they are asked for. */
export const MaterialView = z.object({
  id: z.uuid(),
  kind: MaterialKind,
  source: MaterialSource,
  /** Its pages in order. */
  pageIds: z.array(z.uuid()).min(1),
});
export type MaterialView = z.infer<typeof MaterialView>;

const Jpeg = z.base64().max(Math.ceil(LARGEST_PAGE / 3) * 4);
const VisitId = z.object({ visitId: z.uuid() });
const PageOf = VisitId.extend({ materialId: z.uuid(), pageId: z.uuid() });

const refused = <Reason extends string>(reasons: readonly [Reason, ...Reason[]]) =>
  z.object({ ok: z.literal(false), reason: z.enum(reasons) });
const done = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  refused(['no-such-visit', 'no-such-page']),
]);

/** Pages brought with a matter: held in memory until it is registered, gone with a visit that registers none. */
export const materialsContract = {
  /**
   * Adds one page behind the last of a material, or begins a new material with it. The picture is a JPEG no longer
   * than LONGEST_SIDE, drawn afresh by the page so that it tells nothing but itself (`not-a-picture` else).
   */
  add: oc
    .input(
      VisitId.extend({
        to: z.union([z.object({ materialId: z.uuid() }), z.object({ kind: MaterialKind, source: MaterialSource })]),
        jpeg: Jpeg,
      }),
    )
    .output(
      z.discriminatedUnion('ok', [
        z.object({ ok: z.literal(true), materialId: z.uuid(), pageId: z.uuid() }),
        refused(['no-such-visit', 'no-such-material', 'not-a-picture', 'too-many-pages']),
      ]),
    ),
  /** Takes a page away; its material goes with the last one. */
  remove: oc.input(PageOf).output(done),
};

/** Bytes of a page in one request: with all around it, it is shorter than what the centre takes in at a time (64 KiB). */
export const MATERIAL_PART = 40 * 1024;

const OfPage = z.object({ matterNo: z.string().max(60), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** As a terminal delivers them, after the matter they belong to, which names each page by its hash. */
export const centralMaterials = {
  deliver: oc
    .route({ method: 'POST', path: '/v1/materials', summary: 'Deliver a part of a page of a material; idempotent' })
    .input(
      OfPage.extend({
        /** Where the part begins, in bytes; a part that begins elsewhere than where the centre is changes nothing. */
        offset: z.number().int().min(0).max(LARGEST_PAGE),
        part: z.base64().max(Math.ceil(MATERIAL_PART / 3) * 4),
      }),
    )
    /** How many bytes of the page the centre has: where to go on. All of them once they were found to be right. */
    .output(z.object({ received: z.number().int().min(0) })),
};

/** What the desk sees of a material: its pages, and which of them have come whole. */
export const DeliveredMaterial = Material.extend({
  pages: z
    .array(Material.shape.pages.element.extend({ here: z.boolean() }))
    .min(1)
    .max(MOST_PAGES),
});

/** As the desk reads them. */
export const deskMaterials = {
  list: oc
    .route({ method: 'GET', path: '/v1/matters/{matterNo}/materials', summary: 'Materials of a matter (desk)' })
    .input(z.object({ matterNo: z.string().max(60) }))
    .output(z.object({ materials: z.array(DeliveredMaterial) })),
  page: oc
    .route({
      method: 'GET',
      path: '/v1/matters/{matterNo}/materials/{sha256}',
      summary: 'A page of a material as JPEG (desk)',
    })
    .input(OfPage)
    /** Base64; null: not such a page, or not all of it yet. */
    .output(z.object({ jpeg: z.base64().nullable() })),
};
