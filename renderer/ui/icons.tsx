import type { ReactNode } from 'react';

/** A line drawing on a grid of 24, in the colour of the words beside it; never the only sign of anything. */
function Line({ size = '1.1em', children }: { size?: string; children: ReactNode }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export function BackIcon() {
  return (
    <Line>
      <path d="M15 4.5 7.5 12l7.5 7.5" />
    </Line>
  );
}

export function ForthIcon() {
  return (
    <Line>
      <path d="M9 4.5 16.5 12 9 19.5" />
    </Line>
  );
}

export function TickIcon() {
  return (
    <Line>
      <path d="m4.5 12.5 5 5 10-11" />
    </Line>
  );
}

export function WarningIcon() {
  return (
    <Line>
      <path d="M12 3.5 22 20.5H2Z" />
      <path d="M12 10v5" />
      <path d="M12 17.8v.2" />
    </Line>
  );
}

export function TextSizeIcon() {
  return (
    <Line>
      <path d="M2 19 7.5 6 13 19M4 15h7" />
      <path d="M14.5 19 18 10.5l3.5 8.5M15.7 16.3h4.6" />
    </Line>
  );
}

/** A raised hand. */
export function HelpIcon() {
  return (
    <Line>
      <path d="M7 12V6a1.6 1.6 0 0 1 3.2 0v5M10.2 10V4.2a1.6 1.6 0 0 1 3.2 0V10M13.4 10.5V5.6a1.6 1.6 0 0 1 3.2 0V13" />
      <path d="M16.6 12.5V9.6a1.5 1.5 0 0 1 3 0V15a6.5 6.5 0 0 1-6.5 6.5c-2.6 0-4.2-1-5.5-3L4.3 13.6a1.6 1.6 0 0 1 2.6-1.9L8 13" />
    </Line>
  );
}

/** A loudspeaker. */
export function ListenIcon() {
  return (
    <Line>
      <path d="M3 9.5h4l5-4.5v14l-5-4.5H3Z" />
      <path d="M15.5 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11" />
    </Line>
  );
}

export function SilenceIcon() {
  return (
    <Line>
      <path d="M3 9.5h4l5-4.5v14l-5-4.5H3Z" />
      <path d="m16 9.5 5 5m0-5-5 5" />
    </Line>
  );
}

/** A written sheet. */
export function LetterIcon() {
  return (
    <Line>
      <path d="M6 2.5h9l3.5 3.5v15.5H6Z" />
      <path d="M9 9.5h6.5M9 13.5h6.5M9 17.5h4" />
    </Line>
  );
}

export function MicrophoneIcon() {
  return (
    <Line>
      <path d="M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3Z" />
      <path d="M5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21M8.5 21h7" />
    </Line>
  );
}

export function LeaveIcon() {
  return (
    <Line>
      <path d="M13 4H5v16h8" />
      <path d="M10 12h11M17 8l4 4-4 4" />
    </Line>
  );
}

export function DeleteIcon() {
  return (
    <Line>
      <path d="M8.5 5H21v14H8.5L2.5 12Z" />
      <path d="m12 9.5 5 5m0-5-5 5" />
    </Line>
  );
}

export function PaperIcon() {
  return (
    <Line>
      <path d="M6 3h8.5L18 6.5V21H6Z" />
      <path d="M9 10h6M9 13.5h6M9 17h4" />
    </Line>
  );
}

export function LockIcon() {
  return (
    <Line>
      <path d="M5 11h14v9.5H5Z" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </Line>
  );
}
