ALTER TABLE documents ADD COLUMN issue_id uuid NOT NULL DEFAULT gen_random_uuid();
--> statement-breakpoint
ALTER TABLE documents ALTER COLUMN issue_id DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE documents DROP CONSTRAINT documents_pkey;
--> statement-breakpoint
ALTER TABLE documents ADD PRIMARY KEY (issue_id);
--> statement-breakpoint
CREATE INDEX documents_by_matter ON documents (matter_no, code);
--> statement-breakpoint
CREATE UNIQUE INDEX documents_accepted_once ON documents (matter_no) WHERE code = 'D02';
--> statement-breakpoint
CREATE TABLE signed_papers (
  matter_no text NOT NULL REFERENCES matters,
  sha256 text NOT NULL CHECK (length(sha256) = 64),
  issue_id uuid NOT NULL REFERENCES documents,
  pages integer NOT NULL CHECK (pages > 0),
  signature text NOT NULL CHECK (signature IN ('intact', 'unchecked')),
  pdf bytea NOT NULL,
  PRIMARY KEY (matter_no, sha256)
);
--> statement-breakpoint
ALTER TABLE signed_papers ALTER COLUMN pdf SET STORAGE EXTERNAL;
