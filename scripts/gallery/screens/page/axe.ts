import axe from 'axe-core';

/** What axe has to say to the page as it stands, a line for each element. */
export async function axeFindings(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    rules: {
      // What is read stands out 7 to 1; axe knows it of plain grounds, measure.ts of all.
      'color-contrast-enhanced': { enabled: true },
      // No phone to zoom with two fingers: the terminal has text sizes of its own.
      'meta-viewport': { enabled: false },
    },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
