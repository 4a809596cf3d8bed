/**
 * The two files of handwriting, little-endian. Both are made from Arphic's characters and stay under its licence, beside them.
 *
 * strokes.bin, how each character is written: STROKES_MARK, characters C, strokes S, points P, and
 *   C x u32 code point, commonest first; a character may come twice, written in two ways · C x u8 strokes of each · S x u8 points of each
 *   · P x u8 across · P x u8 down, 0 to 255 from the upper left corner.
 * shapes.bin, what each looks like: SHAPES_MARK, features F, measures M, characters C, one f32 size of a step, and
 *   F x f32 the mean of all writing · F x M x f32 what each feature tells of each measure · C x M x i8 the shapes in steps.
 */
export const STROKES_MARK = 0x314b5453;
export const SHAPES_MARK = 0x31504853;
