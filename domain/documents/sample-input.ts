import { sampleRoute } from './sample-route.ts';
import type { DocumentTemplate } from './template.ts';

/** The template's sample as a complete input; a road is too long to be written out in a template. */
export function sampleInput({ fields, sample }: DocumentTemplate): Record<string, unknown> {
  const roads = Object.entries(fields).flatMap(([name, { type }]) => (type === 'route' ? [[name, sampleRoute()]] : []));
  return { ...Object.fromEntries(roads), ...sample };
}
