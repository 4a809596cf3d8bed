/**
 * What was printed, for whom by what right, and why again. Rows from before have null where nobody wrote it down; only
 * that a first print is a first print is known of them.
 */
export const printLedger = `
-- Of the bytes last sent to the printer; null until they were rendered.
alter table papers add column pages integer check (pages > 0);
alter table papers add column sha256 text check (length(sha256) = 64);
alter table papers add column fonts text check (json_valid(fonts));
-- Null also for a paper that is no template of ours: a signed PDF from the centre.
alter table papers add column template_version text;
alter table papers add column document_no text;

alter table papers add column asked_by text check (asked_by in ('visit', 'program', 'staff'));
alter table papers add column proof text check (proof in ('registered-here', 'card', 'query-code', 'ticket', 'staff'));
alter table papers add column why text check (why in ('first', 'did-not-come-out', 'unreadable', 'lost', 'again'));
alter table papers add column settled_at text;

update papers set why = 'first' where copy_no = 0;
`;
