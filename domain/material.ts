import { z } from 'zod';

/** What a material is, in the person's own words. */
export const MaterialKind = z.enum(['letter', 'agreement', 'certificate', 'photo', 'other']);
export type MaterialKind = z.infer<typeof MaterialKind>;

/** The words of screens and papers for it. */
export const materialWords: Record<MaterialKind, string> = {
  letter: '来信、申请书',
  agreement: '合同、协议',
  certificate: '证件、证明',
  photo: '照片',
  other: '其他材料',
};

/** Where its pictures came from: the terminal's document camera, or the person's own phone. */
export const MaterialSource = z.enum(['camera', 'phone']);
export type MaterialSource = z.infer<typeof MaterialSource>;

/** Somebody with more has a file, which a window takes in better than a person standing at a screen. */
export const MOST_PAGES = 20;
/** An A4 page at 200 dots to the inch: small print is read from it, by people and by recognition. */
export const LONGEST_SIDE = 2340;
/** A page of that size full of grain; what is larger was not made here. */
export const LARGEST_PAGE = 1_500_000;

/** 一页: a picture in JPEG, known by its hash. */
export const MaterialPage = z.object({
  /** Of the JPEG, 64 hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().min(1).max(LARGEST_PAGE),
  width: z.number().int().min(1).max(LONGEST_SIDE),
  height: z.number().int().min(1).max(LONGEST_SIDE),
});
export type MaterialPage = z.infer<typeof MaterialPage>;

/** 材料: pages that belong together, brought with a matter. */
export const Material = z.object({
  id: z.uuid(),
  kind: MaterialKind,
  source: MaterialSource,
  pages: z.array(MaterialPage).min(1).max(MOST_PAGES),
});
export type Material = z.infer<typeof Material>;

/** 材料清单: how many of each kind there are, and of how many pages, in the order of the kinds. */
export function materialList(
  materials: readonly { kind: MaterialKind; pages: readonly unknown[] }[],
): { name: string; copies: number; pages: number }[] {
  return MaterialKind.options.flatMap((kind) => {
    const alike = materials.filter((material) => material.kind === kind);
    return alike.length === 0 ? [] : [{ name: materialWords[kind], copies: alike.length, pages: pageCount(alike) }];
  });
}

/** How many pages materials have in all. */
export function pageCount(materials: readonly { pages: readonly unknown[] }[]): number {
  return materials.reduce((sum, { pages }) => sum + pages.length, 0);
}
