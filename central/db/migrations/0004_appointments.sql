CREATE TABLE appointment_slots (
  offer_id text NOT NULL,
  day date NOT NULL,
  start text NOT NULL,
  taken integer NOT NULL CHECK (taken >= 0),
  PRIMARY KEY (offer_id, day, start)
);
--> statement-breakpoint
CREATE TABLE appointments (
  operation_id uuid PRIMARY KEY,
  booking_id uuid NOT NULL UNIQUE,
  fingerprint text NOT NULL,
  slip_no text NOT NULL,
  site_id text NOT NULL,
  terminal_id text NOT NULL,
  offer_id text NOT NULL,
  day date NOT NULL,
  start text NOT NULL,
  name text,
  phone text,
  state text NOT NULL CHECK (state IN ('booked', 'taken', 'cancelled')),
  next jsonb,
  recorded_at timestamptz NOT NULL
);
--> statement-breakpoint
CREATE INDEX appointments_by_day ON appointments (offer_id, day);
