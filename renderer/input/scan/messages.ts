/** A camera's picture, handed over to the worker for good, and how large the page made of it may be. */
export interface Taken {
  picture: ImageBitmap;
  /** Dots of its longer side. */
  longestSide: number;
  /** Bytes of its JPEG. */
  largest: number;
}

/** A page as it will be kept: JPEG, and whether its corners were found. Null: it could not be drawn. */
export type Scanned = { jpeg: Blob; straightened: boolean } | null;
