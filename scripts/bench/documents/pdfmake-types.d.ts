/** What the benchmark uses of pdfmake, which brings no types. */
declare module 'pdfmake' {
  interface Pdfmake {
    readonly virtualfs: { writeFileSync(name: string, content: unknown): void };
    setFonts(fonts: Record<string, { normal: string }>): void;
    setUrlAccessPolicy(allowed: (url: string) => boolean): void;
    setLocalAccessPolicy(allowed: (path: string) => boolean): void;
    createPdf(definition: unknown): { getBuffer(): Promise<Uint8Array> };
  }
  const pdfmake: Pdfmake;
  export default pdfmake;
}
