import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { RateOperation } from '../contract/central.ts';
import type { Matter } from '../domain/matter.ts';
import type { CentreRig } from './centre-suite.ts';
import { operationOf } from './terminal-rig.ts';

function ratingOf({ matterNo, ticket }: Matter): RateOperation {
  const rating = { object: 'petition-office' as const, grade: 'dissatisfied' as const, reasons: ['too-slow' as const] };
  return { operationId: uuidv7(), kind: 'rate-matter', matterNo, ticket, on: '2026-11-23', rating };
}

/** 评价: each of the two objects once, whoever delivers it how often. */
export function rateSuite(rig: () => CentreRig): void {
  describe('a rating', () => {
    it('delivered ten times at once is one event of the matter, which its terminal hears of', async () => {
      const { client, matter } = await rig().terminal();
      const registered = matter();
      await client.register(operationOf(registered));
      const operation = ratingOf(registered);
      const answers = await Promise.all(Array.from({ length: 10 }, () => client.rate(operation)));
      expect(answers.filter(({ effect }) => effect === 'done')).toHaveLength(1);
      const { entries } = await client.feed({ after: 0 });
      expect(entries.map(({ event }) => event.kind)).toEqual(['registered', 'accepted', 'rated']);
    });

    it('may come from another terminal, which has found the matter; a number alone opens nothing', async () => {
      const [one, other] = await Promise.all([rig().terminal(), rig().terminal()]);
      const registered = one.matter();
      await one.client.register(operationOf(registered));
      const refused = { status: 400, data: { reason: 'unknown-matter' } };
      await expect(other.client.rate({ ...ratingOf(registered), ticket: 'guessed' })).rejects.toMatchObject(refused);
      expect(await other.client.rate(ratingOf(registered))).toEqual({ effect: 'done' });
    });

    it('is refused a second time, before there is an answer to rate, and under an id used before', async () => {
      const { client, matter } = await rig().terminal();
      const registered = matter();
      await client.register(operationOf(registered));
      const operation = ratingOf(registered);
      await client.rate(operation);
      const refused = (reason: string) => ({ status: 409, data: { reason } });
      await expect(client.rate(ratingOf(registered))).rejects.toMatchObject(refused('not-to-rate'));
      const organ = { ...ratingOf(registered), rating: { ...operation.rating, object: 'organ' as const } };
      await expect(client.rate(organ)).rejects.toMatchObject(refused('not-to-rate'));
      const same = { ...operation, on: '2026-11-24' };
      await expect(client.rate(same)).rejects.toMatchObject(refused('operation-differs'));
    });
  });
}
