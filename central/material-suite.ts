import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MATERIAL_PART } from '../contract/materials.ts';
import { sampleJpeg } from '../domain/jpeg.fixture.ts';
import type { Material, MaterialPage } from '../domain/material.ts';
import type { CentreRig } from './centre-suite.ts';
import { operationOf, type TerminalRig } from './terminal-rig.ts';

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function pageOf(jpeg: Uint8Array): MaterialPage {
  return { sha256: hashOf(jpeg), bytes: jpeg.length, width: 1654, height: 2339 };
}

let made = 0;
/** A page of three parts, unlike any other. */
function newJpeg(): Buffer {
  made += 1;
  return sampleJpeg({ weight: 2 * MATERIAL_PART + 100, seed: made });
}

/** Materials: their pages come after their matter, in parts, and lie there once, as they were taken. */
export function materialSuite(rig: () => CentreRig): void {
  describe('a page of a material', () => {
    async function registered(jpegs: readonly Uint8Array[], terminal?: TerminalRig) {
      const from = terminal ?? (await rig().terminal());
      const material: Material = { id: randomUUID(), kind: 'letter', source: 'camera', pages: jpegs.map(pageOf) };
      const matter = { ...from.matter(), materials: [material] };
      await from.client.register(operationOf(matter));
      return { terminal: from, matter, material };
    }

    const partAt = (jpeg: Uint8Array, offset: number) =>
      Buffer.from(jpeg.subarray(offset, offset + MATERIAL_PART)).toString('base64');

    /** Delivers as a terminal does: from where the centre says it is. */
    async function deliver({ client }: TerminalRig, matterNo: string, jpeg: Uint8Array): Promise<number[]> {
      const answers: number[] = [];
      let offset = 0;
      while (offset < jpeg.length) {
        const sent = { matterNo, sha256: hashOf(jpeg), offset, part: partAt(jpeg, offset) };
        ({ received: offset } = await client.materials.deliver(sent));
        answers.push(offset);
      }
      return answers;
    }

    it('comes in parts, and the desk reads exactly the bytes that were taken', async () => {
      const jpegs = [newJpeg(), newJpeg()];
      const { terminal, matter, material } = await registered(jpegs);
      const { matterNo } = matter;
      const [first, second] = jpegs as [Buffer, Buffer];
      expect(await deliver(terminal, matterNo, first)).toEqual([MATERIAL_PART, 2 * MATERIAL_PART, first.length]);
      const pages = material.pages.map((page, i) => ({ ...page, here: i === 0 }));
      expect(await rig().desk.desk.materials.list({ matterNo })).toEqual({ materials: [{ ...material, pages }] });
      const read = async (jpeg: Uint8Array) =>
        (await rig().desk.desk.materials.page({ matterNo, sha256: hashOf(jpeg) })).jpeg;
      expect(await read(first)).toBe(first.toString('base64'));
      expect(await read(second)).toBeNull();
    });

    it('goes on where it had come to, and a part that comes again changes nothing', async () => {
      const jpeg = newJpeg();
      const { terminal, matter } = await registered([jpeg]);
      const { matterNo } = matter;
      const sent = { matterNo, sha256: hashOf(jpeg), offset: 0, part: partAt(jpeg, 0) };
      for (const _ of [1, 2, 3]) {
        expect(await terminal.client.materials.deliver(sent)).toEqual({ received: MATERIAL_PART });
      }
      const ahead = { ...sent, offset: 2 * MATERIAL_PART, part: partAt(jpeg, 2 * MATERIAL_PART) };
      expect(await terminal.client.materials.deliver(ahead)).toEqual({ received: MATERIAL_PART });
      expect(await deliver(terminal, matterNo, jpeg)).toEqual([MATERIAL_PART, 2 * MATERIAL_PART, jpeg.length]);
      expect(await terminal.client.materials.deliver(sent)).toEqual({ received: jpeg.length });
    });

    it('delivered by ten at once is there once and right', async () => {
      const jpeg = newJpeg();
      const { terminal, matter } = await registered([jpeg]);
      await Promise.all(Array.from({ length: 10 }, () => deliver(terminal, matter.matterNo, jpeg)));
      const { jpeg: read } = await rig().desk.desk.materials.page({ matterNo: matter.matterNo, sha256: hashOf(jpeg) });
      expect(read).toBe(jpeg.toString('base64'));
    });

    it('of other bytes than its hash, or that is no picture, begins anew and leaves nothing', async () => {
      const [jpeg, text] = [newJpeg(), Buffer.from('样例'.repeat(20))];
      const { terminal, matter } = await registered([jpeg, text]);
      const { matterNo } = matter;
      const wrong = Buffer.from(jpeg).fill(7, 100, 200);
      for (let offset = 0; offset < wrong.length; offset += MATERIAL_PART) {
        const sent = { matterNo, sha256: hashOf(jpeg), offset, part: partAt(wrong, offset) };
        const { received } = await terminal.client.materials.deliver(sent);
        expect(received).toBe(offset + MATERIAL_PART < wrong.length ? offset + MATERIAL_PART : 0);
      }
      const asText = { matterNo, sha256: hashOf(text), offset: 0, part: text.toString('base64') };
      expect(await terminal.client.materials.deliver(asText)).toEqual({ received: 0 });
      expect(await deliver(terminal, matterNo, jpeg)).toHaveLength(3);
    });

    it('is taken from the terminal that registered its matter alone, and only if the matter names it', async () => {
      const [jpeg, strange] = [newJpeg(), newJpeg()];
      const { terminal, matter } = await registered([jpeg]);
      const { matterNo } = matter;
      const other = await rig().terminal();
      const sent = { matterNo, sha256: hashOf(jpeg), offset: 0, part: partAt(jpeg, 0) };
      await expect(other.client.materials.deliver(sent)).rejects.toMatchObject({ status: 403 });
      const refused = [
        [
          { ...sent, sha256: hashOf(strange) },
          { status: 400, data: { reason: 'unknown-page' } },
        ],
        [
          { ...sent, offset: jpeg.length },
          { status: 400, data: { reason: 'beyond-page' } },
        ],
        // Later: the centre may be younger than the terminal's memory.
        [
          { ...sent, matterNo: other.matter().matterNo },
          { status: 404, data: { reason: 'unknown-matter' } },
        ],
      ] as const;
      for (const [input, error] of refused) {
        await expect(terminal.client.materials.deliver(input)).rejects.toMatchObject(error);
      }
      await expect(rig().desk.materials.deliver(sent)).rejects.toMatchObject({ status: 401 });
    });

    it('is read at the desk alone', async () => {
      const jpeg = newJpeg();
      const { terminal, matter } = await registered([jpeg]);
      await deliver(terminal, matter.matterNo, jpeg);
      const { matterNo } = matter;
      const { materials } = terminal.client.desk;
      await expect(materials.page({ matterNo, sha256: hashOf(jpeg) })).rejects.toMatchObject({ status: 401 });
      await expect(materials.list({ matterNo })).rejects.toMatchObject({ status: 401 });
      await expect(rig().desk.desk.materials.list({ matterNo: 'x' })).rejects.toMatchObject({ status: 404 });
    });
  });
}
