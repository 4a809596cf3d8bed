CREATE TABLE calls (
  site_id text NOT NULL,
  terminal_id text NOT NULL,
  call_id uuid NOT NULL,
  called_from text NOT NULL,
  since timestamptz NOT NULL,
  heard_at timestamptz NOT NULL,
  answered boolean NOT NULL,
  PRIMARY KEY (site_id, terminal_id)
);
--> statement-breakpoint
CREATE TABLE call_counts (
  site_id text NOT NULL,
  day date NOT NULL,
  calls integer NOT NULL,
  PRIMARY KEY (site_id, day)
);
