import { create } from 'qrcode';

/** Light around the code, in modules, as the standard wants it. */
const QUIET = 4;

/** A code for a telephone's camera, always dark on light whatever the colours chosen. */
export function QrCode({ text, label, className }: { text: string; label: string; className?: string | undefined }) {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  const { size } = modules;
  const dark = Array.from({ length: size * size }, (_, i) => i)
    .filter((i) => modules.data[i])
    .map((i) => `M${(i % size) + QUIET} ${Math.floor(i / size) + QUIET}h1v1h-1z`)
    .join('');
  const whole = size + 2 * QUIET;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${whole} ${whole}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={`M0 0h${whole}v${whole}H0z`} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
