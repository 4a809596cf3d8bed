/** An operation may be about a matter that was only followed here, and so stands in no table of this store. */
export const followedMatters = `
create table outbox_of_all (
  position integer primary key autoincrement,
  operation_id text not null unique,
  matter_no text,
  booking_id text references appointments (booking_id),
  body text not null,
  state text not null check (state in ('waiting', 'delivered', 'dead')),
  reason text,
  check ((matter_no is null) <> (booking_id is null))
) strict;
insert into outbox_of_all (position, operation_id, matter_no, booking_id, body, state, reason)
  select position, operation_id, matter_no, booking_id, body, state, reason from outbox;
drop table outbox;
alter table outbox_of_all rename to outbox;
create index outbox_waiting on outbox (position) where state = 'waiting';
`;
