CREATE TABLE complaints (
  complaint_id uuid PRIMARY KEY,
  operation_id uuid NOT NULL UNIQUE,
  fingerprint text NOT NULL,
  matter_no text REFERENCES matters (matter_no),
  complaint jsonb NOT NULL,
  recorded_at timestamptz NOT NULL
);
--> statement-breakpoint
CREATE INDEX complaints_by_age ON complaints (recorded_at);
--> statement-breakpoint
CREATE TABLE supervision (
  operation_id uuid PRIMARY KEY,
  fingerprint text NOT NULL,
  complaint_id uuid REFERENCES complaints (complaint_id),
  matter_no text REFERENCES matters (matter_no),
  stage text NOT NULL,
  on_day date NOT NULL,
  office text NOT NULL,
  phone text NOT NULL,
  told boolean NOT NULL,
  recorded_at timestamptz NOT NULL
);
--> statement-breakpoint
CREATE INDEX supervision_of_complaint ON supervision (complaint_id);
--> statement-breakpoint
CREATE INDEX supervision_of_matter ON supervision (matter_no);
