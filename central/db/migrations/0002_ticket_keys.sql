CREATE TABLE ticket_keys (
  site_id text NOT NULL,
  terminal_id text NOT NULL,
  key_id text NOT NULL,
  public_key text NOT NULL,
  since timestamptz NOT NULL,
  until timestamptz,
  PRIMARY KEY (site_id, terminal_id, key_id)
);
--> statement-breakpoint
INSERT INTO ticket_keys (site_id, terminal_id, key_id, public_key, since)
SELECT site_id, terminal_id, key_id, public_key, enrolled_at FROM terminals;
