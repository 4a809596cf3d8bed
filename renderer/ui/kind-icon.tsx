import type { ReactNode } from 'react';

/** The pictures of the kinds, by the name the content pack gives; drawn on a grid of 48. */
const DRAWINGS: Record<string, ReactNode> = {
  house: <path d="M6 23 24 8l18 15M11 20v20h26V20M20 40V29h8v11M2 40h44" />,
  field: (
    <>
      <path d="M4 40h40M4 40l14-18h12l14 18M24 22v18M11 31h26" />
      <path d="M24 22V9M24 13c-4 0-6-2-6-5 4 0 6 2 6 5Zm0 4c4 0 6-2 6-5-4 0-6 2-6 5Z" />
    </>
  ),
  wage: (
    <>
      <circle cx="24" cy="24" r="18" />
      <path d="m16 13 8 10 8-10M24 23v13M16 25h16M16 30.5h16" />
    </>
  ),
  crane: (
    <>
      <path d="M14 42V6M20 42V6M14 12l6 6-6 6 6 6-6 6M8 42h18M4 12h40M20 6l20 6" />
      <path d="M38 12v12M33 24h10v8H33Z" />
    </>
  ),
  'face-glad': (
    <>
      <circle cx="24" cy="24" r="19" />
      <path d="M17 18v3M31 18v3M15 28c2 6 5 8 9 8s7-2 9-8" />
    </>
  ),
  'face-even': (
    <>
      <circle cx="24" cy="24" r="19" />
      <path d="M17 18v3M31 18v3M16 32h16" />
    </>
  ),
  'face-sad': (
    <>
      <circle cx="24" cy="24" r="19" />
      <path d="M17 18v3M31 18v3M15 36c2-6 5-8 9-8s7 2 9 8" />
    </>
  ),
  ledger: (
    <>
      <path d="M10 5h28v38H10ZM16 5v38" />
      <path d="M22 14h10M22 21h10M22 28h6" />
    </>
  ),
  'hand-heart': (
    <>
      <path d="M24 21c-6-4-9-7-9-10.5a4.8 4.8 0 0 1 9-2.3 4.8 4.8 0 0 1 9 2.3C33 14 30 17 24 21Z" />
      <path d="M4 28h6c4 0 6 3 10 3h6c3 0 3 5 0 5h-8M28 33l9-5c3-1.5 6 1.5 3.5 4L30 41H14l-4-2H4" />
    </>
  ),
  building: (
    <>
      <path d="M10 42V6h18v36M28 18h11v24M4 42h40" />
      <path d="M16 13h6M16 20h6M16 27h6M16 34h6M33 25h1M33 32h1" />
    </>
  ),
  leaf: (
    <>
      <path d="M8 38C6 18 18 8 41 8c1 22-9 33-25 31" />
      <path d="M6 43C12 32 19 25 29 19" />
    </>
  ),
  family: (
    <>
      <circle cx="14" cy="13" r="5.5" />
      <circle cx="34" cy="13" r="5.5" />
      <circle cx="24" cy="26" r="4" />
      <path d="M5 41V30c0-5 4-8 9-8 3 0 5 1 6.5 2.5M43 41V30c0-5-4-8-9-8-3 0-5 1-6.5 2.5M16 42v-3c0-4 3-6 8-6s8 2 8 6v3" />
    </>
  ),
  contract: (
    <>
      <path d="M11 5h19l7 7v31H11ZM30 5v7h7" />
      <path d="M17 19h14M17 26h14M17 33h5" />
      <circle cx="30" cy="35" r="4" />
    </>
  ),
  road: (
    <>
      <path d="M18 6 6 42M30 6l12 36" />
      <path d="M24 7v6M24 19v6M24 31v8" />
    </>
  ),
  handshake: (
    <>
      <path d="M3 16h8l7-4 8 3M45 16h-8l-7-4-8 3-6 8c3 3 6 2 9-2l14 13" />
      <path d="M3 34h7l10 9c3 2 5 1 6-1M37 34h8M33 38c1 3-2 5-5 3M37 34c1 3-1 5-4 4" />
    </>
  ),
  scales: (
    <>
      <path d="M24 5v36M14 42h20M9 11h30" />
      <path d="M9 11 3 28h12ZM39 11l-6 17h12Z" />
      <path d="M3 28a6 5 0 0 0 12 0M33 28a6 5 0 0 0 12 0" />
    </>
  ),
  book: (
    <>
      <path d="M24 11c-5-4-11-5-19-5v32c8 0 14 1 19 5 5-4 11-5 19-5V6c-8 0-14 1-19 5Z" />
      <path d="M24 11v32M11 15c3 0 5 .5 7 1.500M11 23c3 0 5 .5 7 1.500M37 15c-3 0-5 .5-7 1.500M37 23c-3 0-5 .5-7 1.500" />
    </>
  ),
  glass: (
    <>
      <circle cx="20" cy="20" r="14" />
      <path d="m30 30 13 13M14 20a6 6 0 0 1 6-6" />
    </>
  ),
  glasses: (
    <>
      <circle cx="13" cy="28" r="9" />
      <circle cx="35" cy="28" r="9" />
      <path d="M22 27a2.500 2.500 0 0 1 4 0M4 27l6-15M44 27l-6-15" />
    </>
  ),
  talk: (
    <>
      <path d="M5 7h28v20H17l-8 7v-7H5Z" />
      <path d="M38 15h5v20h-4v7l-8-7H20M12 14h14M12 20h9" />
    </>
  ),
  phone: <path d="M14 5c-5 1-9 4-9 8 0 16 14 30 30 30 4 0 7-4 8-9l-10-5-5 5c-6-3-11-8-14-14l5-5Z" />,
  calendar: (
    <>
      <path d="M6 10h36v32H6ZM6 19h36M15 5v9M33 5v9" />
      <path d="m16 30 6 6 11-11" />
    </>
  ),
  hall: (
    <>
      <path d="M4 18 24 6l20 12ZM8 18v20M18 18v20M30 18v20M40 18v20M4 42h40M4 38h40" />
    </>
  ),
  more: (
    <>
      <circle cx="24" cy="24" r="18" />
      <path d="M19 19a5.2 5.2 0 1 1 7.5 4.6c-1.7.9-2.5 2-2.5 4.4M24 34v.3" />
    </>
  ),
};

/** A kind of matter as a picture; an unknown name gets the question mark, so new content never breaks a screen. */
export function KindIcon({ name, millimetres = 16 }: { name: string; millimetres?: number }) {
  const size = `calc(${millimetres} * var(--mm))`;
  return (
    <svg
      // As a style: an older Chromium does not know calc() in the attributes of an SVG.
      style={{ width: size, height: size }}
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {DRAWINGS[name] ?? DRAWINGS.more}
    </svg>
  );
}
