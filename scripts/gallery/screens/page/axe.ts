import axe from 'axe-core';

/** What axe has to say to the page as it stands, a line for each element. Contrast is measured here more strictly. */
export async function axeFindings(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    rules: {
      'color-contrast': { enabled: false },
      // No phone to zoom with two fingers: the terminal has text sizes of its own.
      'meta-viewport': { enabled: false },
    },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
