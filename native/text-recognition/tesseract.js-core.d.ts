declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  const createCore: (options: {
    print(): void;
    printErr(): void;
  }) => Promise<import('./tesseract-core.ts').TesseractCore>;
  export = createCore;
}
