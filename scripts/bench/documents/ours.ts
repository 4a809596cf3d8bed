import type { Engine } from './engine.ts';
import { type BenchPaper, benchTypesetter } from './paper.ts';

export function createOurs({ content }: BenchPaper): Engine {
  const typesetter = benchTypesetter();
  return {
    async render() {
      const rendered = await typesetter.render(content);
      if (!rendered.ok) throw new Error(rendered.reason);
      return rendered.pdf;
    },
  };
}
