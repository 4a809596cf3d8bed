import { bundledContentDir, type ContentPack, loadContent } from '../../kiosk-config/content.ts';

/** The content pack in force for commands that look things up in it. */
export function readContent(): { ok: true; content: ContentPack } | { ok: false; problem: string } {
  const loaded = loadContent(bundledContentDir());
  if (loaded.ok) return loaded;
  const [first] = loaded.problems;
  return { ok: false, problem: `the content pack is wrong: ${first?.file} ${first?.reason}` };
}
