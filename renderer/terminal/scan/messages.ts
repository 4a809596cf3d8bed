/** A camera's picture, handed over to the worker for good. */
export interface Taken {
  picture: ImageBitmap;
}

/** A page as it will be kept: JPEG, and whether its corners were found. Null: it could not be drawn. */
export type Scanned = { jpeg: Blob; straightened: boolean } | null;
