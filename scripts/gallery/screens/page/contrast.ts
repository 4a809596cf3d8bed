type Colour = [red: number, green: number, blue: number, alpha: number];

/** How well the text of an element stands out from what is behind it: WCAG 2.2, 1 to 21. */
export function contrastOf(element: Element): number {
  const ground = groundOf(element);
  const ink = over(colourOf(getComputedStyle(element).color, opacityOf(element)), ground);
  const [light = 0, dark = 0] = [luminance(ink), luminance(ground)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

/** What lies behind: the nearest colours that are not see-through, put over one another. */
function groundOf(element: Element): Colour {
  const layers: Colour[] = [];
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    const layer = colourOf(getComputedStyle(one).backgroundColor, 1);
    layers.push(layer);
    if (layer[3] === 1) break;
  }
  return layers.reduceRight<Colour>((below, layer) => over(layer, below), [255, 255, 255, 1]);
}

function opacityOf(element: Element): number {
  let opacity = 1;
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    opacity *= Number(getComputedStyle(one).opacity);
  }
  return opacity;
}

/** As a computed style gives it: rgb(1, 2, 3) or rgba(1, 2, 3, 0.4). */
function colourOf(css: string, opacity: number): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, alpha * opacity];
}

function over([red, green, blue, alpha]: Colour, below: Colour): Colour {
  const mix = (one: number, at: 0 | 1 | 2) => one * alpha + below[at] * (1 - alpha);
  return [mix(red, 0), mix(green, 1), mix(blue, 2), 1];
}

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) =>
    part <= 10.31475 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
