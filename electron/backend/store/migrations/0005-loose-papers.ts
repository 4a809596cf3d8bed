/**
 * Papers that belong to no matter: a page somebody read, the slip of an appointment. Of them the ledger keeps what it
 * keeps of all: when, how many pages, which bytes; and nothing of who took it.
 */
export const loosePapers = `
create table papers_of_all (
  position integer primary key autoincrement,
  id text not null unique,
  matter_no text,
  code text not null,
  copy_no integer not null,
  state text not null check (state in ('intended', 'submitted', 'completed', 'failed', 'unknown')),
  reason text,
  job_id integer,
  made_at text not null,
  pages integer check (pages > 0),
  sha256 text check (length(sha256) = 64),
  fonts text check (json_valid(fonts)),
  template_version text,
  document_no text,
  asked_by text check (asked_by in ('visit', 'program', 'staff')),
  proof text check (proof in ('registered-here', 'card', 'query-code', 'ticket', 'staff')),
  why text check (why in ('first', 'did-not-come-out', 'unreadable', 'lost', 'again')),
  settled_at text,
  issue_id text
) strict;
insert into papers_of_all (position, id, matter_no, code, copy_no, state, reason, job_id, made_at, pages, sha256, fonts,
    template_version, document_no, asked_by, proof, why, settled_at, issue_id)
  select position, id, matter_no, code, copy_no, state, reason, job_id, made_at, pages, sha256, fonts,
    template_version, document_no, asked_by, proof, why, settled_at, issue_id from papers;
drop table papers;
alter table papers_of_all rename to papers;
create index papers_of_matter on papers (matter_no, code, issue_id);
create index papers_unfinished on papers (position) where state in ('intended', 'submitted');
create index papers_loose on papers (made_at) where matter_no is null;
`;
