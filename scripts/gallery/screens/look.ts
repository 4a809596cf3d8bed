/** A rectangle in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A line of text as it stands on the screen. */
export interface TextLine {
  /** Of one piece of text, so that its own lines are told from others. */
  piece: number;
  text: string;
  box: Box;
  /** Where it must stay: the box of whatever draws an edge or cuts off around it, the narrowest first. */
  within: readonly Box[];
  /** Something else lies over its middle. */
  covered: string | null;
  /** Cut off with dots. */
  ellipsis: boolean;
  /** Begins with a mark that belongs to the end of a line, or within a word. */
  tornOff: boolean;
  /** Against what is behind it, WCAG 2.2. */
  contrast: number;
}

/** What can be touched. */
export interface Target {
  name: string;
  box: Box;
  role: 'primary' | 'other' | 'key';
  enabled: boolean;
  covered: string | null;
}

/** A screen as it stands, measured. */
export interface Look {
  viewport: { width: number; height: number };
  texts: readonly TextLine[];
  targets: readonly Target[];
  /** What could be scrolled, by name. */
  scrolls: readonly string[];
}
