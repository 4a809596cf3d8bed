import { z } from 'zod';
import type { MaterialPage } from '../../../domain/material.ts';
import type { Db } from './open.ts';

/** A page of a material that the centre does not have yet. */
const WaitingPage = z.object({ matterNo: z.string(), sha256: z.string(), bytes: z.number().int() });
export type WaitingPage = z.infer<typeof WaitingPage>;
export type MaterialPageKey = Pick<WaitingPage, 'matterNo' | 'sha256'>;

/** Pages of materials as they were taken, for as long as their matter is here. */
export interface MaterialPages {
  /** Within the transaction that inserts the matter. The same picture twice in a matter is kept once. */
  keep(matterNo: string, page: Pick<MaterialPage, 'sha256'> & { jpeg: Uint8Array }): void;
  /** Those whose matter the centre has taken, oldest first. */
  toDeliver(): WaitingPage[];
  /** How many the centre does not have yet. */
  waiting(): number;
  /** From `offset` on, at most `length` bytes. */
  part(page: MaterialPageKey, span: { offset: number; length: number }): Uint8Array;
  delivered(page: MaterialPageKey): void;
  /** The centre will never take it: staff must look at it; the others go on. */
  dead(page: MaterialPageKey, reason: string): void;
}

export function createMaterialPages(db: Db): MaterialPages {
  const keep = db.prepare('insert or ignore into material_pages (matter_no, sha256, jpeg) values (?, ?, ?)');
  const toDeliver = db.prepare(
    `select matter_no as matterNo, sha256, length(jpeg) as bytes from material_pages p
     where state = 'waiting' and not exists (
       select 1 from outbox o where o.matter_no = p.matter_no and o.state <> 'delivered'
       and json_extract(o.body, '$.kind') = 'register-matter')
     order by position`,
  );
  const waiting = db.prepare(`select count(*) from material_pages where state = 'waiting'`).pluck();
  const part = db.prepare('select substr(jpeg, ?, ?) from material_pages where matter_no = ? and sha256 = ?').pluck();
  const settle = db.prepare('update material_pages set state = ?, reason = ? where matter_no = ? and sha256 = ?');
  return {
    keep(matterNo, { sha256, jpeg }) {
      keep.run(matterNo, sha256, jpeg);
    },
    toDeliver: () => z.array(WaitingPage).parse(toDeliver.all()),
    waiting: () => z.number().parse(waiting.get()),
    part: ({ matterNo, sha256 }, { offset, length }) =>
      z.instanceof(Uint8Array).parse(part.get(offset + 1, length, matterNo, sha256)),
    delivered({ matterNo, sha256 }) {
      settle.run('delivered', null, matterNo, sha256);
    },
    dead({ matterNo, sha256 }, reason) {
      settle.run('dead', reason, matterNo, sha256);
    },
  };
}
