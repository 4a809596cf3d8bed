/** Slots booked here, and an outbox that carries them to the centre as well. */
export const appointments = `
create table appointments (
  booking_id text primary key,
  slip_no text not null unique,
  offer_id text not null,
  day text not null,
  start text not null,
  state text not null check (state in ('waiting', 'booked', 'taken', 'cancelled', 'refused')),
  next_day text,
  next_start text
) strict, without rowid;
create index appointments_of_offer on appointments (offer_id, day);

-- Numbers once given are never given again.
create table slip_numbers (
  day text primary key,
  last_seq integer not null
) strict, without rowid;

-- An operation is about a matter or about a booking.
create table outbox_of_both (
  position integer primary key autoincrement,
  operation_id text not null unique,
  matter_no text references matters (matter_no),
  booking_id text references appointments (booking_id),
  body text not null,
  state text not null check (state in ('waiting', 'delivered', 'dead')),
  reason text,
  check ((matter_no is null) <> (booking_id is null))
) strict;
insert into outbox_of_both (position, operation_id, matter_no, body, state, reason)
  select position, operation_id, matter_no, body, state, reason from outbox;
drop table outbox;
alter table outbox_of_both rename to outbox;
create index outbox_waiting on outbox (position) where state = 'waiting';
`;
