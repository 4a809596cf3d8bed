import { z } from 'zod';
import { Operation } from '../../../contract/central.ts';
import type { Db } from './open.ts';

const Row = z.object({ operation_id: z.string(), body: z.string() });

/** What still has to reach the centre, in the order it happened here. */
export interface Outbox {
  add(operation: Operation): void;
  /** The oldest operation that waits. */
  next(): Operation | null;
  waiting(): number;
  /** What the centre has not heard yet about a matter, in the order it happened. */
  waitingFor(matterNo: string): Operation[];
  delivered(operationId: string): void;
  /** The centre will never take it: staff must look at it; the others go on. */
  dead(operationId: string, reason: string): void;
  deadLetters(): { operationId: string; matterNo: string | null; reason: string }[];
}

export function createOutbox(db: Db): Outbox {
  const add = db.prepare(
    `insert into outbox (operation_id, matter_no, booking_id, body, state) values (?, ?, ?, ?, 'waiting')`,
  );
  const next = db.prepare(`select operation_id, body from outbox where state = 'waiting' order by position limit 1`);
  const waiting = db.prepare(`select count(*) from outbox where state = 'waiting'`).pluck();
  const settle = db.prepare(`update outbox set state = ?, reason = ? where operation_id = ? and state = 'waiting'`);
  const dead = db.prepare(
    `select operation_id as operationId, matter_no as matterNo, reason from outbox where state = 'dead' order by position`,
  );
  const DeadRow = z.object({ operationId: z.string(), matterNo: z.string().nullable(), reason: z.string() });
  // Once it has arrived, nothing stays behind of a matter that is not kept here, nor of what somebody complained of.
  const forgetArrived = db.prepare(
    `delete from outbox where operation_id = ? and booking_id is null
     and (body ->> 'kind' = 'complain' or matter_no not in (select matter_no from matters))`,
  );
  const ofMatter = db.prepare(`select body from outbox where state = 'waiting' and matter_no = ? order by position`);
  return {
    add: (operation) => {
      const { matterNo, bookingId } = subjectOf(operation);
      add.run(operation.operationId, matterNo, bookingId, JSON.stringify(operation));
    },
    next() {
      const row = next.get();
      return row === undefined ? null : Operation.parse(JSON.parse(Row.parse(row).body));
    },
    waiting: () => z.number().parse(waiting.get()),
    waitingFor: (matterNo) =>
      z
        .array(Row.pick({ body: true }))
        .parse(ofMatter.all(matterNo))
        .map(({ body }) => Operation.parse(JSON.parse(body))),
    delivered: (operationId) => {
      settle.run('delivered', null, operationId);
      forgetArrived.run(operationId);
    },
    dead: (operationId, reason) => {
      settle.run('dead', reason, operationId);
    },
    deadLetters: () => z.array(DeadRow).parse(dead.all()),
  };
}

/** What an operation is about: a matter, a booking, or neither. */
function subjectOf(operation: Operation): { matterNo: string | null; bookingId: string | null } {
  switch (operation.kind) {
    case 'register-matter':
      return { matterNo: operation.matter.matterNo, bookingId: null };
    case 'book-appointment':
      return { matterNo: null, bookingId: operation.booking.bookingId };
    case 'cancel-appointment':
      return { matterNo: null, bookingId: operation.bookingId };
    case 'complain': {
      const { about } = operation.complaint;
      return { matterNo: about.kind === 'matter' ? about.matterNo : null, bookingId: null };
    }
    case 'rate-matter':
    case 'answer-invitation':
      return { matterNo: operation.matterNo, bookingId: null };
  }
}
