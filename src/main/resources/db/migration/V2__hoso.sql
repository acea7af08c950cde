-- The tables of Hồ Sơ itself. Flyway runs this as the owner role; the application works as the runtime role
-- (${runtime}), which may change everything here but the audit log. All instants are UTC.

-- Search without marks: "nguyen" finds "Nguyễn". The function is immutable so that an index can use it.
create extension if not exists unaccent with schema hoso;
create extension if not exists pg_trgm with schema hoso;
create function unaccented(text) returns text language sql immutable parallel safe
  return lower(hoso.unaccent('hoso.unaccent'::regdictionary, $1));

-- Organisation: a tree in time -------------------------------------------------------------------------------------
create table unit (
  id uuid primary key,
  tree text not null,
  key text not null unique,
  code text not null,
  type text not null,
  name text not null,
  name_en text,
  parent_id uuid references unit,
  path text not null,
  verified boolean not null,
  valid_from date not null,
  valid_to date,
  unique (tree, code)
);
create index unit_path on unit (path text_pattern_ops);
create table unit_alias (unit_id uuid not null references unit, code text not null, primary key (unit_id, code));
create table unit_predecessor (
  unit_id uuid not null references unit, predecessor_id uuid not null references unit, primary key (unit_id, predecessor_id));
create table unit_territory (
  unit_id uuid not null references unit, served_id uuid not null references unit, primary key (unit_id, served_id));

create table person (
  id uuid primary key,
  username text not null unique,
  full_name text not null,
  email text,
  password_hash text,
  must_change_password boolean not null default false,
  failed_attempts int not null default 0,
  locked_until timestamptz,
  disabled boolean not null default false,
  created_at timestamptz not null default now()
);
create table position (
  id uuid primary key,
  person_id uuid not null references person,
  unit_id uuid not null references unit,
  role text not null,
  title text not null,
  valid_from date not null,
  valid_to date
);
create index position_person on position (person_id);
create index position_unit on position (unit_id, role);
create table access_token (
  id uuid primary key,
  person_id uuid not null references person,
  name text not null,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);

-- Numbering: one row a series and period, locked while a number is taken ---------------------------------------------
create table number_series (series text not null, period text not null, last_number bigint not null, primary key (series, period));

-- Procedures ---------------------------------------------------------------------------------------------------------
create table procedure_version (
  id uuid primary key,
  key text not null,
  code text not null,
  version text not null,
  name_vi text not null,
  name_en text not null,
  effective_from date not null,
  effective_to date,
  definition_id text not null,
  source text not null,
  descriptor text not null,
  published_at timestamptz not null,
  published_by text not null,
  unique (key, version)
);

-- Stored documents: content-addressed ----------------------------------------------------------------------------------
create table stored_document (
  id uuid primary key,
  sha256 text not null,
  size bigint not null,
  media_type text not null,
  file_name text not null,
  created_at timestamptz not null,
  created_by text not null
);
create index stored_document_hash on stored_document (sha256);

-- Cases ----------------------------------------------------------------------------------------------------------------
create table case_file (
  id uuid primary key,
  code text not null unique,
  version int not null,
  procedure_version_id uuid not null references procedure_version,
  status text not null,
  outcome text,
  receiving_unit_id uuid not null references unit,
  competent_unit_id uuid not null references unit,
  channel text not null,
  owner_name text not null,
  received_at timestamptz not null,
  received_by uuid not null references person,
  limit_amount int not null,
  limit_unit text not null,
  limit_basis text not null,
  cut_off time,
  original_due_at timestamptz not null,
  current_due_at timestamptz not null,
  clock_stopped_at timestamptz,
  decided_at timestamptz,
  delivered_at timestamptz,
  closed_at timestamptz,
  process_instance_id text,
  data jsonb not null,
  public_secret text not null
);
create index case_file_open_due on case_file (current_due_at) where closed_at is null;
create index case_file_received on case_file (received_at desc, id);
create table case_party (
  id uuid primary key,
  case_id uuid not null references case_file,
  kind text not null,
  name text not null,
  id_number text,
  birth_date date,
  phone text,
  email text,
  address text,
  proof text,
  unique (case_id, kind)
);
create table case_unit (
  case_id uuid not null references case_file,
  unit_id uuid not null references unit,
  party text not null,
  primary key (case_id, party)
);
create index case_unit_unit on case_unit (unit_id, case_id);
create table case_paper (
  id uuid primary key,
  case_id uuid not null references case_file,
  paper_key text not null,
  name_vi text not null,
  name_en text not null,
  required boolean not null,
  received boolean not null,
  copies int not null,
  document_id uuid references stored_document,
  position int not null
);
create index case_paper_case on case_paper (case_id);
create table clock_suspension (
  id uuid primary key,
  case_id uuid not null references case_file,
  started_at timestamptz not null,
  ended_at timestamptz,
  reason text not null,
  legal_basis text not null,
  afterwards text not null,
  started_by text not null,
  ended_by text
);
create unique index clock_suspension_open on clock_suspension (case_id) where ended_at is null;
create index clock_suspension_case on clock_suspension (case_id);
create table deadline_extension (
  id uuid primary key,
  case_id uuid not null unique references case_file,
  amount int not null,
  unit text not null,
  reason text not null,
  legal_basis text not null,
  due_before timestamptz not null,
  due_after timestamptz not null,
  granted_at timestamptz not null,
  granted_by text not null
);
create table timeline_entry (
  id bigint generated always as identity primary key,
  case_id uuid not null references case_file,
  at timestamptz not null,
  kind text not null,
  actor text not null,
  unit_name text,
  text_vi text not null,
  text_en text not null,
  reason text,
  public_text text
);
create index timeline_entry_case on timeline_entry (case_id, id);
create table handover (
  id bigint generated always as identity primary key,
  case_id uuid not null references case_file,
  step text not null,
  from_unit text not null,
  from_person text not null,
  given_at timestamptz not null,
  to_unit text not null,
  to_person text,
  received_at timestamptz,
  finished_at timestamptz,
  result text,
  note text
);
create index handover_case on handover (case_id, id);
create table case_fee (
  case_id uuid primary key references case_file,
  amount bigint not null,
  legal_basis text not null,
  paid_at timestamptz,
  receipt_number text,
  method text,
  cashier text
);
create table case_document (
  id uuid primary key,
  case_id uuid not null references case_file,
  kind text not null,
  key text not null,
  title text not null,
  document_id uuid not null references stored_document,
  number text,
  state text not null,
  signer text,
  signed_at timestamptz,
  created_at timestamptz not null,
  superseded_by uuid references case_document
);
create index case_document_case on case_document (case_id, created_at);

-- Work items: a projection written in the engine's transaction -------------------------------------------------------------
create table work_group (
  id int generated always as identity primary key,
  unit_id uuid not null references unit,
  role text not null,
  unique (unit_id, role)
);
create table work_item (
  id text primary key,
  subject_id uuid not null,
  subject_code text not null,
  subject_title text not null,
  subject_party text not null,
  step_key text not null,
  step_name text not null,
  group_id int not null references work_group,
  assignee_id uuid references person,
  due_at timestamptz not null,
  step_due_at timestamptz,
  clock_stopped boolean not null default false,
  definition_id text not null,
  form_key text,
  properties jsonb not null,
  state text not null,
  version int not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  completed_at timestamptz,
  completed_by uuid references person
);
create index work_item_group on work_item (group_id, due_at, id) where state = 'OPEN' and assignee_id is null;
create index work_item_assignee on work_item (assignee_id, due_at, id) where state = 'OPEN';
create index work_item_subject on work_item (subject_id);
create table work_item_draft (
  item_id text not null references work_item,
  person_id uuid not null references person,
  data jsonb not null,
  saved_at timestamptz not null,
  primary key (item_id, person_id)
);
create table reception_draft (
  person_id uuid primary key references person,
  data jsonb not null,
  saved_at timestamptz not null
);

-- Notices to officers ------------------------------------------------------------------------------------------------------
create table notice (
  id bigint generated always as identity primary key,
  unit_id uuid not null references unit,
  role text not null,
  case_id uuid,
  text_vi text not null,
  text_en text not null,
  at timestamptz not null
);
create index notice_group on notice (unit_id, role, id desc);

-- API ------------------------------------------------------------------------------------------------------------------------
create table idempotency_key (
  principal text not null,
  route text not null,
  key text not null,
  request_hash text not null,
  status int,
  body text,
  at timestamptz not null,
  primary key (principal, route, key)
);

-- Audit: append-only, hash-chained per case ------------------------------------------------------------------------------------
create table audit_head (chain text primary key, position bigint not null, hash bytea not null);
create table audit_entry (
  chain text not null,
  position bigint not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  detail text not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (chain, position)
);

-- The runtime role -------------------------------------------------------------------------------------------------------------
grant usage on schema hoso, engine to ${runtime};
grant select, insert, update, delete on all tables in schema hoso to ${runtime};
grant select, insert, update, delete on all tables in schema engine to ${runtime};
grant usage, select on all sequences in schema hoso to ${runtime};
revoke update, delete on audit_entry from ${runtime};
revoke delete on audit_head from ${runtime};
