CREATE TABLE documents (
  matter_no text NOT NULL REFERENCES matters,
  code text NOT NULL,
  document_no text UNIQUE,
  PRIMARY KEY (matter_no, code)
);
--> statement-breakpoint
INSERT INTO documents (matter_no, code, document_no)
  SELECT matter_no, 'D02', document_no FROM matters WHERE document_no IS NOT NULL;
--> statement-breakpoint
ALTER TABLE matters DROP COLUMN document_no;
--> statement-breakpoint
ALTER TABLE document_counters ADD COLUMN word text NOT NULL DEFAULT '受告';
--> statement-breakpoint
ALTER TABLE document_counters ALTER COLUMN word DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE document_counters DROP CONSTRAINT document_counters_pkey;
--> statement-breakpoint
ALTER TABLE document_counters ADD PRIMARY KEY (organ_id, word, year);
