/** Matters, what happened to them, what is still to be sent, what was printed, and who did what when. */
export const first = `
create table matters (
  matter_no text primary key,
  -- Made by the page for one confirmation: the same one twice is the same matter.
  submission_id text not null unique,
  day text not null,
  seq integer not null,
  ticket text not null unique,
  id_number text,
  body text not null,
  unique (day, seq)
) strict, without rowid;
create index matters_of_person on matters (id_number) where id_number is not null;

-- Numbers once given are never given again, even when the matter itself has left the terminal.
create table day_numbers (
  day text primary key,
  last_seq integer not null
) strict, without rowid;

create table matter_events (
  position integer primary key,
  matter_no text not null references matters (matter_no),
  -- Null for what happened at the terminal itself.
  cursor integer unique,
  recorded_at text not null,
  body text not null
) strict;
create index events_of_matter on matter_events (matter_no, position);

create table outbox (
  position integer primary key autoincrement,
  operation_id text not null unique,
  matter_no text not null references matters (matter_no),
  body text not null,
  state text not null check (state in ('waiting', 'delivered', 'dead')),
  reason text
) strict;
create index outbox_waiting on outbox (position) where state = 'waiting';

create table papers (
  position integer primary key autoincrement,
  id text not null unique,
  matter_no text not null,
  code text not null,
  copy_no integer not null,
  state text not null check (state in ('intended', 'submitted', 'completed', 'failed', 'unknown')),
  reason text,
  job_id integer,
  made_at text not null
) strict;
create index papers_of_matter on papers (matter_no, code);
create index papers_unfinished on papers (position) where state in ('intended', 'submitted');

create table audit (
  position integer primary key,
  at text not null,
  kind text not null,
  subject text not null,
  prev_hash text not null,
  hash text not null
) strict;

create table settings (
  name text primary key,
  value text not null
) strict, without rowid;
`;
