/** Pages of materials, each with the matter it was brought with. */
export const materialPages = `
create table material_pages (
  position integer primary key,
  matter_no text not null references matters (matter_no),
  sha256 text not null check (length(sha256) = 64),
  jpeg blob not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead')),
  reason text,
  unique (matter_no, sha256)
) strict;
create index material_pages_waiting on material_pages (position) where state = 'waiting';
`;
