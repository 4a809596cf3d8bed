/** The part of Tesseract's own interface that is used here; its package has no types. */
export interface TesseractApi {
  /** 0: done. */
  Init(dataPath: null, language: string, engine: number): number;
  SetVariable(name: string, value: string): boolean;
  /** Takes `/input`, turned by an angle in radians; 0: done. */
  SetImageFile(exifOrientation: number, angle: number): number;
  AnalyseLayout(): void;
  /** By how much the lines run askew, in radians. */
  GetGradient(): number;
  Recognize(monitor: null): number;
  GetJSONText(): string;
  /** Forgets picture and text. */
  Clear(): void;
}

/** Tesseract with a file system in its own memory. */
export interface TesseractCore {
  FS: { writeFile(name: string, data: Uint8Array): void };
  TessBaseAPI: new () => TesseractApi;
}
