-- The store is swept slice by slice: a slice holds the files whose hash begins with two given characters.
create table store_slice (
  slice text primary key check (slice ~ '^[0-9a-f]{2}$'),
  claimed_at timestamptz,
  swept_at timestamptz,
  files bigint not null default 0,
  bytes bigint not null default 0,
  damaged bigint not null default 0,
  erased bigint not null default 0
);
comment on column store_slice.claimed_at is 'since when someone sweeps it; a claim that is old is of someone who was killed';
comment on column store_slice.swept_at is 'when its last sweep began; null before the first one ended';
comment on column store_slice.erased is 'files in the last sweep that no document had any more';
insert into store_slice (slice) select lpad(to_hex(n), 2, '0') from generate_series(0, 255) n;
create index stored_document_slice on stored_document (left(sha256, 2));

-- Files that were found gone or changed, until they are right again
create table damaged_document (
  document_id uuid primary key references stored_document on delete cascade,
  missing boolean not null,
  found_at timestamptz not null
);
grant select, update on store_slice to ${runtime};
grant select, insert, update, delete on damaged_document to ${runtime};
