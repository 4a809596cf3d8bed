/** A way to make the same paper as a PDF. */
export interface Engine {
  render(): Promise<Uint8Array>;
  close?(): Promise<void>;
}
