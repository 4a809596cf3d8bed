CREATE TABLE terminals (
  site_id text NOT NULL,
  terminal_id text NOT NULL,
  key_id text NOT NULL UNIQUE,
  public_key text NOT NULL,
  enrolled_at timestamptz NOT NULL,
  PRIMARY KEY (site_id, terminal_id)
);
--> statement-breakpoint
CREATE TABLE enrolment_codes (
  site_id text NOT NULL,
  terminal_id text NOT NULL,
  code_hash text NOT NULL,
  expires_at timestamptz NOT NULL,
  tries_left integer NOT NULL CHECK (tries_left >= 0),
  PRIMARY KEY (site_id, terminal_id)
);
--> statement-breakpoint
CREATE TABLE nonces (
  key_id text NOT NULL,
  nonce text NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (key_id, nonce)
);
--> statement-breakpoint
CREATE INDEX nonces_by_age ON nonces (seen_at);
--> statement-breakpoint
CREATE TABLE operations (
  operation_id uuid PRIMARY KEY,
  fingerprint text NOT NULL,
  answer jsonb NOT NULL,
  recorded_at timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE matters (
  matter_no text PRIMARY KEY,
  site_id text NOT NULL,
  terminal_id text NOT NULL,
  ticket_hash text NOT NULL UNIQUE,
  id_number text,
  document_no text UNIQUE,
  matter jsonb NOT NULL
);
--> statement-breakpoint
CREATE INDEX matters_by_person ON matters (id_number) WHERE id_number IS NOT NULL;
--> statement-breakpoint
CREATE TABLE events (
  site_id text NOT NULL,
  terminal_id text NOT NULL,
  cursor bigint NOT NULL,
  matter_no text NOT NULL REFERENCES matters,
  recorded_at timestamptz NOT NULL,
  event jsonb NOT NULL,
  PRIMARY KEY (site_id, terminal_id, cursor)
);
--> statement-breakpoint
CREATE INDEX events_by_matter ON events (matter_no, cursor);
--> statement-breakpoint
CREATE TABLE feed_counters (
  site_id text NOT NULL,
  terminal_id text NOT NULL,
  last bigint NOT NULL,
  PRIMARY KEY (site_id, terminal_id)
);
--> statement-breakpoint
CREATE TABLE document_counters (
  organ_id text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (organ_id, year)
);
