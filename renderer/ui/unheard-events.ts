/** What comes with every touch and no component hears. */
export const UNHEARD = [
  'pointerover',
  'pointerout',
  'gotpointercapture',
  'lostpointercapture',
  'touchstart',
  'touchmove',
] as const satisfies readonly (keyof WindowEventMap)[];

/** Keeps them from React, which listens to all there are, twice each: on a slow terminal that took a tenth of a touch. */
export function stopUnheardEvents(): void {
  for (const type of UNHEARD) {
    window.addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true, passive: true });
  }
}
