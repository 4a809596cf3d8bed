CREATE TABLE uploads (
  upload_id text PRIMARY KEY,
  site_id text NOT NULL,
  terminal_id text NOT NULL,
  hall_name text NOT NULL,
  hall_phone text NOT NULL,
  opened_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  phone_hash text,
  sendings integer NOT NULL DEFAULT 0,
  UNIQUE (site_id, terminal_id)
);
--> statement-breakpoint
CREATE INDEX uploads_by_end ON uploads (ends_at);
--> statement-breakpoint
CREATE TABLE uploaded_pictures (
  picture_id uuid PRIMARY KEY,
  upload_id text NOT NULL REFERENCES uploads ON DELETE CASCADE,
  seq integer NOT NULL,
  sha256 text NOT NULL,
  size integer NOT NULL,
  content bytea,
  UNIQUE (upload_id, seq),
  UNIQUE (upload_id, sha256)
);
