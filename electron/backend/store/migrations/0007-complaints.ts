/** A complaint may be about an office: then its operation is about no matter, and about no booking either. */
export const complaints = `
create table outbox_with_complaints (
  position integer primary key autoincrement,
  operation_id text not null unique,
  matter_no text,
  booking_id text references appointments (booking_id),
  body text not null,
  state text not null check (state in ('waiting', 'delivered', 'dead')),
  reason text,
  check (matter_no is null or booking_id is null)
) strict;
insert into outbox_with_complaints (position, operation_id, matter_no, booking_id, body, state, reason)
  select position, operation_id, matter_no, booking_id, body, state, reason from outbox;
drop table outbox;
alter table outbox_with_complaints rename to outbox;
create index outbox_waiting on outbox (position) where state = 'waiting';
`;
