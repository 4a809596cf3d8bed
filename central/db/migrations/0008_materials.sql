CREATE TABLE material_pages (
  matter_no text NOT NULL REFERENCES matters,
  sha256 text NOT NULL CHECK (length(sha256) = 64),
  jpeg bytea NOT NULL,
  PRIMARY KEY (matter_no, sha256)
);
--> statement-breakpoint
ALTER TABLE material_pages ALTER COLUMN jpeg SET STORAGE EXTERNAL;
--> statement-breakpoint
CREATE TABLE material_parts (
  matter_no text NOT NULL REFERENCES matters,
  sha256 text NOT NULL CHECK (length(sha256) = 64),
  begins integer NOT NULL,
  part bytea NOT NULL,
  PRIMARY KEY (matter_no, sha256, begins)
);
--> statement-breakpoint
ALTER TABLE material_parts ALTER COLUMN part SET STORAGE EXTERNAL;
