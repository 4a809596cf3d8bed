/**
 * Signed PDFs of organs, kept in the parts they came in; and which of several documents of one code a paper is. Papers
 * from before have null: there was at most one of each.
 */
export const signedPapers = `
alter table papers add column issue_id text;
drop index papers_of_matter;
create index papers_of_matter on papers (matter_no, code, issue_id);

create table signed_papers (
  position integer primary key,
  -- No reference: a matter that is only followed here was registered at another terminal.
  matter_no text not null,
  sha256 text not null check (length(sha256) = 64),
  ticket text not null,
  bytes integer not null check (bytes > 0),
  -- 1 once every byte has come and the hash was found right.
  here integer not null default 0 check (here in (0, 1)),
  unique (matter_no, sha256)
) strict;

create table signed_paper_parts (
  position integer primary key,
  signed_paper integer not null references signed_papers (position) on delete cascade,
  part blob not null
) strict;
create index parts_of_signed_paper on signed_paper_parts (signed_paper, position);
`;
