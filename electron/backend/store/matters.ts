import { z } from 'zod';
import { Matter, MatterEvent } from '../../../domain/matter.ts';
import type { Db } from './open.ts';

/** A matter with what happened to it, as it is known at `asOf`. */
export interface KnownMatter {
  matter: Matter;
  events: MatterEvent[];
  asOf: string;
}

export interface NewMatter {
  submissionId: string;
  day: string;
  seq: number;
  matter: Matter;
}

const MatterRow = z.object({ submission_id: z.string(), body: z.string() });
const EventRow = z.object({ body: z.string(), recorded_at: z.string() });

export interface MatterStore {
  /** The next number of that day. To be called inside the transaction that inserts the matter. */
  takeSeq(day: string): number;
  insert(row: NewMatter): void;
  bySubmission(submissionId: string): KnownMatter | null;
  byNumber(matterNo: string): KnownMatter | null;
  byTicket(ticket: string): KnownMatter | null;
  byIdNumber(idNumber: string): KnownMatter[];
  /** Registered before that day, taken by the centre with its materials, and with no paper on its way. */
  deliveredBefore(day: string): string[];
  /** Takes out the matter with everything personal about it; its number is never given again. */
  forget(matterNo: string): void;
  /** @param cursor null for what happened at the terminal itself */
  addEvent(matterNo: string, event: { event: MatterEvent; cursor: number | null; recordedAt: string }): void;
}

export function createMatterStore(db: Db): MatterStore {
  const takeSeq = db
    .prepare(
      `insert into day_numbers (day, last_seq) values (?, 1)
       on conflict (day) do update set last_seq = last_seq + 1 returning last_seq`,
    )
    .pluck();
  const insert = db.prepare(
    `insert into matters (matter_no, submission_id, day, seq, ticket, id_number, body) values (?, ?, ?, ?, ?, ?, ?)`,
  );
  const by = (column: string) => db.prepare(`select * from matters where ${column} = ? order by matter_no desc`);
  const [bySubmission, byNumber, byTicket, byIdNumber] = [
    by('submission_id'),
    by('matter_no'),
    by('ticket'),
    by('id_number'),
  ];
  const events = db.prepare('select body, recorded_at from matter_events where matter_no = ? order by position');
  const addEvent = db.prepare('insert into matter_events (matter_no, cursor, recorded_at, body) values (?, ?, ?, ?)');

  const deliveredBefore = db
    .prepare(
      `select matter_no from matters m where day < ?
       and not exists (select 1 from outbox o where o.matter_no = m.matter_no and o.state <> 'delivered')
       and not exists (select 1 from material_pages g where g.matter_no = m.matter_no and g.state <> 'delivered')
       and not exists (select 1 from papers p where p.matter_no = m.matter_no and p.state in ('intended', 'submitted'))`,
    )
    .pluck();
  const forget = ['matter_events', 'outbox', 'papers', 'signed_papers', 'material_pages', 'matters'].map((table) =>
    db.prepare(`delete from ${table} where matter_no = ?`),
  );

  const known = (row: unknown): KnownMatter => {
    const matter = Matter.parse(JSON.parse(MatterRow.parse(row).body));
    const rows = z.array(EventRow).parse(events.all(matter.matterNo));
    return {
      matter,
      events: rows.map(({ body }) => MatterEvent.parse(JSON.parse(body))),
      asOf: rows.at(-1)?.recorded_at ?? matter.registeredAt,
    };
  };
  const one = (row: unknown) => (row === undefined ? null : known(row));

  return {
    takeSeq: (day) => z.number().int().parse(takeSeq.get(day)),
    insert({ submissionId, day, seq, matter }) {
      const { matterNo, ticket, petitioner } = matter;
      insert.run(matterNo, submissionId, day, seq, ticket, petitioner.idNumber, JSON.stringify(matter));
    },
    bySubmission: (submissionId) => one(bySubmission.get(submissionId)),
    byNumber: (matterNo) => one(byNumber.get(matterNo)),
    byTicket: (ticket) => one(byTicket.get(ticket)),
    byIdNumber: (idNumber) => byIdNumber.all(idNumber).map(known),
    deliveredBefore: (day) => z.array(z.string()).parse(deliveredBefore.all(day)),
    forget(matterNo) {
      for (const statement of forget) statement.run(matterNo);
    },
    addEvent(matterNo, { event, cursor, recordedAt }) {
      addEvent.run(matterNo, cursor, recordedAt, JSON.stringify(event));
    },
  };
}
